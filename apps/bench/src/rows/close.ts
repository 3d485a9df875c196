import { commitsOf } from '../argus/commits.ts';
import { answerFrame, hostSession, markOf } from '../argus/hosted.ts';
import { ends, seat } from '../crowd/seat.ts';
import { against, atMost, median, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { epochOffset } from '../machine.ts';
import { resultMark, stampOf } from './marks.ts';

const committedWithinMs = 300;
const timesFanOut = 3;
const graceMs = 250;
const firstId = 1_000;

/** A question that everybody has answered closes on the clock: when it is committed, and when all know their result. */
export const close = async (lab: Lab): Promise<Row[]> => {
  const { closePlayers: players, closeRounds: rounds, closeSeconds: timeLimit } = lab.size;
  const argus = await lab.argus();
  const crowd = await lab.crowd();
  const session = await hostSession(argus.host, { questions: rounds + 1, timeLimit });
  await seat(crowd, { target: argus.target, newcomers: session.newcomers(players) });
  const figures = { commit: [] as number[], result: [] as number[], shared: [] as number[] };
  for (let index = 0; index <= rounds; index += 1) {
    const shown = await crowd.begin({ do: 'expect', group: 'all', mark: markOf(index) });
    await session.ask(index);
    const { first: view, times } = await shown.end;
    figures.shared.push(ends(times).last - stampOf(view));
    const closesAt = Number(/"closesAt":(\d+)/.exec(view)?.[1]);
    const results = await crowd.begin({ do: 'expect', group: 'all', mark: resultMark(index) });
    const id = firstId + index;
    const frames = Array.from({ length: players }, (_, player) => answerFrame(id, index, player));
    const { refused, refusal } = await crowd.tell({
      do: 'say',
      group: 'all',
      frames,
      ack: `{"id":${id},`,
      overMs: 0,
    });
    if (refused > 0) throw new Error(`${refused} answers were refused: ${refusal}`);
    const { last } = ends((await results.end).times);
    const closed = (await commitsOf(argus.database, [session.sessionId])).find(
      ({ to, questionIndex }) => to === 'revealed' && questionIndex === index,
    );
    const committedAt = closed?.committedAt ?? Number.NaN;
    figures.commit.push(committedAt - closesAt - graceMs);
    figures.result.push(last + epochOffset() - committedAt);
    await session.catchUp();
    await session.step('next');
  }
  const name = `close of a question of ${players}`;
  const later = (values: readonly number[]): number => median(values.length > 1 ? values.slice(1) : values);
  return [
    atMost(committedWithinMs, {
      name: `${name}: committed after the deadline and its grace`,
      value: later(figures.commit),
      unit: 'ms',
    }),
    against(
      {
        name: `${name}: last personal result after the commit`,
        value: later(figures.result),
        unit: 'ms',
        peers: { 'a shared view to all': later(figures.shared) },
      },
      [['a shared view to all', '≤', timesFanOut]],
    ),
    printed({
      name: `${name}: committed, first question of a fresh process`,
      value: figures.commit[0] ?? Number.NaN,
      unit: 'ms',
    }),
  ];
};
