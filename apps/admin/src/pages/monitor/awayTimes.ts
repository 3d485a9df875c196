import type { MonitorRow } from '../../live/views.ts';

/** How long somebody has been away, in milliseconds: in all, and while this question was on. */
export const awayTimes = (
  { awayAt, awayMs, questionAwayMs }: Pick<MonitorRow, 'awayAt' | 'awayMs' | 'questionAwayMs'>,
  serverNow: number,
  opensAt: number | null,
) => {
  const since = (from: number): number => Math.max(0, serverNow - from);
  return {
    inAll: awayMs + (awayAt === null ? 0 : since(awayAt)),
    inQuestion:
      opensAt === null ? 0 : questionAwayMs + (awayAt === null ? 0 : since(Math.max(awayAt, opensAt))),
  };
};
