import { csvColumns } from './csvColumns.ts';
import { writeTable } from './table.ts';

const examples = [
  {
    kind: 'choice',
    prompt: 'Which planet is closest to the Sun?',
    choice1: 'Venus',
    choice2: 'Mercury',
    choice3: 'Mars',
    choice4: 'Earth',
    correct: '2',
    time_limit: 20,
    points: 1,
    explanation: 'Mercury needs only 88 days for a year.',
  },
  {
    kind: 'multi',
    prompt: 'Which of these are primary colours of light?',
    choice1: 'Red',
    choice2: 'Green',
    choice3: 'Yellow',
    choice4: 'Blue',
    correct: '1 | 2 | 4',
    time_limit: 30,
    points: 1,
    credit: 'partial',
  },
  {
    kind: 'boolean',
    prompt: 'A day on Venus is longer than its year.',
    correct: 'true',
    time_limit: 15,
    points: 1,
  },
  {
    kind: 'text',
    prompt: 'Which bird carries the hundred eyes of Argus in its tail?',
    correct: 'Peacock',
    accepted: 'The peacock | Peafowl',
    time_limit: 30,
    points: 2,
  },
  {
    kind: 'number',
    prompt: 'At how many degrees Celsius does water boil at sea level?',
    correct: '100',
    tolerance: '0.5',
    unit: '°C',
    time_limit: 'none',
    points: 1,
  },
  {
    kind: 'choice',
    prompt: 'What is the **area** of a circle of radius $r$?',
    choice1: '$2 \\pi r$',
    choice2: '$\\pi r^2$',
    correct: '2',
    time_limit: 20,
    points: 1,
    explanation: 'Markdown and maths are read where the column markup says markdown.',
    markup: 'markdown',
  },
];

const rows: readonly Readonly<Partial<Record<string, string | number>>>[] = examples;

/** A small file to begin with: every kind of question, and one in Markdown with maths. */
export const csvExample = writeTable([
  csvColumns,
  ...rows.map((row) => csvColumns.map((column) => row[column] ?? '')),
]);
