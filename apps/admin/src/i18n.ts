import {
  interpolation,
  keepLanguage,
  markLanguage,
  numbersByLocale,
  pickLanguage,
  wantedLanguages,
} from '@argus/ui/language.ts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, isNamespace } from './texts/en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

/** Every other language is a folder with a file for each namespace, loaded when it is wanted. */
const files = import.meta.glob<{ readonly texts: object }>('./languages/*/*.ts');
const partsOf = (path: string): readonly string[] => path.replace(/\.ts$/, '').split('/').slice(-2);

/** All languages that there are. */
export const languages: readonly string[] = [
  'en',
  ...new Set(Object.keys(files).map((path) => partsOf(path)[0] ?? '')),
];

void i18next.use(numbersByLocale).use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  resources: { en },
  interpolation,
});

const show = async (language: string): Promise<void> => {
  const wanted = Object.entries(files).filter(([path]) => partsOf(path)[0] === language);
  await Promise.all(
    wanted.map(async ([path, load]) => {
      const namespace = partsOf(path)[1] ?? '';
      if (!isNamespace(namespace) || i18next.hasResourceBundle(language, namespace)) return;
      i18next.addResourceBundle(language, namespace, (await load()).texts);
    }),
  );
  await i18next.changeLanguage(language);
  markLanguage(language);
};

/** Puts the app into another language, and remembers it. */
export const chooseLanguage = async (language: string): Promise<void> => {
  await show(language);
  keepLanguage(language);
};

/** Starts in the language that was chosen here or that the browser asks for; in English where it cannot be loaded. */
export const startLanguage = (): Promise<void> =>
  show(pickLanguage(languages, wantedLanguages(), 'en')).catch(() => undefined);

export { i18next };
