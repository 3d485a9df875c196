import { ArgusLiveProvider } from '@argus/client/live';
import { applyTheme, readTheme } from '@argus/ui/theme.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { argus } from './argus.ts';
import { startLanguage } from './i18n.ts';
import { startPreferences } from './preferences.ts';
import { startServiceWorker } from './serviceWorker.ts';
import './styles.css';

applyTheme(readTheme());
startPreferences();
startServiceWorker();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <ArgusLiveProvider client={argus}>
      <App />
    </ArgusLiveProvider>
  </StrictMode>,
);
