import { hostSession, markOf } from '../argus/hosted.ts';
import { seat } from '../crowd/seat.ts';
import { atMost, median, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { cores, pin } from '../machine.ts';

const afterMs = 20;

/** Players on two servers that hear each other through Redis: how much later the other half has a view. */
export const twoInstances = async (lab: Lab): Promise<Row[]> => {
  const { instancePlayers: players, instanceRounds: rounds } = lab.size;
  const town = await lab.town({ servers: 2, workers: 1 });
  const [here, there] = town.servers;
  if (!here || !there) throw new Error('there are no two servers');
  for (const { pid } of town.servers) pin(pid, cores.server);
  const crowd = await lab.crowd();
  const session = await hostSession(here.host, { questions: rounds + 1 });
  const everybody = session.newcomers(2 * players);
  await seat(crowd, { target: here.target, newcomers: everybody.slice(0, players), group: 'here' });
  await seat(crowd, { target: there.target, newcomers: everybody.slice(players), group: 'there' });
  const later: number[] = [];
  const slowest: number[] = [];
  for (let index = 0; index <= rounds; index += 1) {
    if (index > 0) await session.settle();
    const mark = markOf(index);
    const ours = await crowd.begin({ do: 'expect', group: 'here', mark });
    const theirs = await crowd.begin({ do: 'expect', group: 'there', mark });
    await session.ask(index);
    const [first, second] = await Promise.all([ours.end, theirs.end]);
    if (index === 0) continue;
    later.push(median(second.times) - median(first.times));
    slowest.push((second.times.at(-1) ?? Number.NaN) - (first.times[0] ?? Number.NaN));
  }
  const name = `two servers and Redis, ${players} players on each`;
  return [
    atMost(afterMs, {
      name: `${name}: the other server's players after the first's, median`,
      value: median(later),
      unit: 'ms',
    }),
    printed({
      name: `${name}: the last of the other after the very first`,
      value: median(slowest),
      unit: 'ms',
    }),
  ];
};
