import type { PresenceMark } from './reviewViews.ts';
import type { Instant } from './sessionState.ts';

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The spans in which a tab was out of view; one that is still open ends at `end`. */
export const awaySpans = (marks: readonly PresenceMark[], end: Instant): Span[] => {
  const spans: Span[] = [];
  let from: Instant | null = null;
  for (const { at, type } of marks) {
    if (type === 'away') from ??= at;
    else if (from !== null && type !== 'joined') {
      spans.push({ from, to: at });
      from = null;
    }
  }
  if (from !== null && end > from) spans.push({ from, to: end });
  return spans;
};

/** How many milliseconds of a window lie within the spans. */
export const overlapMs = (spans: readonly Span[], window: Span): number =>
  spans.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, window.to) - Math.max(from, window.from)),
    0,
  );
