import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { common } from './texts/common.ts';
import { editor } from './texts/editor.ts';
import { host } from './texts/host.ts';
import { imports } from './texts/imports.ts';
import { library } from './texts/library.ts';
import { monitor } from './texts/monitor.ts';
import { review } from './texts/review.ts';
import { sessions } from './texts/sessions.ts';
import { stage } from './texts/stage.ts';

/** All texts of the app; each page has a namespace of its own. */
const en = { common, editor, host, imports, library, monitor, review, sessions, stage };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  resources: { en },
  interpolation: { escapeValue: false },
});

export { i18next };
