import { type RefObject, useLayoutEffect } from 'react';
import type { StageView } from '../../live/views.ts';

type Place = Pick<NonNullable<StageView['board']>[number], 'rank' | 'moved'>;

/** How long the board stands as it was before its rows glide, and how long they glide, in milliseconds. */
const holdMs = 700;
const glideMs = 900;

/**
 * How many places below where it ends each row starts; negative above. Rows that were not on the board come
 * from the place after its last.
 */
export const startOffsets = (places: readonly Place[]): number[] =>
  places.map(({ rank, moved }, index) =>
    moved === null ? 0 : Math.max(0, Math.min(rank + moved - 1, places.length)) - index,
  );

/** Lets the rows of a list glide from their former places to the new ones, once. */
export const useGlide = (list: RefObject<HTMLElement | null>, places: readonly Place[]): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a board glides when it appears, not again when it is sent again.
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll('li') ?? [])];
    const [first, second] = rows;
    if (!first || !second || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const step = second.offsetTop - first.offsetTop;
    for (const [index, offset] of startOffsets(places).entries()) {
      if (offset === 0) continue;
      rows[index]?.animate([{ transform: `translateY(${offset * step}px)` }, { transform: 'none' }], {
        delay: holdMs,
        duration: glideMs,
        easing: 'cubic-bezier(0.4, 0, 0.2, 1)',
        fill: 'backwards',
      });
    }
  }, []);
};
