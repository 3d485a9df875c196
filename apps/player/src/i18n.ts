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
import { en } from './texts/en.ts';
import type { Texts } from './texts/texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Every other language is one file, loaded when it is wanted. */
const files = import.meta.glob<{ readonly texts: Texts }>('./languages/*.ts');
const fileOf = (language: string) => files[`./languages/${language}.ts`];

/** All languages that there are. */
export const languages: readonly string[] = [
  'en',
  ...Object.keys(files).map((path) => path.replace(/^.*\/|\.ts$/g, '')),
];

void i18next
  .use(numbersByLocale)
  .use(initReactI18next)
  .init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation,
  });

const show = async (language: string): Promise<void> => {
  const load = fileOf(language);
  if (load && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await load()).texts);
  }
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
