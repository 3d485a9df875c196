/** The missed questions still to be practised: what is not right yet comes again at the end. */
export interface Rounds<T> {
  readonly waiting: readonly T[];
  readonly mastered: readonly T[];
}

export const startRounds = <T>(missed: readonly T[]): Rounds<T> => ({ waiting: missed, mastered: [] });

/** Goes on after the first of them was answered. */
export const goOn = <T>({ waiting, mastered }: Rounds<T>, right: boolean): Rounds<T> => {
  const [first, ...rest] = waiting;
  if (first === undefined) return { waiting, mastered };
  return right ? { waiting: rest, mastered: [...mastered, first] } : { waiting: [...rest, first], mastered };
};
