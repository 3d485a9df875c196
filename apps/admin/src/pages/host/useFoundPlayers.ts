import { useLive } from '@argus/client/react';
import { useSettled } from '../../live/useSettled.ts';
import type { HostView } from '../../live/views.ts';

type Listed = Pick<
  HostView['participants'][number],
  'participantId' | 'nickname' | 'connected' | 'kicked' | 'points' | 'rank'
>;

interface Found {
  readonly players: readonly Listed[];
  /** How many more fit than are listed. */
  readonly more: number;
  /** Whether the server is still looking. */
  readonly looking: boolean;
}

/**
 * The participants whose names hold what is searched for. The host's view lists the first of many: the others are
 * found by the server, and what is known here already stands there meanwhile.
 */
export const useFoundPlayers = (view: HostView, search: string): Found => {
  const wanted = search.trim();
  const settled = useSettled(wanted);
  const { participants, listed, sessionId } = view;
  const all = participants.length === listed;
  const asks = !all && wanted !== '';
  const { view: found } = useLive(
    'sessions.monitor',
    { sessionId, window: { search: settled } },
    { enabled: asks && settled !== '' },
  );
  if (asks && found && found.window.search === wanted) {
    return { players: found.rows, more: found.window.fits - found.rows.length, looking: false };
  }
  const folded = wanted.toLocaleLowerCase();
  const players = participants.filter(({ nickname }) => nickname.toLocaleLowerCase().includes(folded));
  return { players, more: asks ? 0 : listed - participants.length, looking: asks };
};
