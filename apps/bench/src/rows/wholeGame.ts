import { answerFrame, hostSession, markOf } from '../argus/hosted.ts';
import { atLeast, atMost, median, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { resultMark } from './marks.ts';

const leastJoins = 600;
const firstMs = 600;
/** Later questions have a quarter of a second for each thousand players. */
const laterMsPerPlayer = 0.25;
const firstId = 1_000;

const play = async (lab: Lab, players: number): Promise<Row[]> => {
  const { rounds } = lab.size;
  const argus = await lab.argus();
  const crowd = await lab.crowd();
  const session = await hostSession(argus.host, {
    questions: rounds + 1,
    settings: { closeWhenAllAnswered: true },
  });
  const { entries } = await crowd.tell({
    do: 'enter',
    group: 'all',
    target: argus.target,
    newcomers: session.newcomers(players),
    subscriptions: 'both',
    joinsPerSocket: 1,
    spreadMs: 0,
  });
  const joined = (players / (entries.endedAt - entries.beganAt)) * 1_000;
  const toResult: number[] = [];
  const inAll: number[] = [];
  for (let index = 0; index <= rounds; index += 1) {
    const shown = await crowd.begin({ do: 'expect', group: 'all', mark: markOf(index) });
    await session.ask(index);
    await shown.end;
    const results = await crowd.begin({ do: 'expect', group: 'all', mark: resultMark(index) });
    const id = firstId + index;
    const frames = Array.from({ length: players }, (_, player) => answerFrame(id, index, player));
    const answered = await crowd.tell({ do: 'say', group: 'all', frames, ack: `{"id":${id},`, overMs: 0 });
    if (answered.refused > 0)
      throw new Error(`${answered.refused} answers were refused: ${answered.refusal}`);
    const last = (await results.end).times.at(-1) ?? Number.NaN;
    toResult.push(last - answered.endedAt);
    inAll.push(last - answered.beganAt);
    // The clock has closed it: the host's version is behind by one.
    await session.catchUp();
    await session.step('next');
  }
  await lab.clear();
  const name = `whole game of ${players}`;
  const [first = Number.NaN, ...later] = toResult;
  return [
    atLeast(leastJoins, { name: `${name}: joins at once`, value: joined, unit: '/s' }),
    atMost(firstMs, {
      name: `${name}: last acknowledgement to last result, first question of a fresh process`,
      value: first,
      unit: 'ms',
    }),
    atMost(laterMsPerPlayer * players, {
      name: `${name}: last acknowledgement to last result, later questions`,
      value: median(later),
      unit: 'ms',
    }),
    printed({
      name: `${name}: first answer sent to last result, later questions`,
      value: median(inAll.slice(1)),
      unit: 'ms',
    }),
  ];
};

/** All join at once, and all answer at once; the question closes with the last answer. */
export const wholeGame = async (lab: Lab): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const players of lab.size.wholeGame) rows.push(...(await play(lab, players)));
  return rows;
};
