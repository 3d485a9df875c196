/** Questions still to be practised: what is not right yet comes again at the end. */
export interface Rounds<T> {
  readonly waiting: readonly T[];
  readonly mastered: readonly T[];
  /** What was not right at the first try, in the order of those. */
  readonly missed: readonly T[];
}

export const startRounds = <T>(questions: readonly T[]): Rounds<T> => ({
  waiting: questions,
  mastered: [],
  missed: [],
});

/** Goes on after the first of them was answered. */
export const goOn = <T>(rounds: Rounds<T>, right: boolean): Rounds<T> => {
  const { waiting, mastered, missed } = rounds;
  const [first, ...rest] = waiting;
  if (first === undefined) return rounds;
  if (right) return { waiting: rest, mastered: [...mastered, first], missed };
  return {
    waiting: [...rest, first],
    mastered,
    missed: missed.includes(first) ? missed : [...missed, first],
  };
};
