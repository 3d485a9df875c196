import { useLive } from '@argus/client/react';
import { useEffect, useState } from 'react';
import { useSettled } from '../../live/useSettled.ts';
import type { MonitorView } from '../../live/views.ts';
import type { Filter, Group, Look, Sort } from './rows.ts';

/** What somebody wants to see of the participants. */
export interface Wanted {
  readonly look: Look;
  readonly sort: Sort;
  readonly filter: Filter;
  readonly group: Group;
  readonly search: string;
  readonly offset: number;
}

export const firstWanted: Wanted = {
  look: 'table',
  sort: { key: 'nickname', descending: false },
  filter: 'all',
  group: 'none',
  search: '',
  offset: 0,
};

const tableRows = 80;
const gridTiles = 240;

/**
 * The monitor through the window that is wanted. Until the new window has come the last one stays: nothing
 * flickers while one scrolls.
 */
export const useMonitor = (sessionId: string, wanted: Wanted) => {
  const { look, sort, filter, group, search, offset } = useSettled(wanted);
  const live = useLive('sessions.monitor', {
    sessionId,
    window: {
      look,
      sort: sort.key,
      descending: sort.descending,
      filter,
      group,
      search: search.trim(),
      offset,
      limit: look === 'table' ? tableRows : gridTiles,
    },
  });
  const [kept, setKept] = useState<{ view: MonitorView; clockOffset: number } | null>(null);
  useEffect(() => {
    if (live.view) setKept({ view: live.view, clockOffset: live.clockOffset });
  }, [live.view, live.clockOffset]);
  return {
    view: live.view ?? kept?.view ?? null,
    error: live.error,
    clockOffset: live.view ? live.clockOffset : (kept?.clockOffset ?? 0),
  };
};
