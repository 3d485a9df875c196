export const choiceColumns = ['choice1', 'choice2', 'choice3', 'choice4', 'choice5', 'choice6'] as const;

/** The columns of a quiz in CSV, in the order that they are written in. */
export const csvColumns = [
  'kind',
  'prompt',
  ...choiceColumns,
  'correct',
  'accepted',
  'tolerance',
  'unit',
  'time_limit',
  'points',
  'credit',
  'explanation',
  'markup',
] as const;

export type Column = (typeof csvColumns)[number];

const names: readonly string[] = csvColumns;
const isColumn = (name: string): name is Column => names.includes(name);

const otherNames: Readonly<Record<string, Column>> = {
  question: 'prompt',
  type: 'kind',
  answer: 'correct',
  correct_answer: 'correct',
  accepted_answers: 'accepted',
  time: 'time_limit',
  timelimit: 'time_limit',
  seconds: 'time_limit',
};

/** The column that a header cell names; case, spaces, dashes and some other names do not matter. */
export const columnOf = (cell: string): Column | undefined => {
  const name = cell
    .slice(0, 60)
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
    .replace(/^(?:choice|answer|option)_?([1-6])$/, 'choice$1');
  if (isColumn(name)) return name;
  return Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
};

/** The accepted answers of one cell are parted by `|`; one that is meant stands behind a backslash. */
export const joinParts = (parts: readonly string[]): string =>
  parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join(' | ');

/** Undoes `joinParts`; a backslash before any other sign is just a backslash. */
export const splitParts = (cell: string): string[] => {
  const parts = [''];
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell.charAt(at);
    const next = cell.charAt(at + 1);
    if (sign === '|') parts.push('');
    else if (sign === '\\' && (next === '\\' || next === '|')) {
      parts[parts.length - 1] += next;
      at += 1;
    } else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};
