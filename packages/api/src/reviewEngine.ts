import type { PageQuery } from '@argus/game/participantPage';
import type { Outcome } from '@argus/game/rejection';
import type { ParticipantPage, ParticipantReview, WhyView } from '@argus/game/reviewViews';
import type { CompareView, MomentView, QuestionMark, TimelineView } from '@argus/game/timelineViews';

type Reply<T> = Promise<Outcome<T>>;

/** Which file of a session's results. */
export type ExportInput =
  | { readonly sessionId: string; readonly format: 'xlsx' }
  | { readonly sessionId: string; readonly format: 'json' }
  | {
      readonly sessionId: string;
      readonly format: 'csv';
      readonly sheet: 'overview' | 'questions' | 'participants' | 'answers';
    };

/** A file that is written while it is taken: whoever stops taking its parts ends the work. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** `done` is how much of the whole is written with a part, 0 to 1. */
  readonly parts: AsyncIterable<{ readonly bytes: Uint8Array; readonly done: number }>;
}

/** What the API asks of the engine about sessions that have been played. */
export interface ReviewEngine<Actor> {
  participants(actor: Actor, input: { sessionId: string } & PageQuery): Reply<ParticipantPage>;
  participant(actor: Actor, input: { sessionId: string; participantId: string }): Reply<ParticipantReview>;
  why(
    actor: Actor,
    input: { sessionId: string; participantId: string; questionIndex: number },
  ): Reply<WhyView>;
  timeline(actor: Actor, input: { sessionId: string }): Reply<TimelineView>;
  moment(actor: Actor, input: { sessionId: string; at: number }): Reply<MomentView>;
  compare(actor: Actor, input: { sessionId: string }): Reply<CompareView>;
  mark(
    actor: Actor,
    input: { sessionId: string; questionIndex: number; note: string },
  ): Reply<{ quizId: string; questionId: string }>;
  marks(actor: Actor, input: { quizId: string }): Reply<readonly QuestionMark[]>;
  unmark(actor: Actor, input: { quizId: string; questionId: string }): Reply<{ removed: true }>;
  export(actor: Actor, input: ExportInput): Reply<ExportFile>;
}
