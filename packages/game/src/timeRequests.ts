import { factorRange } from './acts.ts';
import { accept, type Outcome, type Rejection, reject } from './rejection.ts';
import type { Instant, Phase, Plan } from './sessionState.ts';

/** What became of somebody's request for more time. */
export const timeRequestStates = ['asked', 'granted', 'declined'] as const;
export type TimeRequestState = (typeof timeRequestStates)[number];

/** One participant's request for more time; each may make one in a session. */
export interface TimeRequest {
  readonly participantId: string;
  readonly state: TimeRequestState;
  readonly askedAt: Instant;
}

/** Whether players of this session may ask for more time: the host lets them, and there are times to multiply. */
export const takesTimeRequests = ({ settings, questions }: Plan): boolean => {
  // Sessions of before this was kept have no such setting.
  if (settings.timeRequests !== true) return false;
  if (settings.selfPaced && !settings.selfPaced.timed) return false;
  return settings.pace === 'auto' || questions.some(({ timeLimit }) => timeLimit !== null);
};

/** What is known of somebody who asks for more time. */
export interface Asking {
  readonly phase: Phase;
  readonly kicked: boolean;
  readonly waiting: boolean;
  /** What became of the request before; null where there was none. */
  readonly timeRequest: TimeRequestState | null;
  /** How many times the others' time they have. */
  readonly timeFactor: number;
}

const answered: Readonly<Record<TimeRequestState, Rejection>> = {
  asked: reject('unchanged', 'You have asked already: wait until the host decides.'),
  granted: reject('unchanged', 'The host has given you more time already.'),
  declined: reject('unchanged', 'The host has declined: talk to them if you need more time.'),
};

/** Whether somebody may ask for more time now, and why not. */
export const mayAskForTime = (
  plan: Plan,
  { phase, kicked, waiting, timeRequest, timeFactor }: Asking,
): Outcome<true> => {
  if (!takesTimeRequests(plan)) return reject('turned-off', 'Nobody can ask for more time in this session.');
  if (kicked) return reject('kicked', 'The host has removed you from this session.');
  if (waiting) return reject('not-admitted', 'Wait until the host lets you in.');
  if (phase === 'finished') return reject('already-finished', 'The session is over.');
  if (timeRequest !== null) return answered[timeRequest];
  if (timeFactor >= factorRange.max) {
    return reject('limit-reached', `Nobody has more than ${factorRange.max} times the time of the others.`);
  }
  return accept(true);
};
