import type { HostView } from './views.ts';

/** The steps that the one large button may take. */
export type Step = 'start' | 'close' | 'board' | 'question' | 'finish' | 'resume';

/** The call that takes each step. */
export const commandOf = {
  start: 'start',
  close: 'close',
  board: 'next',
  question: 'next',
  finish: 'next',
  resume: 'resume',
} as const satisfies Record<Step, 'start' | 'close' | 'next' | 'resume'>;

/** What comes next in a session; null when nothing does. */
export const nextStep = ({
  phase,
  paused,
  next,
}: Pick<HostView, 'phase' | 'paused' | 'next'>): Step | null => {
  if (phase === 'finished') return null;
  if (paused) return 'resume';
  switch (phase) {
    case 'lobby':
      return 'start';
    case 'asking':
      return 'close';
    case 'revealed':
      return next ? 'board' : 'finish';
    case 'board':
      return next ? 'question' : 'finish';
  }
};

/** Whether there is a clock to stop: a question is on, or the session moves on by itself. */
export const mayPause = ({ phase, dueAt }: Pick<HostView, 'phase' | 'dueAt'>): boolean =>
  phase === 'asking' || (phase !== 'finished' && dueAt !== null);

/** Whether the question that is on has an end that can be put off. */
export const mayExtend = ({ phase, question }: Pick<HostView, 'phase' | 'question'>): boolean =>
  phase === 'asking' && question?.closesAt != null;
