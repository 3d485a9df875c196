import { westernDigits } from './westernDigits.ts';

/** Letters that Unicode does not take apart into a base letter and a mark, or writes otherwise at a word's end. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
};

/**
 * Folds case, accents, scripts of digits, spaces, quotes and invisible characters away, so that what reads the same
 * compares the same.
 */
export const foldText = (text: string): string =>
  westernDigits(text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}\s]/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    // Down first: the capital ẞ has no other capital, but its small ß has SS.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/[øłđðþæœıς]/g, (letter) => undecomposed[letter] ?? letter);
