import type { Timeline } from '../reviewTypes.ts';

/** The last of some entries, oldest first, that is not later than a moment. */
export const lastBefore = <T extends { readonly at: number }>(
  entries: readonly T[],
  at: number,
): T | undefined => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
};

/** Everything that a timeline says of one moment. */
export const atMoment = (timeline: Timeline, at: number) => {
  const mark = lastBefore(timeline.marks, at);
  const asked = timeline.answers.find(({ questionIndex }) => questionIndex === mark?.questionIndex);
  const seconds = asked ? Math.floor((at - asked.opensAt) / 1_000) : 0;
  return {
    mark,
    board: lastBefore(timeline.boards, at)?.rows ?? [],
    connections: lastBefore(timeline.connections, at) ?? { connected: 0, away: 0 },
    question: mark && mark.questionIndex >= 0 && mark.phase !== 'lobby' ? asked : undefined,
    /** Answers that had come in by the whole second. */
    answered: asked?.perSecond.slice(0, Math.max(0, seconds)).reduce((sum, count) => sum + count, 0) ?? 0,
  };
};
