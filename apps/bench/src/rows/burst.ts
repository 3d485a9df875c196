import { setTimeout as wait } from 'node:timers/promises';
import { answerFrame, hostSession } from '../argus/hosted.ts';
import type { Waits } from '../crowd/orders.ts';
import { seat } from '../crowd/seat.ts';
import { against, atMost, median, percentile, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { residentBytesOf } from '../machine.ts';

/** From this many players on the bar of the memory counts; fewer bear more of what any crowd costs. */
const memoryCountsFrom = 5_000;
const mostKb = 40;
/** Ids of the frames that answer, apart from those of the subscriptions. */
const firstId = 1_000;
/** The view of the question has gone to everybody, and what one burst leaves behind does not meet the next. */
const settledMs = 250;

/** Answers a second, from the first that is sent to the last that is acknowledged. */
const rateOf = ({ ms, beganAt, endedAt, refused, refusal }: Waits): number => {
  if (refused > 0) throw new Error(`${refused} answers were refused: ${refusal}`);
  return (ms.length / (endedAt - beganAt)) * 1_000;
};

const peerTable =
  'create table if not exists answer (question_index int, participant text, value text, received_at timestamptz not null default clock_timestamp(), primary key (question_index, participant)); truncate answer';

/** What a connected player with both subscriptions costs in memory, above the idle server; in kilobytes. */
const seatAndWeigh = async (lab: Lab, pid: number, seatAll: () => Promise<void>, players: number) => {
  await wait(lab.size.settleMs);
  const idle = residentBytesOf(pid);
  await seatAll();
  await wait(lab.size.settleMs);
  return { idle, each: (residentBytesOf(pid) - idle) / players / 1_024 };
};

const measureSize = async (lab: Lab, players: number): Promise<{ rows: Row[]; kb: number }> => {
  const { rounds } = lab.size;
  // A process of its own for each size, so that its first question is one.
  const argus = await lab.argus();
  const crowd = await lab.crowd();
  await lab.onPeerDatabase(argus, peerTable);
  const { target, hello, ready } = await lab.peer('plainTrpc', argus);
  const callers = await lab.crowd();
  await callers.tell({ do: 'connect', group: 'all', target, hello, ready, count: players });

  const session = await hostSession(argus.host, { questions: rounds + 1 });
  const newcomers = session.newcomers(players);
  const memory = await seatAndWeigh(
    lab,
    argus.pid,
    () => seat(crowd, { target: argus.target, newcomers }),
    players,
  );
  const everybody = Array.from({ length: players }, (_, player) => player);
  const say = (on: typeof crowd, path: string, index: number): Promise<Waits> => {
    const id = firstId + index;
    const frames = everybody.map((player) => answerFrame(id, index, player, path));
    return on.tell({ do: 'say', group: 'all', frames, ack: `{"id":${id},`, overMs: 0 });
  };
  const rates = { argus: [] as number[], nothing: [] as number[], insert: [] as number[] };
  const waits: number[] = [];
  let first = Number.NaN;
  for (let index = 0; index <= rounds; index += 1) {
    if (index > 0) await session.settle();
    await session.ask(index);
    await wait(settledMs);
    const answered = await say(crowd, 'play.answer', index);
    await wait(settledMs);
    const nothing = await say(callers, 'nothing', 2 * index);
    const insert = await say(callers, 'insert', 2 * index + 1);
    if (index === 0) {
      first = rateOf(answered);
      continue;
    }
    rates.argus.push(rateOf(answered));
    rates.nothing.push(rateOf(nothing));
    rates.insert.push(rateOf(insert));
    waits.push(percentile(answered.ms, 0.5));
  }
  const stored = await argus.database.query<{ count: number }>(
    'select count(*)::int as count from answer where session_id = $1',
    [session.sessionId],
  );
  if (stored[0]?.count !== players * (rounds + 1)) throw new Error(`${stored[0]?.count} answers are stored`);
  await lab.clear();
  const name = `burst of ${players} answers`;
  const weight = {
    name: `memory of each of ${players} connected players, above the idle server's ${Math.round(memory.idle / 2 ** 20)} MB`,
    value: memory.each,
    unit: 'KB',
  };
  return {
    kb: memory.each,
    rows: [
      against(
        {
          name: `${name}: acknowledged a second`,
          value: median(rates.argus),
          unit: '/s',
          peers: {
            'plain tRPC, nothing': median(rates.nothing),
            'plain tRPC, an INSERT each': median(rates.insert),
          },
        },
        [
          ['plain tRPC, nothing', '≥', 0.65],
          ['plain tRPC, an INSERT each', '≥', 1.6],
        ],
      ),
      printed({ name: `${name}: a second, first question of a fresh process`, value: first, unit: '/s' }),
      printed({ name: `${name}: median wait`, value: median(waits), unit: 'ms' }),
      players < memoryCountsFrom ? printed(weight) : atMost(mostKb, weight),
    ],
  };
};

/**
 * All answer at once: acknowledged after the commit, beside plain tRPC that stores nothing or one row each. The
 * crowd's memory is weighed on the way, before it has done anything.
 */
export const burst = async (lab: Lab): Promise<Row[]> => {
  const rows: Row[] = [];
  const perPlayer: number[] = [];
  for (const players of lab.size.burst) {
    const measured = await measureSize(lab, players);
    rows.push(...measured.rows);
    perPlayer.push(measured.kb);
  }
  const growth = (perPlayer.at(-1) ?? Number.NaN) / (perPlayer[0] ?? Number.NaN);
  const name = 'growth of memory: each player, largest ÷ smallest crowd';
  return [...rows, printed({ name, value: growth, unit: '×' })];
};
