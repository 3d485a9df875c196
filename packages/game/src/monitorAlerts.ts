import type { Judged } from './monitorRows.ts';
import type { Instant } from './sessionState.ts';

/** Something about one participant that may need a look. */
export interface MonitorAlert {
  /** `row`: three wrong answers in a row or more. */
  readonly kind: 'lost' | 'away' | 'row';
  readonly participantId: string;
  readonly nickname: string;
  /** Since when; for a row null. */
  readonly since: Instant | null;
  /** How many wrong answers in a row; 0 for the others. */
  readonly count: number;
}

/** So many wrong answers in a row are worth a look. */
export const wrongRowAlert = 3;
/** At most so many alerts are listed; the totals count all. */
export const alertsMax = 30;
/** So many joins within so many milliseconds are a burst. */
export const burst = { joins: 20, withinMs: 5_000 } as const;

const alertOf = ({ participantId, nickname, ...entry }: Judged): MonitorAlert | null => {
  const who = { participantId, nickname };
  if (entry.kicked) return null;
  if (!entry.connected) {
    return entry.lostAt === null ? null : { kind: 'lost', ...who, since: entry.lostAt, count: 0 };
  }
  if (entry.awayAt !== null) return { kind: 'away', ...who, since: entry.awayAt, count: 0 };
  return entry.wrongRow >= wrongRowAlert ? { kind: 'row', ...who, since: null, count: entry.wrongRow } : null;
};

/** What may need a look, the longest first; those that can be seen to be over are not among them. */
export const alertsOf = (entries: readonly Judged[]): MonitorAlert[] =>
  entries
    .flatMap((entry) => alertOf(entry) ?? [])
    .sort((one, other) => (one.since ?? 0) - (other.since ?? 0) || other.count - one.count)
    .slice(0, alertsMax);

/** How many joined at once lately, and when the last of them came; null without a burst. */
export const burstOf = (
  entries: readonly Pick<Judged, 'joinedAt'>[],
): { readonly joins: number; readonly at: Instant } | null => {
  const joined = entries.map(({ joinedAt }) => joinedAt).sort((one, other) => other - one);
  const [last] = joined;
  if (last === undefined) return null;
  const joins = joined.filter((at) => last - at <= burst.withinMs).length;
  return joins >= burst.joins ? { joins, at: last } : null;
};
