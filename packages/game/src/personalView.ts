import { runParts } from './runView.ts';
import type { PersonalFacts, SessionFacts } from './sessionFacts.ts';
import type { Instant } from './sessionState.ts';
import { attemptsOf, factorOf, isOut } from './terms.ts';
import { outcomeOf, showsResults } from './view.ts';
import type { PersonalResult, PersonalView } from './views.ts';

const resultOf = (facts: SessionFacts, personal: PersonalFacts): PersonalResult | null => {
  const { state } = facts;
  if (!showsResults(facts) || state.questionIndex < 0) return null;
  const { result, rankBefore } = personal;
  const shared = { questionIndex: state.questionIndex, rankBefore };
  const nothing = { share: 0, points: 0, bonus: 0 };
  if (isOut(state.terms, state.questionIndex)) return { ...shared, outcome: 'skipped', ...nothing };
  if (!result) return { ...shared, outcome: 'missed', ...nothing };
  return {
    ...shared,
    outcome: outcomeOf(result.share),
    share: result.share,
    points: result.points,
    bonus: result.bonus,
  };
};

/** The own deadline: later than the others' for whoever was given more time. */
const ownDeadline = ({ state }: SessionFacts, participantId: string): Instant | null => {
  const { opensAt, closesAt, phase, terms } = state;
  if (opensAt === null || closesAt === null || phase !== 'asking') return closesAt;
  return opensAt + Math.round((closesAt - opensAt) * factorOf(terms, participantId));
};

const aheadOf = ({ ahead, points }: PersonalFacts): PersonalView['ahead'] =>
  ahead && { nickname: ahead.nickname, points: ahead.points - points };

/** What one participant alone may see: points and right or wrong only from the reveal on. */
export const personalView = (
  facts: SessionFacts,
  personal: PersonalFacts,
  serverNow: Instant,
): PersonalView => {
  const { state } = facts;
  const on = state.phase === 'asking' || state.phase === 'revealed';
  const runs = runParts(facts, personal);
  const { participantId } = personal;
  const attempt = attemptsOf(state.terms, participantId);
  // Another attempt opens the pad again; the answer before it counts until there is a new one.
  const given =
    state.phase === 'asking' && (personal.answer?.attempt ?? 0) < attempt ? null : personal.answer;
  return {
    sessionId: facts.sessionId,
    version: state.version,
    // Each of the two only grows: a step of the own makes a newer view like everything else.
    revision: facts.revision + (personal.runs?.run?.version ?? 0),
    serverNow,
    participantId,
    nickname: personal.nickname,
    kicked: personal.kicked,
    waiting: personal.waiting,
    timeRequest: facts.timeRequests.get(participantId)?.state ?? null,
    timeFactor: factorOf(state.terms, participantId),
    team: personal.team,
    message: personal.message,
    phase: state.phase,
    attempt,
    answer:
      on && given
        ? { questionIndex: state.questionIndex, value: given.value, responseMs: given.responseMs }
        : null,
    closesAt: on ? ownDeadline(facts, participantId) : null,
    result: resultOf(facts, personal),
    points: personal.points,
    run: null,
    // Places come with the end: until then others may still be at their first question.
    rank: runs ? null : personal.rank,
    streak: runs ? 0 : personal.streak,
    ahead: runs ? null : aheadOf(personal),
    ...runs,
  };
};
