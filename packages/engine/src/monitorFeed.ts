import { createNameOrder } from '@argus/game/monitorRows';
import { type MonitorRow, type MonitorView, monitorView } from '@argus/game/monitorView';
import type { MonitorWindow } from '@argus/game/monitorWindow';
import type { RosterEntry, SessionFacts } from '@argus/game/sessionFacts';
import type { Live } from './live.ts';
import { createThrottle } from './throttle.ts';

/** A monitor is told of what moves at most this often, in milliseconds. */
export const monitorEveryMs = 250;

/** The way of one participant to the server. */
export type Delay = Pick<RosterEntry, 'rttMs' | 'medianRttMs'>;

const delayedRow =
  (delays: ReadonlyMap<string, Delay | undefined>) =>
  (row: MonitorRow): MonitorRow => {
    const delay = delays.get(row.participantId);
    return delay ? { ...row, rttMs: delay.rttMs, medianRttMs: delay.medianRttMs } : row;
  };

interface Sources {
  readonly facts: () => SessionFacts;
  readonly roster: () => readonly RosterEntry[];
  readonly now: () => number;
  /** Told of everybody who begins to watch. */
  readonly onWatch: () => void;
}

/** The monitors of one session: each distinct window is built once for all who look through it. */
export const createMonitorFeed = ({ facts, roster, now, onWatch }: Sources) => {
  const orderOf = createNameOrder();
  const built = new Map<string, MonitorView>();
  const wakes = new Set<() => void>();
  let entries: readonly RosterEntry[] | undefined;

  const build = (window: MonitorWindow): MonitorView => {
    entries ??= roster();
    return monitorView(facts(), entries, window, orderOf(entries), now());
  };

  const renew = (): void => {
    built.clear();
    entries = undefined;
  };

  const throttle = createThrottle(monitorEveryMs, () => {
    for (const wake of [...wakes]) wake();
  });

  return {
    live: (window: MonitorWindow): Live<MonitorView> => {
      const key = JSON.stringify(window);
      return {
        subscribe: (wake) => {
          wakes.add(wake);
          onWatch();
          return () => void wakes.delete(wake);
        },
        read: () => {
          const view = built.get(key) ?? build(window);
          built.set(key, view);
          return { ...view, serverNow: now() };
        },
      };
    },
    /** Something that a monitor shows has moved. */
    moved: (): void => {
      // At once, so that no view mixes the answers to one question with another one.
      renew();
      throttle.call();
    },
    /**
     * Nothing is new but how long some ways to the server are. That comes with every ping of everybody: it is put
     * into the rows that show it, and where nobody looks at any of them nobody is told.
     */
    delayed: (delays: ReadonlyMap<string, Delay | undefined>): void => {
      entries = undefined;
      let shows = false;
      for (const [key, view] of built) {
        if (view.window.sort === 'rtt') built.delete(key);
        else if (view.rows.some(({ participantId }) => delays.has(participantId))) {
          built.set(key, { ...view, rows: view.rows.map(delayedRow(delays)) });
        } else continue;
        shows = true;
      }
      if (shows) throttle.call();
    },
    /** Time goes on: the same view again, with a newer clock. */
    beat: (): void => throttle.call(),
    watchers: (): number => wakes.size,
    stop: (): void => throttle.stop(),
  };
};
