import { useCallback, useState } from 'react';
import type { Draft } from './draft.ts';
import { change, type History, redo, startHistory, undo } from './history.ts';

/** The draft with its history. */
export const useDraft = (start: Draft) => {
  const [history, setHistory] = useState<History<Draft>>(() => startHistory(start));
  /** `key` names what is touched: changes to the same field shortly after another are one step back. */
  const edit = useCallback(
    (key: string, next: (draft: Draft) => Draft) =>
      setHistory((now) => {
        const present = next(now.present);
        return present === now.present ? now : change(now, present, key, Date.now());
      }),
    [],
  );
  return {
    draft: history.present,
    edit,
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
};

export type Edit = ReturnType<typeof useDraft>['edit'];
