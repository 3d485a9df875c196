import type { HostView } from './views.ts';

/** The steps that the one large button may take. */
export type Step = 'open' | 'start' | 'close' | 'board' | 'question' | 'finish' | 'resume';

/** The call that takes each step. */
export const commandOf = {
  open: 'open',
  start: 'start',
  close: 'close',
  board: 'next',
  question: 'next',
  finish: 'next',
  resume: 'resume',
} as const satisfies Record<Step, 'open' | 'start' | 'close' | 'next' | 'resume'>;

/** What comes next in a session; null when nothing does. */
export const nextStep = ({
  phase,
  paused,
  next,
  plannedAt = null,
}: Pick<HostView, 'phase' | 'paused'> & {
  readonly next: object | null;
  readonly plannedAt?: number | null;
}): Step | null => {
  if (phase === 'finished' || phase === 'running') return null;
  if (paused) return 'resume';
  switch (phase) {
    case 'lobby':
      return plannedAt === null ? 'start' : 'open';
    case 'asking':
      return 'close';
    case 'revealed':
      return next ? 'board' : 'finish';
    case 'board':
      return next ? 'question' : 'finish';
  }
};

/** Whether there is a clock to stop: a question is on, or the session moves on by itself. */
export const mayPause = ({
  phase,
  dueAt,
  selfPaced,
}: Pick<HostView, 'phase' | 'dueAt' | 'selfPaced'>): boolean =>
  selfPaced === null && (phase === 'asking' || (phase !== 'finished' && dueAt !== null));

/** Whether the question that is on has an end that can be put off. */
export const mayExtend = ({ phase, question }: Pick<HostView, 'phase' | 'question'>): boolean =>
  phase === 'asking' && question?.closesAt != null;
