import { type Reaction, reactions } from '@argus/game/reactions';
import type { StageView } from '../../live/views.ts';

type Counts = StageView['reactionCounts'];

/** So many of one kind with one frame; nobody can count more of them in the moment that they stay. */
const mostShown = 99;

/** What came between two views, each kind once with its number. Figures that fall come from another process. */
export const newReactions = (
  before: Counts,
  now: Counts,
): readonly { readonly reaction: Reaction; readonly count: number }[] =>
  reactions.flatMap((reaction) => {
    const count = Math.min(mostShown, now[reaction] - before[reaction]);
    return count > 0 ? [{ reaction, count }] : [];
  });
