import { useEffect, useRef } from 'react';

interface HostKeys {
  readonly next: () => void;
  readonly pause: () => void;
  readonly extend: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"]') !== null;

/** Space, Enter on nothing, the right arrow and a presenter's Page Down go on; P pauses; E extends. */
export const useHostKeys = (keys: HostKeys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const onButton = event.target instanceof HTMLElement && event.target.closest('button, a') !== null;
      if (['ArrowRight', 'PageDown'].includes(event.key) || (event.key === ' ' && !onButton)) {
        event.preventDefault();
        latest.current.next();
      } else if (event.key.toLowerCase() === 'p') latest.current.pause();
      else if (event.key.toLowerCase() === 'e') latest.current.extend();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};
