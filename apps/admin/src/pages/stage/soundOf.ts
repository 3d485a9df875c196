import type { StageView } from '../../live/views.ts';
import type { Sound } from './sounds.ts';

type Heard = Pick<StageView, 'phase' | 'players' | 'paused'> & { readonly questionIndex: number | null };

/** What somebody hears when the stage goes from one view to the next; null where nothing happened to hear. */
export const soundOf = (before: Heard | null, now: Heard): Sound | null => {
  // Whoever opens the stage in the middle hears nothing of what was.
  if (!before || now.paused) return null;
  const moved = before.phase !== now.phase || before.questionIndex !== now.questionIndex;
  if (!moved) return now.phase === 'lobby' && now.players > before.players ? 'join' : null;
  const sounds = {
    lobby: null,
    asking: 'open',
    revealed: 'reveal',
    board: 'board',
    running: null,
    finished: 'finish',
  } as const;
  return sounds[now.phase];
};

/** The last seconds of a question tick. */
export const ticks = (seconds: number | null): boolean => seconds !== null && seconds > 0 && seconds <= 5;
