import { mostGiven } from './bars.ts';
import { boardOf, boardPlaces } from './leaderboard.ts';
import { describeAnswer, distributionOf, judgeAnswer, solutionOf } from './question.ts';
import { type ReplayInput, replaySteps } from './replay.ts';
import { countingAnswers } from './reviewFacts.ts';
import { step } from './session.ts';
import type { Instant, Plan, SessionEvent, SessionState } from './sessionState.ts';
import type { MomentAbsence, MomentView, TimelineBoard, TimelineMark } from './timelineViews.ts';

/** Rows that a moment lists of anything. */
export const momentRows = 50;

export interface LoggedEvent extends SessionEvent {
  readonly by: 'host' | 'clock';
}

export interface TimelineInput extends Omit<ReplayInput, 'events'> {
  readonly events: readonly LoggedEvent[];
  readonly nicknames: ReadonlyMap<string, string>;
}

/** Replays a session and says after each step what it was, and the board where it has changed. */
export function* timelineSteps(
  input: TimelineInput,
): Generator<{ readonly mark: TimelineMark; readonly board: TimelineBoard | null }> {
  const { nicknames, events } = input;
  const loggedBy = new Map(events.map(({ version, by }) => [version, by]));
  let known: unknown = null;
  for (const { event, state, scores } of replaySteps(input)) {
    const { at, version, command } = event;
    const changed = scores !== known && scores.length > 0;
    known = scores;
    yield {
      mark: {
        version,
        at,
        type: command.type,
        phase: state.phase,
        paused: state.pausedAt !== null,
        questionIndex: state.questionIndex,
        by: loggedBy.get(version) ?? 'clock',
        nickname:
          'participantId' in command && command.participantId !== null
            ? (nicknames.get(command.participantId) ?? null)
            : null,
      },
      board: changed
        ? {
            at,
            version,
            rows: boardOf(
              scores.map((score) => ({ ...score, nickname: nicknames.get(score.participantId) ?? '' })),
              boardPlaces,
            ),
          }
        : null,
    };
  }
}

/** Where a session stood at a moment, by its log. */
export const stateAt = (
  plan: Plan,
  opened: SessionState,
  events: readonly SessionEvent[],
  at: Instant,
): SessionState => {
  let state = opened;
  for (const event of events) {
    if (event.at > at) break;
    const outcome = step(plan, state, event.command, event.at);
    if (!outcome.ok) throw new Error(`Event ${event.version} cannot follow: ${outcome.message}`);
    ({ state } = outcome.value);
  }
  return state;
};

export interface MomentFacts {
  readonly plan: Plan;
  readonly state: SessionState;
  readonly at: Instant;
  readonly joined: number;
  /** The answers to the question of that moment that had come in, oldest first. */
  readonly answers: readonly {
    readonly participantId: string;
    readonly nickname: string;
    readonly attempt: number;
    readonly value: unknown;
    readonly responseMs: number;
  }[];
  readonly connected: number;
  readonly lost: readonly MomentAbsence[];
  readonly away: readonly MomentAbsence[];
}

/** One moment of a session: what was asked, what had been answered, who was there. */
export const momentView = (facts: MomentFacts): MomentView => {
  const { plan, state } = facts;
  const question = plan.questions[state.questionIndex];
  const shown = state.phase === 'asking' || state.phase === 'revealed' ? question : undefined;
  const answers = shown ? [...countingAnswers(facts.answers).values()] : [];
  return {
    at: facts.at,
    version: state.version,
    phase: state.phase,
    paused: state.pausedAt !== null,
    question: shown
      ? {
          index: state.questionIndex,
          kind: shown.kind,
          prompt: shown.prompt,
          solution: solutionOf(shown),
        }
      : null,
    joined: facts.joined,
    answered: answers.length,
    ...mostGiven(
      shown
        ? distributionOf(
            shown,
            answers.map(({ value }) => value),
          )
        : [],
    ),
    latest: shown
      ? facts.answers
          .slice(-momentRows)
          .reverse()
          .map(({ nickname, value, responseMs }) => ({
            nickname,
            answer: describeAnswer(shown, value),
            share: judgeAnswer(shown, value),
            responseMs,
          }))
      : [],
    connected: facts.connected,
    lost: facts.lost.slice(0, momentRows),
    away: facts.away.slice(0, momentRows),
  };
};
