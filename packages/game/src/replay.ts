import { type FoldAnswer, foldQuestion, type Result, rerank, type Score } from './fold.ts';
import { step } from './session.ts';
import type { Plan, SessionEvent, SessionState } from './sessionState.ts';

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

/** Plays a session's log again over its answers: the audit that stored scores must agree with. */
export const replay = ({ plan, opened, events, participants, answers }: ReplayInput): Replayed => {
  let state = opened;
  let scores: readonly Score[] = [];
  const results: Result[] = [];
  const kicked = new Set<string>();
  for (const event of events) {
    const outcome = step(plan, state, event.command, event.at);
    if (!outcome.ok) throw new Error(`Event ${event.version} cannot follow: ${outcome.message}`);
    const present = participants
      .filter(({ joinedVersion }) => joinedVersion < event.version)
      .map((participant) => ({ ...participant, kicked: kicked.has(participant.participantId) }));
    const { command, questionIndex } = outcome.value.event;
    if (command.type === 'kick' || command.type === 'restore') {
      if (command.type === 'kick') kicked.add(command.participantId);
      else kicked.delete(command.participantId);
      const now = present.map((one) => ({ ...one, kicked: kicked.has(one.participantId) }));
      scores = rerank(now, scores);
    }
    if (outcome.value.event.scores && questionIndex !== null) {
      const { opensAt, closesAt } = state;
      const folded = foldQuestion({
        plan,
        questionIndex,
        participants: present,
        answers: answers.filter((answer) => answer.questionIndex === questionIndex),
        scores,
        limitMs: opensAt === null || closesAt === null ? null : closesAt - opensAt,
      });
      scores = folded.scores;
      results.push(...folded.results);
    }
    state = outcome.value.state;
  }
  return { state, results, scores };
};
