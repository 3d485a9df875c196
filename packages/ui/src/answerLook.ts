/** Letters of the answers, by position. */
const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** How the answer at a position looks: always a letter and a shape beside its colour. */
export interface AnswerLook {
  readonly letter: string;
  readonly color: string;
  readonly ink: string;
}

/** The look of the answer at a position, 0 to 5; further ones start over. */
export const answerLook = (position: number): AnswerLook => {
  const place = position % letters.length;
  return {
    letter: letters[place] ?? 'A',
    color: `var(--answer-${place + 1})`,
    ink: `var(--answer-${place + 1}-ink)`,
  };
};

/** The position that a key press means: 1 to 6 or A to F; null for any other key. */
export const answerPosition = (key: string): number | null => {
  const digit = '123456'.indexOf(key);
  const letter = 'ABCDEF'.indexOf(key.toUpperCase());
  if (key.length !== 1) return null;
  return digit >= 0 ? digit : letter >= 0 ? letter : null;
};
