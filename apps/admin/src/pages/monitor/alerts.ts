import type { MonitorView } from '../../live/views.ts';

export const alertKinds = ['lost', 'away', 'row', 'burst'] as const;
export type AlertKind = (typeof alertKinds)[number];

export interface ShownAlert {
  /** The same for as long as the same thing is wrong. */
  readonly id: string;
  readonly kind: AlertKind;
  readonly participantId: string | null;
  readonly nickname: string;
  readonly since: number | null;
  readonly count: number;
}

/** A short gap is nothing: a phone that changes its network is back before. */
const lostAfterMs = 10_000;
/** A burst of joins is news for so long. */
const burstMs = 60_000;

/** What is worth saying now, without what was muted or put away. */
export const shownAlerts = (
  { alerts, burst }: Pick<MonitorView, 'alerts' | 'burst'>,
  serverNow: number,
  muted: ReadonlySet<AlertKind>,
  away: ReadonlySet<string>,
): ShownAlert[] => {
  const ofPeople = alerts
    .filter(({ kind, since }) => kind !== 'lost' || serverNow - (since ?? serverNow) > lostAfterMs)
    .map((alert) => ({ ...alert, id: `${alert.kind} ${alert.participantId} ${alert.since ?? alert.count}` }));
  const ofJoins =
    burst && serverNow - burst.at < burstMs
      ? [
          {
            id: `burst ${burst.at}`,
            kind: 'burst' as const,
            participantId: null,
            nickname: '',
            since: burst.at,
            count: burst.joins,
          },
        ]
      : [];
  return [...ofJoins, ...ofPeople].filter(({ id, kind }) => !muted.has(kind) && !away.has(id));
};
