import type { Question } from './question.ts';
import type { Settings } from './settings.ts';

/** Words from the host to everybody. */
export interface Announcement {
  readonly text: string;
  /** The version that said it: a newer one stands in its place. */
  readonly version: number;
}

/** Something about a question that is not as the quiz has it, and why. */
export type Amendment = {
  readonly questionIndex: number;
  readonly version: number;
} & (
  | { readonly what: 'skipped' }
  | { readonly what: 'voided'; readonly reason: string }
  | { readonly what: 'corrected'; readonly reason: string; readonly question: Question }
);

/** What the host has decided for this session beside its steps. */
export interface Terms {
  /** Who moves the session on. */
  readonly wheel: 'host' | 'clock';
  /** Whether the stage shows how an open question is being answered. */
  readonly showsAnswers: boolean;
  /** Whether the host lets everybody in one by one. */
  readonly approval: boolean;
  /** When a planned session opens its door, epoch milliseconds; null once it is open. */
  readonly plannedAt: number | null;
  /** How many times the time of the others somebody has; only those with more. */
  readonly factors: Readonly<Record<string, number>>;
  /** Who of those was removed: nothing waits for them. Sessions of before this was kept have none. */
  readonly absent?: readonly string[];
  /** How many attempts somebody has at the question that is on; only those with more than one. */
  readonly attempts: Readonly<Record<string, number>>;
  readonly announcement: Announcement | null;
  readonly amendments: readonly Amendment[];
}

/** The terms that a session opens with. */
export const firstTerms = (settings: Settings): Terms => ({
  wheel: settings.pace === 'auto' ? 'clock' : 'host',
  showsAnswers: false,
  approval: settings.approval,
  plannedAt: settings.plannedAt,
  factors: {},
  attempts: {},
  announcement: null,
  amendments: [],
});

/** How many times the time of the others somebody has. */
export const factorOf = ({ factors }: Terms, participantId: string): number => factors[participantId] ?? 1;

/** How many times the others' time whoever has the most has, of those who are still in: so long a question stays open. */
export const slowestOf = ({ factors, absent = [] }: Terms): number =>
  Object.entries(factors).reduce(
    (most, [participantId, factor]) => (absent.includes(participantId) ? most : Math.max(most, factor)),
    1,
  );

/** How many attempts somebody has at the question that is on. */
export const attemptsOf = ({ attempts }: Terms, participantId: string): number =>
  attempts[participantId] ?? 1;

/** Whether a question is out of the scoring: skipped, or voided afterwards. */
export const isOut = ({ amendments }: Terms, questionIndex: number): boolean =>
  amendments.some((one) => one.questionIndex === questionIndex && one.what !== 'corrected');

/** The plan with all keys as they have been corrected. */
export const planNow = <P extends { readonly questions: readonly Question[] }>(
  plan: P,
  { amendments }: Terms,
): P => {
  const corrected = amendments.filter((one) => one.what === 'corrected');
  if (corrected.length === 0) return plan;
  return {
    ...plan,
    questions: plan.questions.map(
      (question, index) => corrected.find((one) => one.questionIndex === index)?.question ?? question,
    ),
  };
};
