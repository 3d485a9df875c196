import { assemble, type Fault, type MessyFile, type MessyOptions, rawByte } from './messyFile.testing.ts';

const prompt = (turn: number): string => `Which star bears the number ${turn} in the atlas of Éloïse?`;
const star = (turn: number, index: number): string => `Étoile ${turn * 10 + index}`;
const letters = 'ABCDEFGHIJ';

const answers = (turn: number, count = 4, style = ' '): string =>
  Array.from({ length: count }, (_, index) => `${letters[index]}${style}${star(turn, index)}`).join('\n');

const record = (turn: number, right = star(turn, turn % 2), below = answers(turn)): string =>
  `#Q ${prompt(turn)}\n^ ${right}\n${below}`;

const plain: Fault = { name: 'none', outcome: 'good', write: (turn) => record(turn) };

const good: readonly Fault[] = [
  { name: 'true or false', outcome: 'good', write: (turn) => record(turn, 'True', 'A True\nB False') },
  { name: 'two answers', outcome: 'good', write: (turn) => record(turn, undefined, answers(turn, 2)) },
  { name: 'six answers', outcome: 'good', write: (turn) => record(turn, undefined, answers(turn, 6)) },
  {
    name: 'letters with signs',
    outcome: 'good',
    write: (turn) => record(turn, undefined, answers(turn, 4, ') ')),
  },
  {
    name: 'question over several lines',
    outcome: 'good',
    write: (turn) => record(turn).replace('\n^', '\nIt was drawn at night.\n\nA man held the lamp.\n^'),
  },
  {
    name: 'tabs and trailing spaces',
    outcome: 'good',
    write: (turn) => record(turn).replaceAll('\n', ' \t \n').replace('^ ', '^\t\t').replace('#Q ', '  #Q   '),
  },
  { name: 'NUL bytes', outcome: 'good', write: (turn) => record(turn).replaceAll('star', 'st\0ar') },
  { name: 'small mark', outcome: 'good', write: (turn) => record(turn).replace('#Q', '# q') },
  {
    name: 'markup',
    outcome: 'good',
    write: (turn) =>
      record(turn).replace('Which', '# **$5** or $10, <b>which</b> `__star__` &amp; [x](y): which'),
  },
  {
    name: 'blank lines between the answers',
    outcome: 'good',
    write: (turn) => record(turn).replace('\nB', '\n\nB'),
  },
];

const repaired: readonly Fault[] = [
  {
    name: 'right answer in other case',
    outcome: 'repaired',
    write: (turn) => record(turn, star(turn, 1).toUpperCase()),
  },
  {
    name: 'right answer with other spaces',
    outcome: 'repaired',
    write: (turn) => record(turn, star(turn, 1).replace(' ', '')),
  },
  {
    name: 'right answer with a full stop',
    outcome: 'repaired',
    write: (turn) => record(turn, `“${star(turn, 1)}”.`),
  },
  { name: 'same answer twice', outcome: 'repaired', write: (turn) => `${record(turn)}\nE ${star(turn, 2)}` },
  {
    name: 'right answer twice',
    outcome: 'repaired',
    write: (turn) => `${record(turn)}\nE ${star(turn, turn % 2)}`,
  },
  { name: 'empty answer', outcome: 'repaired', write: (turn) => `${record(turn)}\nE` },
  {
    name: 'letters out of order',
    outcome: 'repaired',
    write: (turn) =>
      record(
        turn,
        undefined,
        answers(turn).replace('\nB ', '\nX ').replace('\nD ', '\nB ').replace('\nX ', '\nD '),
      ),
  },
  { name: 'letter twice', outcome: 'repaired', write: (turn) => record(turn).replace('\nC ', '\nB ') },
  {
    name: 'answer over two lines',
    outcome: 'repaired',
    write: (turn) => `${record(turn)}\nin the northern sky`,
  },
  {
    name: 'right answer over two lines',
    outcome: 'repaired',
    write: (turn) => `${record(turn, `${star(turn, 4)}\nalone`)}\nE ${star(turn, 4)} alone`,
  },
  {
    name: 'control characters',
    outcome: 'repaired',
    write: (turn) => record(turn).replace('star', 's\u0007ta\u001br'),
  },
  {
    name: 'seven answers',
    outcome: 'repaired',
    write: (turn) => record(turn, star(turn, 6), answers(turn, 7)),
  },
  { name: 'no #Q', outcome: 'repaired', write: (turn) => record(turn).replace('#Q ', '') },
  {
    name: '^ below the answers',
    outcome: 'repaired',
    write: (turn) => `#Q ${prompt(turn)}\n${answers(turn)}\n^ ${star(turn, 3)}`,
  },
  {
    name: 'bytes of Windows-1252',
    outcome: 'repaired',
    write: (turn) => record(turn).replace('Éloïse', `Elo${rawByte(0xef)}se${rawByte(0x92)}s sister`),
  },
];

const skipped: readonly Fault[] = [
  {
    name: 'right answer not among the answers',
    outcome: 'skipped',
    write: (turn) => record(turn, star(turn, 9)),
  },
  { name: 'one answer', outcome: 'skipped', write: (turn) => record(turn, star(turn, 0), answers(turn, 1)) },
  { name: 'no answers', outcome: 'skipped', write: (turn) => `#Q ${prompt(turn)}\n^ ${star(turn, 0)}` },
  {
    name: 'one answer, twice',
    outcome: 'skipped',
    write: (turn) => record(turn, star(turn, 0), `A ${star(turn, 0)}\nB ${star(turn, 0)}`),
  },
  { name: 'no ^', outcome: 'skipped', open: true, write: (turn) => `#Q ${prompt(turn)}\n${answers(turn)}` },
  { name: 'empty ^', outcome: 'skipped', write: (turn) => record(turn, '') },
  {
    name: 'two right answers',
    outcome: 'skipped',
    write: (turn) => record(turn, `${star(turn, 0)}\n^ ${star(turn, 1)}`),
  },
  { name: 'empty question', outcome: 'skipped', write: (turn) => record(turn).replace(prompt(turn), '') },
  { name: 'only a question', outcome: 'skipped', open: true, write: (turn) => `#Q ${prompt(turn)}` },
  {
    name: 'long question',
    outcome: 'skipped',
    write: (turn) => record(turn).replace('star', 'star '.repeat(300)),
  },
  { name: 'long answer', outcome: 'skipped', write: (turn) => `${record(turn)}\nE ${'star '.repeat(80)}` },
  {
    name: 'two questions in one',
    outcome: 'skipped',
    write: (turn) => `${record(turn)}\n${answers(turn + 1)}`,
  },
  {
    name: 'text between questions',
    outcome: 'skipped',
    write: (turn) => `Part ${turn}: the stars\nof the south`,
  },
];

/** OpenTriviaQA text with every fault that is known, in mixed encodings and line ends, and what must come of it. */
export const messyOpenTriviaQa = (options: MessyOptions): MessyFile =>
  assemble({
    ...options,
    fileName: 'messy-stars.txt',
    head: '\ufeff',
    plain,
    faults: [plain, ...good, ...repaired, ...skipped],
    lineEnds: ['\n', '\n', '\r\n', '\r'],
    // A record that begins with #Q needs no blank line before it.
    gap: (_before, next, random) =>
      next === plain && random() < 0.3 ? '' : '\n'.repeat(1 + Math.floor(random() * 2)),
  });
