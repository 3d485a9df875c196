import { useEffect, useRef } from 'react';

interface EditorKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
}

/** Ctrl or ⌘ with Z, Shift+Z or Y, and S. */
export const useEditorKeys = (keys: EditorKeys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const act =
        key === 'z'
          ? event.shiftKey
            ? latest.current.redo
            : latest.current.undo
          : key === 'y'
            ? latest.current.redo
            : key === 's'
              ? latest.current.save
              : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};
