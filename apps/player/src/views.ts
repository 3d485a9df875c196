import type { AnswerInput, LiveViews } from '@argus/client';
import type { argus } from './argus.ts';

/** What the server sends, as it arrives here. */
export type PlayerView = LiveViews['play.watch']['view'];
export type PersonalView = LiveViews['play.me']['view'];
export type RunView = NonNullable<PersonalView['run']>;
export type PersonalResult = NonNullable<PersonalView['result']>;
export type QuestionView = NonNullable<PlayerView['question']>;
export type Solution = NonNullable<PlayerView['solution']>;
export type SessionCard = Awaited<ReturnType<typeof argus.play.lookup.query>>;
export type PlayerReview = Awaited<ReturnType<typeof argus.play.review.query>>;
export type PlayerQuestionReview = PlayerReview['questions'][number];

export type PracticeView = Awaited<ReturnType<typeof argus.lobby.practice.query>>;
export type PracticeVerdict = Awaited<ReturnType<typeof argus.lobby.judge.mutate>>;

/** What an answer may be, whatever the kind of its question. */
export type AnswerValue = AnswerInput['value'];
