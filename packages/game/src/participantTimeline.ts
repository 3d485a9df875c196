import { describeAnswer, judgeAnswer } from './question.ts';
import type { Instant, Plan, SessionEvent } from './sessionState.ts';
import { factorOf, planNow, type Terms } from './terms.ts';

/** What the host has done to one participant. */
const actTypes = [
  'kick',
  'restore',
  'allow',
  'rename',
  'factor',
  'assign',
  'message',
  'admit',
  'decline',
] as const;
type ActType = (typeof actTypes)[number];

/** What is written down of one participant beside answers and acts. */
export type ParticipantEventType = 'joined' | 'connected' | 'lost' | 'away' | 'back' | 'refused' | 'asked';

/** One moment of a participant's session. */
export type TimelineEntry = { readonly at: Instant } & (
  | { readonly type: ParticipantEventType }
  | {
      readonly type: 'answered';
      readonly questionIndex: number;
      readonly attempt: number;
      /** In words. */
      readonly answer: string;
      readonly share: number;
      readonly responseMs: number;
    }
  | { readonly type: 'act'; readonly act: ActType; readonly by: string; readonly detail: string | null }
);

/** Everything that one participant did and what was done to them, for the host's eyes. */
export interface ParticipantTimeline {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinedAt: Instant;
  readonly kicked: boolean;
  readonly waiting: boolean;
  readonly team: number | null;
  readonly factor: number;
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineFacts {
  readonly participant: {
    readonly participantId: string;
    readonly nickname: string;
    readonly joinedAt: Instant;
    readonly kicked: boolean;
    readonly waiting: boolean;
    readonly team: number | null;
  };
  readonly plan: Plan;
  readonly terms: Terms;
  readonly events: readonly {
    readonly at: Instant;
    readonly type: ParticipantEventType;
  }[];
  readonly answers: readonly {
    readonly questionIndex: number;
    readonly attempt: number;
    readonly value: unknown;
    readonly receivedAt: Instant;
    readonly responseMs: number;
  }[];
  readonly acts: readonly { readonly event: SessionEvent; readonly actor: string }[];
}

const detailOf = ({ command }: SessionEvent, teamNames: readonly string[]): string | null => {
  switch (command.type) {
    case 'rename':
      return command.nickname;
    case 'factor':
      return `${command.factor}`;
    case 'assign':
      return teamNames[command.team] ?? null;
    case 'message':
      return command.text;
    default:
      return null;
  }
};

const isAct = (type: string): type is ActType => actTypes.some((act) => act === type);

/** One participant's timeline: joins, drops, away spans, answers and acts in the order in which they happened. */
export const participantTimeline = (facts: TimelineFacts): ParticipantTimeline => {
  const { participant, terms, events, acts } = facts;
  const { questions } = planNow(facts.plan, terms);
  const teamNames = facts.plan.settings.teams?.names ?? [];
  const answered = facts.answers.flatMap((given): TimelineEntry[] => {
    const question = questions[given.questionIndex];
    if (!question) return [];
    const { questionIndex, attempt, responseMs, value, receivedAt: at } = given;
    const answer = describeAnswer(question, value);
    const share = judgeAnswer(question, value);
    return [{ at, type: 'answered', questionIndex, attempt, answer, share, responseMs }];
  });
  const done = acts.flatMap(({ event, actor }): TimelineEntry[] => {
    const { type } = event.command;
    if (!isAct(type)) return [];
    return [{ at: event.at, type: 'act', act: type, by: actor, detail: detailOf(event, teamNames) }];
  });
  return {
    ...participant,
    factor: factorOf(terms, participant.participantId),
    entries: [...events, ...answered, ...done].sort((one, other) => one.at - other.at),
  };
};
