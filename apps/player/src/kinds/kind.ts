import type { ComponentType } from 'react';
import type { AnswerValue, QuestionView } from '../views.ts';

/** What a pad is handed: the question, and where the answer goes. */
export interface PadProps {
  readonly question: QuestionView;
  readonly onAnswer: (value: AnswerValue) => void;
}

/** Everything this app needs to know of one kind of question. A kind is one folder that exports one of these. */
export interface PlayerKind {
  readonly name: string;
  /** How one answers. */
  readonly Pad: ComponentType<PadProps>;
  /** The ids of the choices that an answer stands for; none where there are no choices. */
  readonly chosen: (value: unknown) => readonly string[];
  /** An answer in words, for somebody who has just given it. */
  readonly describe: (question: QuestionView, value: unknown) => string;
}
