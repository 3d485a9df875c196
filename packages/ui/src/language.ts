const storageKey = 'argus:language';

/** The languages of the world that are written from the right and that any app of ours may be put into. */
const fromTheRight = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi']);

const baseOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/** From which side a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  fromTheRight.has(baseOf(language)) ? 'rtl' : 'ltr';

/** A language's name in itself, as a switch shows it. */
export const ownNameOf = (language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
};

/** The first wanted language that there is, by its base; the fallback when there is none. */
export const pickLanguage = <Fallback extends string>(
  available: readonly string[],
  wanted: readonly string[],
  fallback: Fallback,
): string =>
  wanted.flatMap((tag) => available.find((language) => baseOf(language) === baseOf(tag)) ?? [])[0] ??
  fallback;

/** What was chosen here, then what the browser asks for. */
export const wantedLanguages = (): readonly string[] => {
  try {
    const chosen = localStorage.getItem(storageKey);
    return chosen ? [chosen, ...navigator.languages] : navigator.languages;
  } catch {
    return navigator.languages;
  }
};

/** Remembers a choice; where storage is closed it lasts as long as the page. */
export const keepLanguage = (language: string): void => {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Nothing depends on it.
  }
};

/** Tells the page, and with it screen readers and the layout, which language it is in. */
export const markLanguage = (language: string): void => {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
};

/** Everything that stands in a text passes the formatter; React escapes it. For i18next's `interpolation`. */
export const interpolation = { escapeValue: false, alwaysFormat: true } as const;

/** Letters that are written from the right. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name from the right in a text from the left would draw what stands beside it, such as a number, to its side. */
const isolated = (text: string, language: string): string =>
  directionOf(language) === 'ltr' && fromRight.test(text) ? `\u2068${text}\u2069` : text;

/**
 * Numbers in texts, in the reader's own way of writing. A module of i18next's: with a function among its options it
 * would take its own formatter all the same.
 */
export const numbersByLocale = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format?: string, language = 'en'): string =>
    typeof value === 'number'
      ? new Intl.NumberFormat(language).format(value)
      : isolated(String(value ?? ''), language),
} as const;
