import { type Reaction, reactions } from '@argus/game/reactions';
import { ReactionSign } from '@argus/ui/ReactionSign.tsx';
import { useEffect, useRef, useState } from 'react';
import type { StageView } from '../../live/views.ts';
import { newReactions } from './newReactions.ts';

/** How long one stays, in milliseconds; the stylesheet's `float-up` takes as long. */
const staysMs = 3_000;
/** So many at once at most, the newest: the stage stays readable behind them. */
const mostAtOnce = 30;

interface Floating {
  readonly id: number;
  readonly reaction: Reaction;
  readonly count: number;
}

/**
 * What the players send, rising at the edge and gone in a moment; under reduced motion it stands still. For the eye
 * alone: a screen reader is not interrupted by applause.
 */
export const StageReactions = ({ counts }: { counts: StageView['reactionCounts'] }) => {
  const [floating, setFloating] = useState<readonly Floating[]>([]);
  const before = useRef(counts);
  const next = useRef(0);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const came = newReactions(before.current, counts).map((one) => {
      next.current += 1;
      return { ...one, id: next.current };
    });
    before.current = counts;
    if (came.length === 0) return;
    // What stands still would hide the one of its kind before.
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const stays = (one: Floating) => !isStill || !came.some(({ reaction }) => reaction === one.reaction);
    setFloating((now) => [...now.filter(stays), ...came].slice(-mostAtOnce));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setFloating((now) => now.filter(({ id }) => !came.some((one) => one.id === id)));
    }, staysMs);
    timers.current.add(timer);
  }, [counts]);
  useEffect(() => {
    const waiting = timers.current;
    return () => {
      for (const timer of waiting) clearTimeout(timer);
    };
  }, []);
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 end-8 w-[30rem] overflow-hidden"
    >
      {floating.map(({ id, reaction, count }) => (
        <span
          key={id}
          data-reaction={reaction}
          className="float-up figures absolute bottom-24 flex w-20 flex-col items-center text-6xl"
          // Each kind has a lane of its own, so that none hides another.
          style={{ insetInlineEnd: `${reactions.indexOf(reaction) * 5}rem` }}
        >
          <ReactionSign reaction={reaction} />
          {count > 1 && <span className="text-2xl font-extrabold text-muted">×{count}</span>}
        </span>
      ))}
    </div>
  );
};
