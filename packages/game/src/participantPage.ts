import type { ParticipantOrder, ParticipantPage, ParticipantSummary, ReviewView } from './reviewViews.ts';

/** Participants that the review itself holds; with thousands the rest is for pages. */
export const reviewRowsMost = 500;
/** Participants on one page. */
export const pageRowsMost = 200;

export interface PageQuery {
  readonly search: string;
  readonly order: ParticipantOrder;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

const compare = (order: ParticipantOrder, one: ParticipantSummary, other: ParticipantSummary): number => {
  if (order === 'nickname') return one.nickname.localeCompare(other.nickname);
  if (order !== 'rank') return one[order] - other[order];
  return (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER);
};

/** A page of a review's participants, found and ordered as asked for; equal ones keep their places' order. */
export const participantPage = ({ participants }: ReviewView, query: PageQuery): ParticipantPage => {
  const wanted = query.search.trim().toLocaleLowerCase();
  const found = participants.filter(({ nickname }) => nickname.toLocaleLowerCase().includes(wanted));
  const sign = query.descending ? -1 : 1;
  const ordered = found.sort((one, other) => sign * compare(query.order, one, other));
  return {
    rows: ordered.slice(query.offset, query.offset + Math.min(query.limit, pageRowsMost)),
    total: found.length,
  };
};
