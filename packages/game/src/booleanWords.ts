/** True and false, by the base of a language tag; a language more is a line. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['صح', 'خطأ'],
  cs: ['Pravda', 'Nepravda'],
  da: ['Sandt', 'Falsk'],
  de: ['Wahr', 'Falsch'],
  el: ['Σωστό', 'Λάθος'],
  en: ['True', 'False'],
  es: ['Verdadero', 'Falso'],
  fi: ['Totta', 'Tarua'],
  fr: ['Vrai', 'Faux'],
  hu: ['Igaz', 'Hamis'],
  it: ['Vero', 'Falso'],
  ja: ['正しい', '誤り'],
  ko: ['참', '거짓'],
  nb: ['Sant', 'Usant'],
  nl: ['Waar', 'Niet waar'],
  pl: ['Prawda', 'Fałsz'],
  pt: ['Verdadeiro', 'Falso'],
  ro: ['Adevărat', 'Fals'],
  ru: ['Верно', 'Неверно'],
  sv: ['Sant', 'Falskt'],
  tr: ['Doğru', 'Yanlış'],
  uk: ['Правда', 'Неправда'],
  vi: ['Đúng', 'Sai'],
  zh: ['对', '错'],
};

/** What the two answers to a statement are called in the language of its quiz; in English where it is not known. */
export const booleanWords = (language: string): { whenTrue: string; whenFalse: string } => {
  const [whenTrue, whenFalse] = words[language.toLowerCase().split('-', 1)[0] ?? ''] ?? ['True', 'False'];
  return { whenTrue, whenFalse };
};
