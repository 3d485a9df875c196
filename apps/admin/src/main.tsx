import { ArgusProvider } from '@argus/client/react';
import { applyTheme, readTheme } from '@argus/ui/theme.ts';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { argus } from './argus.ts';
import { startLanguage } from './i18n.ts';
import { queryClient } from './queryClient.ts';
import { router } from './router.tsx';
import './styles.css';

applyTheme(readTheme());

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <ArgusProvider client={argus} queryClient={queryClient}>
      <RouterProvider router={router} />
    </ArgusProvider>
  </StrictMode>,
);
