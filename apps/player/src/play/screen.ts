import type { PlayerView } from '../views.ts';

/** `run`: before and after the own questions of a self-paced session. */
export type Screen = 'run' | 'lobby' | 'ready' | 'question' | 'revealed' | 'board' | 'finished';

/** Which screen a view means. Between two questions of the clock's own making the board may be skipped. */
export const screenOf = ({ phase, question }: PlayerView, isOpen: boolean): Screen => {
  if (phase === 'asking') return question && isOpen ? 'question' : 'ready';
  return phase === 'running' ? 'run' : phase;
};
