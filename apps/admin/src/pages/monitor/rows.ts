import type { MonitorRow } from '../../live/views.ts';

const filters = ['all', 'open', 'wrong', 'away', 'lost'] as const;
export type Filter = (typeof filters)[number];

/** What one can look for: answers only while a question is on. */
export const filtersOf = (hasQuestion: boolean): readonly Filter[] =>
  hasQuestion ? filters : filters.filter((filter) => filter !== 'open' && filter !== 'wrong');

export const sortKeys = [
  'nickname',
  'connection',
  'tab',
  'rtt',
  'answer',
  'result',
  'time',
  'points',
  'rank',
  'streak',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

const fits: Record<Filter, (row: MonitorRow) => boolean> = {
  all: () => true,
  open: ({ kicked, answer }) => !kicked && answer === null,
  wrong: ({ share }) => share === 0,
  away: ({ awayAt, connected }) => connected && awayAt !== null,
  lost: ({ connected, kicked }) => !connected && !kicked,
};

type Sortable = number | string | null;

const sortValue: Record<SortKey, (row: MonitorRow) => Sortable> = {
  nickname: ({ nickname }) => nickname,
  connection: ({ connected, lostAt }) => (connected ? 0 : (lostAt ?? 1)),
  tab: ({ awayAt }) => awayAt,
  rtt: ({ rttMs }) => rttMs,
  answer: ({ answer }) => answer,
  result: ({ share }) => share,
  time: ({ responseMs }) => responseMs,
  points: ({ points }) => points,
  rank: ({ rank }) => rank,
  streak: ({ streak }) => streak,
};

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (one: Sortable, other: Sortable): number => {
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
  return Number(one) - Number(other);
};

/**
 * The rows that fit, in order. What is not known stands last whichever way one sorts; equal rows stand by
 * name, so that they keep their places while the view moves.
 */
export const arrangeRows = (
  rows: readonly MonitorRow[],
  { search, filter, sort }: { search: string; filter: Filter; sort: Sort },
): MonitorRow[] => {
  const wanted = search.trim().toLocaleLowerCase();
  const read = sortValue[sort.key];
  const direction = sort.descending ? -1 : 1;
  return rows
    .filter((row) => fits[filter](row) && row.nickname.toLocaleLowerCase().includes(wanted))
    .sort((one, other) => {
      const [a, b] = [read(one), read(other)];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
      } else if (a !== b) return direction * compare(a, b);
      return collator.compare(one.nickname, other.nickname);
    });
};

/** How many rows fit each filter. */
export const countByFilter = (rows: readonly MonitorRow[]): Record<Filter, number> => ({
  all: rows.length,
  open: rows.filter(fits.open).length,
  wrong: rows.filter(fits.wrong).length,
  away: rows.filter(fits.away).length,
  lost: rows.filter(fits.lost).length,
});

/** The way a column is sorted when it is chosen: the best first where there is a best. */
export const nextSort = (sort: Sort, key: SortKey): Sort =>
  sort.key === key
    ? { key, descending: !sort.descending }
    : { key, descending: ['points', 'streak', 'rtt', 'result'].includes(key) };
