import type { MonitorView } from '../../live/views.ts';

export type Filter = MonitorView['window']['filter'];
export type SortKey = MonitorView['window']['sort'];
export type Group = MonitorView['window']['group'];
export type Look = MonitorView['window']['look'];

const filters = ['all', 'open', 'wrong', 'away', 'lost'] as const satisfies readonly Filter[];

/** What one can look for: answers only while a question is on, and who is away only where that is watched. */
export const filtersOf = (hasQuestion: boolean, watchTabs: boolean): readonly Filter[] =>
  filters.filter((filter) => {
    if (filter === 'away') return watchTabs;
    return hasQuestion || (filter !== 'open' && filter !== 'wrong');
  });

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
] as const satisfies readonly SortKey[];

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** The way a column is sorted when it is chosen: the best first where there is a best. */
export const nextSort = (sort: Sort, key: SortKey): Sort =>
  sort.key === key
    ? { key, descending: !sort.descending }
    : { key, descending: ['points', 'streak', 'rtt', 'result'].includes(key) };

/** Windows begin at multiples of this, so that a little scrolling asks for nothing new. */
const windowStep = 20;
/** So many rows lie ready above what is in sight. */
const rowsAbove = 20;

/** Where a window begins that shows this row. */
export const windowFrom = (firstInSight: number): number =>
  Math.max(0, Math.floor((firstInSight - rowsAbove) / windowStep) * windowStep);
