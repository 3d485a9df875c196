import { hostSession } from '../argus/hosted.ts';
import { atMost, median, percentile, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';

/** Players who come one by one within this time are all to be in within two seconds. */
const comingMs = 1_700;
const allWithinMs = 2_000;
const p95WithinMs = 300;

/** A class comes in: each over a socket that joins and then plays, as the typed client does it. */
export const joins = async (lab: Lab): Promise<Row[]> => {
  const { rounds, joins: players } = lab.size;
  const argus = await lab.usedArgus();
  const crowd = await lab.crowd();
  const figures = { all: [] as number[], call: [] as number[], entry: [] as number[] };
  for (let index = 0; index < rounds; index += 1) {
    const session = await hostSession(argus.host, { questions: 1 });
    const { joins: calls, entries } = await crowd.tell({
      do: 'enter',
      group: 'all',
      target: argus.target,
      newcomers: session.newcomers(players),
      subscriptions: 'both',
      joinsPerSocket: 1,
      spreadMs: comingMs,
    });
    figures.all.push(entries.endedAt - entries.beganAt);
    figures.call.push(percentile(calls.ms, 0.95));
    figures.entry.push(percentile(entries.ms, 0.95));
    await crowd.tell({ do: 'leave', group: 'all' });
  }
  const name = `${players} players come in ${comingMs} ms`;
  return [
    atMost(allWithinMs, { name: `${name}: the last has both views`, value: median(figures.all), unit: 'ms' }),
    atMost(p95WithinMs, {
      name: `${name}: p95 from the first byte to both views`,
      value: median(figures.entry),
      unit: 'ms',
    }),
    printed({ name: `${name}: p95 of socket and join`, value: median(figures.call), unit: 'ms' }),
  ];
};
