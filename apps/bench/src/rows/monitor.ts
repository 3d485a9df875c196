import { hostSession } from '../argus/hosted.ts';
import { greeting, subscription } from '../crowd/enter.ts';
import { seat } from '../crowd/seat.ts';
import { atMost, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { watchIdle } from './idle.ts';

const mostShare = 5;

/** One who looks at the monitor of a full lobby in which nothing happens. */
export const monitor = async (lab: Lab): Promise<Row[]> => {
  const { monitorPlayers: players } = lab.size;
  const argus = await lab.argus();
  const crowd = await lab.crowd();
  const { sessionId, newcomers } = await hostSession(argus.host, { questions: 1 });
  await seat(crowd, { target: argus.target, newcomers: newcomers(players) });
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
  const name = `a monitor of ${players} players while nothing happens`;
  return [
    atMost(mostShare, { name: `${name}: CPU of a core`, value: share, unit: '%' }),
    printed({ name: `${name}: database queries`, value: perSecond, unit: '/s' }),
  ];
};
