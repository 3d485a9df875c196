import type { ArgusClient } from '@argus/client';

/** The review as it arrives here. */
export type Review = Awaited<ReturnType<ArgusClient['sessions']['review']['query']>>;
export type QuestionReview = Review['questions'][number];
export type ParticipantReview = Review['participants'][number];
