import { foldText } from '@argus/game/foldText';
import type { Choice } from '@argus/game/kinds/kind';
import { limits } from '@argus/game/limits';
import type { Column } from './csvColumns.ts';

/** The cells of one row by their columns, without spaces around them; empty ones are missing. */
export type Row = Readonly<Partial<Record<Column, string>>>;

/** A number as people write it: a decimal point or comma; undefined for anything that could be read two ways. */
export const numberOf = (cell: string): number | undefined => {
  const plain = cell.replace(/[\s_]/g, '').replace('−', '-');
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(plain)) return undefined;
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) return undefined;
  const number = Number(plain.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
};

/** Whether a statement is true, in the words that spreadsheets use. */
export const booleanOf = (cell: string): boolean | undefined => {
  const word = foldText(cell);
  if (['true', 't', 'yes', 'y', '1', 'wahr', 'vrai', 'verdadero'].includes(word)) return true;
  if (['false', 'f', 'no', 'n', '0', 'falsch', 'faux', 'falso'].includes(word)) return false;
  return undefined;
};

/** Null where nothing but the host ends the question; undefined where the cell is no time limit. */
export const timeLimitOf = (cell: string): number | null | undefined => {
  if (/^(?:none|no|off|-)$/i.test(cell)) return null;
  const seconds = numberOf(cell.replace(/\s*s(?:ec(?:onds?)?)?$/i, ''));
  if (seconds === undefined || !Number.isInteger(seconds)) return undefined;
  return seconds >= limits.timeLimitMin && seconds <= limits.timeLimitMax ? seconds : undefined;
};

/**
 * The choice that a cell names: its column (`choice2`), its place (2), its letter (B) or its text.
 * A name that fits two choices is refused: `2` may be the second choice or the one that says 2.
 */
export const choiceNamed = (name: string, choices: readonly Choice[]): Choice | 'unknown' | 'ambiguous' => {
  const column = /^choice ?([1-6])$/i.exec(name)?.[1];
  if (column !== undefined) return choices.find(({ id }) => id === idOfPlace(Number(column))) ?? 'unknown';
  const place = /^[1-6]$/.test(name) ? idOfPlace(Number(name)) : name.toLowerCase();
  const found = new Set(choices.filter(({ id, text }) => id === place || text === name));
  if (found.size === 0) {
    const close = choices.filter(({ text }) => foldText(text) === foldText(name));
    if (close.length === 1) for (const choice of close) found.add(choice);
  }
  const [first] = found;
  if (!first) return 'unknown';
  return found.size > 1 ? 'ambiguous' : first;
};

/** Choices keep the letter of their column, so that an empty column moves nobody's answer. */
export const idOfPlace = (place: number): string => 'abcdef'.charAt(place - 1);

/** The parts of a cell that names several choices; a text may hold such a sign itself. */
export const choicesNamed = (
  cell: string,
  choices: readonly Choice[],
): (Choice | 'unknown' | 'ambiguous')[] => {
  const whole = choiceNamed(cell, choices);
  if (whole !== 'unknown') return [whole];
  const sign = [/[|\n]/, /;/, /,/].find((separator) => separator.test(cell)) ?? /[|\n]/;
  return cell
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => choiceNamed(part, choices));
};
