/** A value with the values before it and those that were undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change touched and when, so that typing in one field is one step. */
  readonly last: { readonly key: string; readonly at: number } | null;
}

/** So many steps can be undone. */
export const historySteps = 100;

/** Changes to the same field within this time, in milliseconds, are one step. */
const sameStepMs = 1_500;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], last: null });

/** The history after a change; `key` names what was touched. */
export const change = <T>(history: History<T>, present: T, key: string, at: number): History<T> => {
  const { past, last } = history;
  const goesOn = last !== null && last.key === key && at - last.at < sameStepMs && past.length > 0;
  return {
    past: goesOn ? past : [...past, history.present].slice(-historySteps),
    present,
    future: [],
    last: { key, at },
  };
};

export const undo = <T>(history: History<T>): History<T> => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    last: null,
  };
};

export const redo = <T>(history: History<T>): History<T> => {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, last: null };
};
