import { setTimeout as wait } from 'node:timers/promises';
import { type Hosted, hostSession, markOf } from '../argus/hosted.ts';
import { seat } from '../crowd/seat.ts';
import type { Crowd } from '../crowd/startCrowd.ts';
import { against, median, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { cpuMsOf, machineNow } from '../machine.ts';
import type { Peer, PeerName } from '../peers/startPeer.ts';
import { boardMark, stampOf } from './marks.ts';

/** Milliseconds after the last frame until nothing of it is left to do. */
const settleMs = 60;

const peers = { rawWs: 'raw ws', socketIo: 'Socket.IO', plainTrpc: 'plain tRPC' } as const satisfies Record<
  PeerName,
  string
>;
const peerNames = ['rawWs', 'socketIo', 'plainTrpc'] as const;

/** One view that went to a crowd. */
interface Sent {
  /** From the stamp in the view to its last receiver. */
  readonly stampMs: number;
  /** From the command that made it to its last receiver. */
  readonly callMs: number;
  readonly cpuMs: number;
  readonly view: object;
  readonly bytes: number;
}

interface Frame {
  readonly result?: { readonly data: object };
}

const send = async (
  crowd: Crowd,
  group: string,
  pid: number,
  mark: string,
  command: () => Promise<number>,
): Promise<Sent> => {
  const { end } = await crowd.begin({ do: 'expect', group, mark });
  const cpu = cpuMsOf(pid);
  const [sentAt, arrivals] = await Promise.all([command(), end]);
  const last = arrivals.times.at(-1) ?? Number.NaN;
  await wait(settleMs);
  return {
    stampMs: last - stampOf(arrivals.first),
    callMs: last - sentAt,
    cpuMs: cpuMsOf(pid) - cpu,
    view: arrivals.first.startsWith('{"id"')
      ? ((JSON.parse(arrivals.first) as Frame).result?.data ?? {})
      : {},
    bytes: Buffer.byteLength(arrivals.first),
  };
};

/** The first views of a fresh process are slower, for all of them: so many do not count. */
const warmUps = 3;

type Figures = Record<'stamp' | 'call' | 'cpu', number[]>;
const noFigures = (): Figures => ({ stamp: [], call: [], cpu: [] });

const note = (figures: Figures, { stampMs, callMs, cpuMs }: Sent): void => {
  figures.stamp.push(stampMs);
  figures.call.push(callMs);
  figures.cpu.push(cpuMs);
};

/** Argus and its peers, each with a crowd that grows from size to size. */
const createContest = async (lab: Lab) => {
  const { rounds, fanOut: crowds } = lab.size;
  const argus = await lab.argus();
  const crowd = await lab.crowd();
  const questions = crowds.length * (warmUps + rounds);
  const session = await hostSession(argus.host, { questions });
  const newcomers = session.newcomers(crowds.at(-1) ?? 0);
  const aside = await hostSession(argus.host, { questions });
  await seat(crowd, {
    target: argus.target,
    newcomers: aside.newcomers(1),
    subscriptions: 'watch',
    group: 'aside',
  });
  const others: { readonly name: PeerName; readonly peer: Peer; readonly crowd: Crowd }[] = [];
  for (const name of peerNames) {
    others.push({ name, peer: await lab.peer(name, argus), crowd: await lab.crowd() });
  }
  let players = 0;
  let asked = 0;

  const ask = async (hosted: Hosted, group: string, index: number): Promise<Sent> => {
    if (index > 0) {
      // The board goes to all, too: none of it may fall into what is measured.
      const boards = await crowd.begin({ do: 'expect', group, mark: boardMark });
      await hosted.settle();
      await boards.end;
    }
    await wait(settleMs);
    return send(crowd, group, argus.pid, markOf(index), () => hosted.ask(index));
  };

  const sayAll = async ({ peer, crowd: listeners }: (typeof others)[number], view: object): Promise<Sent> =>
    send(listeners, 'all', peer.pid, markOf(asked - 1), async () => {
      const at = machineNow();
      peer.say(view);
      return at;
    });

  return {
    growTo: async (count: number): Promise<void> => {
      const more = newcomers.slice(players, count);
      await seat(crowd, { target: argus.target, newcomers: more, subscriptions: 'watch' });
      for (const { peer, crowd: listeners } of others) {
        const { target, hello, ready } = peer;
        const missing = count - (await listeners.tell({ do: 'count', group: 'all' }));
        await listeners.tell({ do: 'connect', group: 'all', target, count: missing, hello, ready });
      }
      players = count;
    },
    /** By turns, so that whatever else the machine does meets all of them. */
    measure: async () => {
      const ours = noFigures();
      const alone: number[] = [];
      const theirs = { rawWs: noFigures(), socketIo: noFigures(), plainTrpc: noFigures() };
      let bytes = 0;
      for (let index = 0; index < warmUps + rounds; index += 1) {
        const { cpuMs } = await ask(aside, 'aside', asked);
        const sent = await ask(session, 'all', asked);
        asked += 1;
        ({ bytes } = sent);
        if (index >= warmUps) {
          note(ours, sent);
          alone.push(cpuMs);
        }
        for (const other of others) {
          const said = await sayAll(other, sent.view);
          if (index >= warmUps) note(theirs[other.name], said);
        }
      }
      const medianOf = (what: keyof Figures) =>
        Object.fromEntries(peerNames.map((name) => [peers[name], median(theirs[name][what])]));
      /** `alone` is the CPU time of a step that one player watches: what is to be taken from a crowd's. */
      return { bytes, ours, alone: median(alone), medianOf };
    },
  };
};

/** A view to all players of a session: when the last one has it, and what each frame costs. */
export const fanOut = async (lab: Lab): Promise<Row[]> => {
  const contest = await createContest(lab);
  const rows: Row[] = [];
  const perPlayer: [players: number, us: number][] = [];
  for (const players of lab.size.fanOut) {
    await contest.growTo(players);
    const { bytes, ours, alone, medianOf } = await contest.measure();
    const name = `fan-out to ${players}`;
    rows.push(printed({ name: `${name}: the step itself, CPU`, value: alone, unit: 'ms' }));
    const slow = players >= 5_000 ? ([['plain tRPC', '≤', 0.25]] as const) : [];
    const bars = [['raw ws', '≤', 1.2], ['Socket.IO', '<', 1], ...slow] as const;
    const perFrame = ours.cpu.map((cpuMs) => (Math.max(0, cpuMs - alone) / players) * 1_000);
    const peerCpu = Object.entries(medianOf('cpu')).map(([peer, ms]) => [peer, (ms / players) * 1_000]);
    rows.push(
      against(
        {
          name: `${name}: last receiver after the view's stamp`,
          value: median(ours.stamp),
          unit: 'ms',
          peers: medianOf('stamp'),
        },
        bars,
      ),
      printed({
        name: `${name}: last receiver after the host's call`,
        value: median(ours.call),
        unit: 'ms',
        peers: medianOf('call'),
      }),
      against(
        {
          name: `${name}: CPU per frame of ${bytes} bytes, the step itself apart`,
          value: median(perFrame),
          unit: 'µs',
          peers: Object.fromEntries(peerCpu),
        },
        bars,
      ),
    );
    perPlayer.push([players, (median(ours.stamp) / players) * 1_000]);
  }
  const told = perPlayer.map(([players, us]) => `${players}: ${us.toFixed(1)} µs`).join(', ');
  rows.push(
    printed({
      name: `growth of fan-out: time per player, largest ÷ smallest crowd (${told})`,
      value: (perPlayer.at(-1)?.[1] ?? Number.NaN) / (perPlayer[0]?.[1] ?? Number.NaN),
      unit: '×',
    }),
  );
  return rows;
};
