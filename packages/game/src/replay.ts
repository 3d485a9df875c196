import { type FoldAnswer, foldQuestion, type Result, rerank, type Score } from './fold.ts';
import { foldRuns } from './foldRuns.ts';
import { type Closed, limitOf, refold } from './refold.ts';
import { step } from './session.ts';
import { isAmend, type Plan, type SessionEvent, type SessionState } from './sessionState.ts';
import { planNow } from './terms.ts';

export interface ReplayParticipant {
  readonly participantId: string;
  readonly joinOrder: number;
  /** The session's version when they joined: they play in what closed after it. */
  readonly joinedVersion: number;
}

export interface ReplayInput {
  readonly plan: Plan;
  /** The state that the session was opened in. */
  readonly opened: SessionState;
  readonly events: readonly SessionEvent[];
  readonly participants: readonly ReplayParticipant[];
  readonly answers: readonly (FoldAnswer & { readonly questionIndex: number })[];
}

export interface Replayed {
  readonly state: SessionState;
  readonly results: readonly Result[];
  readonly scores: readonly Score[];
}

/** What one event of the log made of the session. */
export interface ReplayStep extends Replayed {
  readonly event: SessionEvent;
}

/** Plays a session's log again over its answers, event by event; `results` are those so far. */
export function* replaySteps({
  plan,
  opened,
  events,
  participants,
  answers,
}: ReplayInput): Generator<ReplayStep> {
  let state = opened;
  let scores: readonly Score[] = [];
  let results: readonly Result[] = [];
  const closed: Closed[] = [];
  const kicked = new Set<string>();
  /** Whether a self-paced session has ended: from then on all its answers are folded at once. */
  let runsEnded = false;
  for (const event of events) {
    const outcome = step(plan, state, event.command, event.at);
    if (!outcome.ok) throw new Error(`Event ${event.version} cannot follow: ${outcome.message}`);
    const { command, questionIndex } = outcome.value.event;
    const { terms } = outcome.value.state;
    if (command.type === 'kick') kicked.add(command.participantId);
    if (command.type === 'restore') kicked.delete(command.participantId);
    const present = participants
      .filter(({ joinedVersion }) => joinedVersion < event.version)
      .map((participant) => ({ ...participant, kicked: kicked.has(participant.participantId) }));
    if (command.type === 'kick' || command.type === 'restore') scores = rerank(present, scores);
    if (outcome.value.event.scores && questionIndex !== null) {
      const { factors } = state.terms;
      const limitMs = limitOf(state);
      closed.push({ questionIndex, participants: present, limitMs, factors });
      const folded = foldQuestion({
        plan: planNow(plan, terms),
        questionIndex,
        participants: present,
        answers: answers.filter((answer) => answer.questionIndex === questionIndex),
        scores,
        limitMs,
        factors,
      });
      scores = folded.scores;
      results = [...results, ...folded.results];
    }
    const endsRuns = outcome.value.event.scores && questionIndex === null;
    runsEnded ||= endsRuns;
    if (runsEnded && (endsRuns || isAmend(command))) {
      ({ scores, results } = foldRuns({ plan, terms, answers, participants: present }));
    } else if (isAmend(command)) {
      ({ scores, results } = refold({ plan, terms, closed, answers, participants: present }));
    }
    state = outcome.value.state;
    yield { event: outcome.value.event, state, results, scores };
  }
}

/** Plays a session's whole log again: the audit that stored scores must agree with. */
export const replay = (input: ReplayInput): Replayed => {
  let last: Replayed = { state: input.opened, results: [], scores: [] };
  for (const { state, results, scores } of replaySteps(input)) last = { state, results, scores };
  return last;
};
