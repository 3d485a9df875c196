import type { Question } from './question.ts';
import type { Instant, Plan } from './sessionState.ts';
import { mean } from './statistics.ts';
import type { CompareView } from './timelineViews.ts';

/** One finished session with the figures of its questions that counted, by index. */
export interface ComparableSession {
  readonly sessionId: string;
  readonly title: string;
  readonly startedAt: Instant;
  readonly plan: Plan;
  readonly participants: number;
  readonly medianResponseMs: number | null;
  readonly questions: ReadonlyMap<
    number,
    { readonly present: number; readonly answered: number; readonly facility: number | null }
  >;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Sessions of the same quiz side by side, oldest first: a question is the same one while it keeps its id. */
export const compareSessions = (sessions: readonly ComparableSession[]): CompareView => {
  const ordered = [...sessions].sort((one, other) => one.startedAt - other.startedAt);
  const newestFirst = [...ordered].reverse();
  const known = new Map<string, Question>();
  for (const { plan } of newestFirst) {
    for (const question of plan.questions) if (!known.has(question.id)) known.set(question.id, question);
  }
  return {
    sessions: ordered.map((session) => {
      const figures = [...session.questions.values()];
      const possible = sum(figures.map(({ present }) => present));
      return {
        sessionId: session.sessionId,
        title: session.title,
        startedAt: session.startedAt,
        participants: session.participants,
        questions: figures.length,
        facility: mean(figures.flatMap(({ facility }) => facility ?? [])),
        participation: possible === 0 ? null : sum(figures.map(({ answered }) => answered)) / possible,
        medianResponseMs: session.medianResponseMs,
      };
    }),
    questions: [...known.values()].map((question) => {
      const versions = ordered.flatMap(
        ({ plan }) => plan.questions.find(({ id }) => id === question.id) ?? [],
      );
      return {
        questionId: question.id,
        prompt: question.prompt,
        changed: new Set(versions.map((version) => JSON.stringify(version))).size > 1,
        facilities: ordered.map(({ plan, questions }) => {
          const index = plan.questions.findIndex(({ id }) => id === question.id);
          return questions.get(index)?.facility ?? null;
        }),
      };
    }),
  };
};
