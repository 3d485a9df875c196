import { hostSession } from '../argus/hosted.ts';
import { greeting, subscription } from '../crowd/enter.ts';
import { seat } from '../crowd/seat.ts';
import type { Crowd } from '../crowd/startCrowd.ts';
import { atMost, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { watchIdle } from './idle.ts';

const mostShare = 5;
const mostKb = 64;

/** What is looked at, and what only its view holds. */
const views = [
  ['monitor, as a table', 'sessions.monitor', {}, '"waitingCount"'],
  ['monitor, as tiles', 'sessions.monitor', { window: { look: 'grid', limit: 240 } }, '"waitingCount"'],
  ["host's desk", 'sessions.host', {}, '"listed"'],
] as const;

/** The kilobytes of the first frame of each view. */
const weigh = async (crowd: Crowd, sessionId: string): Promise<number[]> => {
  const sizes: number[] = [];
  for (const [index, [, path, input, mark]] of views.entries()) {
    const id = 2 + index;
    const { end } = await crowd.begin({ do: 'expect', group: 'monitor', mark });
    const frames = [subscription(id, path, { sessionId, ...input })];
    await crowd.tell({ do: 'say', group: 'monitor', frames, ack: `{"id":${id},`, overMs: 0 });
    sizes.push(Buffer.byteLength((await end).first) / 1_024);
  }
  return sizes;
};

/** One who looks at the monitor of a full lobby in which nothing happens, and what the views of it weigh. */
export const monitor = async (lab: Lab): Promise<Row[]> => {
  const { monitorPlayers: players } = lab.size;
  const argus = await lab.usedArgus();
  const crowd = await lab.crowd();
  const { sessionId, newcomers } = await hostSession(argus.host, { questions: 1 });
  await seat(crowd, { target: argus.target, newcomers: newcomers(players) });
  const before = await watchIdle(lab, argus);
  const { token } = await argus.host.call<{ token: string }>('sessions.invite', {
    sessionId,
    role: 'observer',
    name: 'Bench',
  });
  await crowd.tell({
    do: 'connect',
    group: 'monitor',
    target: argus.target,
    count: 1,
    hello: [greeting({ hostToken: token }), subscription(1, 'sessions.monitor', { sessionId })],
    ready: ['"waitingCount"'],
  });
  const { share, perSecond } = await watchIdle(lab, argus);

  const sizes = await weigh(crowd, sessionId);
  const name = `a monitor of ${players} players while nothing happens`;
  return [
    atMost(mostShare, { name: `${name}: CPU of a core`, value: share, unit: '%' }),
    atMost(mostShare, {
      name: `${name}: what it adds to a server that nobody watches`,
      value: Math.max(0, share - before.share),
      unit: '%',
    }),
    printed({ name: `${name}: database queries`, value: perSecond, unit: '/s' }),
    ...views.map(([what], index) =>
      atMost(mostKb, {
        name: `${players} players: a view of the ${what}`,
        value: sizes[index] ?? Number.NaN,
        unit: 'KB',
      }),
    ),
  ];
};
