import type { ArgusClient } from '@argus/client';

/** The review as it arrives here. */
export type Review = Awaited<ReturnType<ArgusClient['sessions']['review']['query']>>;
export type QuestionReview = Review['questions'][number];
export type ParticipantSummary = Review['participants'][number];

type Reviews = ArgusClient['reviews'];
type ParticipantReview = Awaited<ReturnType<Reviews['participant']['query']>>;
export type AnswerReview = ParticipantReview['answers'][number];
export type PresenceMark = ParticipantReview['presence'][number];
export type Why = Awaited<ReturnType<Reviews['why']['query']>>;
export type Timeline = Awaited<ReturnType<Reviews['timeline']['query']>>;
export type Moment = Awaited<ReturnType<Reviews['moment']['query']>>;
export type Compare = Awaited<ReturnType<Reviews['compare']['query']>>;
