import { randomInt } from 'node:crypto';
import { readNickname } from '@argus/game/nickname';
import { type Outcome, reject } from '@argus/game/rejection';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** A number that stands alone is a number; within a word its digits may stand for letters. */
const loneNumbers = /(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/gu;

/** Whether a name would offend; a second look ignores the spaces and signs put in to get past the first. */
export const isOffensive = (nickname: string): boolean => {
  const words = nickname.replace(loneNumbers, ' ');
  return matcher.hasMatch(words) || matcher.hasMatch(words.replace(/[^\p{L}\p{N}]/gu, ''));
};

const adjectives = [
  'Amber',
  'Bold',
  'Bright',
  'Calm',
  'Clever',
  'Coral',
  'Crisp',
  'Daring',
  'Eager',
  'Fabled',
  'Gentle',
  'Golden',
  'Happy',
  'Honest',
  'Indigo',
  'Jolly',
  'Keen',
  'Lively',
  'Lucky',
  'Merry',
  'Mighty',
  'Nimble',
  'Quick',
  'Quiet',
  'Silver',
  'Sunny',
  'Swift',
  'Teal',
  'Vivid',
  'Witty',
] as const;

const animals = [
  'Badger',
  'Bison',
  'Crane',
  'Dolphin',
  'Falcon',
  'Ferret',
  'Finch',
  'Fox',
  'Gecko',
  'Heron',
  'Ibis',
  'Jay',
  'Koala',
  'Lark',
  'Lemur',
  'Lynx',
  'Magpie',
  'Marten',
  'Narwhal',
  'Otter',
  'Owl',
  'Panda',
  'Peacock',
  'Puffin',
  'Raven',
  'Robin',
  'Seal',
  'Stork',
  'Tapir',
  'Wren',
] as const;

const pick = (words: readonly string[]): string => words[randomInt(words.length)] ?? '';

/** A friendly name; numbered once the plain ones get scarce. */
const suggestion = (numbered: boolean): string =>
  `${pick(adjectives)} ${pick(animals)}${numbered ? ` ${randomInt(2, 100)}` : ''}`;

/** Enough different names that some of them are free. */
export const suggestions = (count: number): string[] => {
  const names = new Set<string>();
  while (names.size < count) names.add(suggestion(names.size >= count / 2));
  return [...names];
};

const suggested = new RegExp(`^(?:${adjectives.join('|')}) (?:${animals.join('|')})(?: [1-9]\\d?)?$`);

/** Whether a name is one that Argus suggests. */
export const isSuggestion = (nickname: string): boolean => suggested.test(nickname);

/** A nickname that may be shown, and the key that it is unique by. */
export const checkNickname = (raw: string): Outcome<{ nickname: string; key: string }> => {
  const read = readNickname(raw);
  if (!read.ok) return read;
  if (isOffensive(read.value.nickname)) {
    return reject('bad-nickname', 'Choose a nickname that is fit for the big screen.');
  }
  return read;
};
