import { answerPosition } from '@argus/ui/answerLook.ts';
import { useEffect, useRef } from 'react';

/** Hears the keys that answer: 1 to 6, A to F; never those that are typed into a field. */
export const useAnswerKeys = (onPosition: (position: number) => void): void => {
  const latest = useRef(onPosition);
  latest.current = onPosition;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof HTMLInputElement) return;
      const position = answerPosition(event.key);
      if (position !== null) latest.current(position);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};
