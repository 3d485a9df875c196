import type { PersonalView, PlayerView } from '../views.ts';

/**
 * A running self-paced session as if it was played together: the player's own question stands where the common one
 * would, and what was right where the reveal would.
 */
export const ownView = (view: PlayerView, me: PersonalView | null): PlayerView => {
  const run = me?.run;
  if (view.phase !== 'running' || !run?.question) return view;
  const { question, solution } = run;
  return { ...view, phase: solution ? 'revealed' : 'asking', question, solution, reactions: false };
};
