import { type Rejection, reject } from './rejection.ts';
import { type Moment, moved, type Rule } from './sessionRule.ts';
import type { CommandType, Instant, Plan, SessionState } from './sessionState.ts';

/** Whether everybody plays at their own speed. */
export const isSelfPaced = ({ settings }: Plan): boolean => Boolean(settings.selfPaced);

/** When a self-paced session ends for its players; null for all others. */
export const endOf = ({ settings }: Plan): Instant | null => settings.selfPaced?.until ?? null;

/** How a self-paced session runs until its end: the grace is for answers that are on their way. */
export const running = (
  selfPaced: { readonly until: Instant },
  graceMs: number,
): Pick<SessionState, 'phase' | 'dueAt'> => ({ phase: 'running', dueAt: selfPaced.until + graceMs });

/** Steps that move all players together: nobody is at the same question here. */
const together: ReadonlySet<CommandType> = new Set([
  'close',
  'skip',
  'extend',
  'allow',
  'show',
  'hide',
  'pause',
  'resume',
  'take',
  'give',
]);

/** Why a step is nothing for a self-paced session; null where it is one. */
export const refusesTogether = ({ settings }: Plan, type: CommandType): Rejection | null =>
  settings.selfPaced && together.has(type)
    ? reject('wrong-phase', 'Everybody plays at their own speed here: close joining, or end the session.')
    : null;

/** The door opens, and everybody may begin. */
export const openRuns: Rule = ({ plan, state }) => {
  const { selfPaced, graceMs } = plan.settings;
  if (selfPaced === null) return reject('wrong-phase', 'This session is played together.');
  if (plan.questions.length === 0) {
    return reject('no-questions', 'The quiz has no questions: add one before you start.');
  }
  return moved({ change: { ...running(selfPaced, graceMs), terms: { ...state.terms, plannedAt: null } } });
};

/** The end: what everybody has answered by now counts, and every question has been played. */
export const endRuns: Rule = ({ plan }: Moment) =>
  moved({
    change: {
      phase: 'finished',
      dueAt: null,
      pausedAt: null,
      questionIndex: plan.questions.length - 1,
    },
    scores: true,
  });
