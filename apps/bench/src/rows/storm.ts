import { setTimeout as wait } from 'node:timers/promises';
import { hostSession, markOf } from '../argus/hosted.ts';
import { type LoggedQuery, queriesDuring } from '../argus/queryLog.ts';
import { seat } from '../crowd/seat.ts';
import { atMost, median, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { machineNow } from '../machine.ts';

/** The typed client's own delays before it comes back. */
const firstDelayMs = 250;
const longestDelayMs = 5_000;
const allBackMs = 10_000;
const readEveryMs = 250;
/** The view changes while everybody is away. */
const stepAfterMs = 100;
const noiseMs = 400;

/** Reads what is shown of a session or of its players; who a token stands for is asked by another query. */
const isRead = ({ text }: LoggedQuery): boolean =>
  /^select\b.*\b(participant|answer|quiz_score)\b/.test(text) && !/token_hash/.test(text);

/** The most runs of one and the same read that begin within any span of this length; NaN where nothing is read. */
export const mostReads = (queries: readonly LoggedQuery[], spanMs: number): number => {
  const times = new Map<string, number[]>();
  for (const { text, at } of queries.filter(isRead)) times.set(text, [...(times.get(text) ?? []), at]);
  if (times.size === 0) return Number.NaN;
  const most = [...times.values()].map((moments) => {
    let first = 0;
    return moments.reduce((known, at, index) => {
      while (at - (moments[first] ?? at) >= spanMs) first += 1;
      return Math.max(known, index - first + 1);
    }, 0);
  });
  return Math.max(...most);
};

/** Everybody is cut off at once and comes back: how long it takes until all have the newest view. */
export const storm = async (lab: Lab): Promise<Row[]> => {
  const { storm: players, stormRounds: rounds } = lab.size;
  const argus = await lab.usedArgus();
  const crowd = await lab.crowd();
  const session = await hostSession(argus.host, { questions: rounds + 1 });
  await seat(crowd, { target: argus.target, newcomers: session.newcomers(players) });
  const back: number[] = [];
  const reads: number[] = [];
  const perSecond: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    if (index > 0) await session.settle();
    await wait(noiseMs);
    const { result, queries } = await queriesDuring(lab.folder, argus.database, async () => {
      const droppedAt = machineNow();
      const mark = markOf(index);
      const coming = await crowd.begin({ do: 'drop', group: 'all', mark, firstDelayMs, longestDelayMs });
      await wait(stepAfterMs);
      await session.ask(index);
      const { times } = await coming.end;
      return (times.at(-1) ?? Number.NaN) - droppedAt;
    });
    back.push(result);
    perSecond.push((queries.length / result) * 1_000);
    reads.push(mostReads(queries, readEveryMs));
  }
  const name = `reconnect storm of ${players}`;
  return [
    atMost(allBackMs, { name: `${name}: all have the newest view`, value: median(back), unit: 'ms' }),
    atMost(1, {
      name: `${name}: the same read of the session or its players within ${readEveryMs} ms`,
      value: median(reads),
      unit: 'reads',
    }),
    printed({ name: `${name}: queries`, value: median(perSecond), unit: '/s' }),
  ];
};
