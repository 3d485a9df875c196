import { foldText } from './foldText.ts';
import { limits } from './limits.ts';
import { accept, type Outcome, reject } from './rejection.ts';

/** Letters of other scripts, digits and signs that read like a Latin letter. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ѵ: 'v',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ω: 'w',
  ζ: 'z',
  '0': 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '5': 's',
  $: 's',
  '@': 'a',
  '3': 'e',
};

/** More marks than this on one letter are decoration that spills over the lines around it. */
const marksMax = 2;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What looks the same on the screen has the same key: nicknames are unique by it. */
const skeletonOf = (nickname: string): string =>
  [...foldText(nickname)]
    .filter((letter) => !/[\p{P}_]/u.test(letter))
    .map((letter) => lookalikes[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

const tidy = (raw: string): string =>
  raw
    .normalize('NFKC')
    // A joiner between emoji belongs to the picture; everywhere else what cannot be seen goes.
    .replace(/(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu, '')
    .replace(/(?!\u200D)[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(new RegExp(`(\\p{M}{${marksMax}})\\p{M}+`, 'gu'), '$1')
    .trim();

/** A nickname as it will be shown, and the key that it is unique by. */
export const readNickname = (raw: string): Outcome<{ nickname: string; key: string }> => {
  const nickname = tidy(raw.slice(0, 400));
  const graphemes = [...segmenter.segment(nickname)].length;
  if (graphemes > limits.nicknameGraphemes || raw.length > 400) {
    return reject('bad-nickname', `A nickname has at most ${limits.nicknameGraphemes} characters.`);
  }
  const key = skeletonOf(nickname);
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(nickname)) {
    return reject('bad-nickname', 'A nickname needs at least one letter, digit or emoji.');
  }
  return accept({ nickname, key: key === '' ? nickname : key });
};
