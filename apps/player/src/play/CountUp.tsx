import { formatNumber } from '@argus/ui/format.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const durationMs = 800;

/** A figure that counts up from zero; at once under reduced motion, and where it was reached some time ago. */
export const CountUp = ({ to, isFresh }: { to: number; isFresh: () => boolean }) => {
  const { i18n } = useTranslation();
  const [moves] = useState(() => isFresh() && !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [shown, setShown] = useState(moves ? 0 : to);
  useEffect(() => {
    if (to === 0 || !moves) {
      setShown(to);
      return undefined;
    }
    const began = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.min(1, Math.max(0, (now - began) / durationMs));
      setShown(Math.round(to * (1 - (1 - share) ** 3)));
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [to, moves]);
  return <span className="figures">{formatNumber(shown, i18n.language)}</span>;
};
