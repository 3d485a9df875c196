import { assemble, type Fault, type MessyFile, type MessyOptions, rawByte } from './messyFile.testing.ts';

const prompt = (turn: number): string => `Which star bears the number ${turn} in the atlas of Éloïse?`;

/** kind, prompt, choice1 to choice4, correct, accepted, tolerance, time_limit, points, credit */
const header =
  'Kind,Prompt,Choice 1,Choice 2,Choice 3,Choice 4,Correct,Accepted,Tolerance,Time limit,Points,Credit';
const row = (...cells: readonly string[]): string =>
  [...cells, ...Array<string>(Math.max(0, 12 - cells.length)).fill('')].join(',');
const choice = (turn: number, correct = '2', ...rest: readonly string[]): string =>
  row('choice', prompt(turn), 'Rigel', 'Vega', 'Deneb', 'Mira', correct, '', '', ...rest);

const plain: Fault = { name: 'none', outcome: 'good', write: (turn) => choice(turn) };

const good: readonly Fault[] = [
  { name: 'by letter', outcome: 'good', write: (turn) => choice(turn, 'C') },
  { name: 'by text', outcome: 'good', write: (turn) => choice(turn, 'mira') },
  { name: 'by column', outcome: 'good', write: (turn) => choice(turn, 'choice4') },
  { name: 'no kind', outcome: 'good', write: (turn) => choice(turn).replace('choice', '') },
  {
    name: 'multi',
    outcome: 'good',
    write: (turn) =>
      row('Multi', prompt(turn), 'a1', 'b1', 'c1', '', '1;3', '', '', '30', '2', 'All or nothing'),
  },
  {
    name: 'boolean',
    outcome: 'good',
    write: (turn) => row('TRUE/FALSE', prompt(turn), '', '', '', '', 'TRUE'),
  },
  {
    name: 'text',
    outcome: 'good',
    write: (turn) => row('text', prompt(turn), '', '', '', '', 'Vega', 'Wega | α Lyr'),
  },
  {
    name: 'number with a decimal comma',
    outcome: 'good',
    write: (turn) => row('number', prompt(turn), '', '', '', '', '"3,14"', '', '0.01', 'none'),
  },
  {
    name: 'quoted lines, separators and quotes',
    outcome: 'good',
    write: (turn) => row('choice', `"He said ""look"",\nthen: ${prompt(turn)}"`, '"a, b"', 'c', '', '', '1'),
  },
  {
    name: 'quote inside a bare cell',
    outcome: 'good',
    write: (turn) => choice(turn).replace('Rigel', '5" disk'),
  },
  { name: 'short row', outcome: 'good', write: (turn) => choice(turn).replace(/,+$/, '') },
  { name: 'formula', outcome: 'good', write: (turn) => choice(turn).replace('Rigel', "'=1+1") },
];

const repaired: readonly Fault[] = [
  { name: 'time limit out of bounds', outcome: 'repaired', write: (turn) => choice(turn, '1', '9999') },
  { name: 'time limit in words', outcome: 'repaired', write: (turn) => choice(turn, '1', 'soon') },
  { name: 'points out of bounds', outcome: 'repaired', write: (turn) => choice(turn, '1', '20', '7') },
  {
    name: 'unknown credit',
    outcome: 'repaired',
    write: (turn) => row('multi', prompt(turn), 'a1', 'b1', '', '', '1', '', '', '', '', 'half'),
  },
  {
    name: 'bytes of Windows-1252',
    outcome: 'repaired',
    write: (turn) => choice(turn).replace('Éloïse', `Elo${rawByte(0xef)}se${rawByte(0x92)}s sister`),
  },
];

const skipped: readonly Fault[] = [
  {
    name: 'quote never closed',
    outcome: 'skipped',
    write: (turn) => choice(turn).replace('Which', '"Which'),
  },
  {
    name: 'text behind a quote',
    outcome: 'skipped',
    write: (turn) => choice(turn).replace('Which star', '"Which" star'),
  },
  { name: 'unknown kind', outcome: 'skipped', write: (turn) => choice(turn).replace('choice', 'riddle') },
  { name: 'empty prompt', outcome: 'skipped', write: (turn) => choice(turn).replace(prompt(turn), ' ') },
  { name: 'right answer missing', outcome: 'skipped', write: (turn) => choice(turn, '') },
  { name: 'right answer unknown', outcome: 'skipped', write: (turn) => choice(turn, 'Sirius') },
  {
    name: 'right answer that means two choices',
    outcome: 'skipped',
    write: (turn) => row('choice', prompt(turn), '0', '1', '2', '3', '2'),
  },
  {
    name: 'one choice',
    outcome: 'skipped',
    write: (turn) => row('choice', prompt(turn), 'Vega', '', '', '', '1'),
  },
  { name: 'same choice twice', outcome: 'skipped', write: (turn) => choice(turn).replace('Deneb', 'Vega') },
  { name: 'too many cells', outcome: 'skipped', write: (turn) => `${choice(turn)},too,many` },
  {
    name: 'boolean in between',
    outcome: 'skipped',
    write: (turn) => row('boolean', prompt(turn), '', '', '', '', 'maybe'),
  },
  { name: 'text without an answer', outcome: 'skipped', write: (turn) => row('text', prompt(turn)) },
  {
    name: 'number in words',
    outcome: 'skipped',
    write: (turn) => row('number', prompt(turn), '', '', '', '', 'two'),
  },
  {
    name: 'number that can be read two ways',
    outcome: 'skipped',
    write: (turn) => row('number', prompt(turn), '', '', '', '', '"1,000"'),
  },
  {
    name: 'negative tolerance',
    outcome: 'skipped',
    write: (turn) => row('number', prompt(turn), '', '', '', '', '1', '', '-1'),
  },
  {
    name: 'long prompt',
    outcome: 'skipped',
    write: (turn) => choice(turn).replace('star', 'star '.repeat(300)),
  },
  {
    name: 'long choice',
    outcome: 'skipped',
    write: (turn) => choice(turn).replace('Vega', 'star '.repeat(80)),
  },
];

/** CSV with every fault that is known, in mixed encodings and line ends, and what must come of it. */
export const messyCsv = (options: MessyOptions): MessyFile =>
  assemble({
    ...options,
    fileName: 'messy-stars.csv',
    head: `\ufeff\n${header}\n`,
    plain,
    faults: [plain, ...good, ...repaired, ...skipped],
    lineEnds: ['\n', '\n', '\r\n', '\r'],
    gap: (_before, _next, random) => (random() < 0.1 ? ',,,,\n' : ''),
  });
