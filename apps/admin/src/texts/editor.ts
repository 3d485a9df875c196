/** Texts of the quiz editor. */
export const editor = {
  choices: {
    title: 'Answers',
    markRight: 'Mark as right',
    right: 'Answer {{letter}} is right',
    text: 'Answer {{letter}}',
    up: 'Move answer {{letter}} up',
    down: 'Move answer {{letter}} down',
    remove: 'Remove answer {{letter}}',
    add: 'Add an answer',
  },
  credit: {
    title: 'Points for a part',
    hint: 'In part: right choices less wrong ones, over all right ones.',
    partial: 'In part',
    all: 'All or nothing',
  },
  boolean: { title: 'The statement is', true: 'True', false: 'False' },
  accepted: {
    title: 'Accepted answers',
    hint: 'The first one is shown as the answer. Capital letters, accents and spaces never matter.',
    variant: 'Accepted answer {{number}}',
    remove: 'Remove accepted answer {{number}}',
    add: 'Add a variant',
  },
  number: {
    correct: 'Right number',
    tolerance: 'Tolerance',
    toleranceHint: 'How far off still counts.',
    unit: 'Unit',
  },
} as const;
