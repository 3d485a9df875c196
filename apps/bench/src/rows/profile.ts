import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfile, type Span, topOf } from '../argus/cpuProfile.ts';
import { answerFrame, hostSession, markOf } from '../argus/hosted.ts';
import { seat } from '../crowd/seat.ts';
import type { Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { machineNow } from '../machine.ts';

/** The first questions warm the process up. */
const warmUps = 2;
const lines = 14;
const sampleMicroseconds = 200;
const firstId = 1_000;

/** Where the time goes: a run of its own, since looking costs time, too. It gives no rows, but lines to read. */
export const profile = async (lab: Lab): Promise<Row[]> => {
  const { profilePlayers: players } = lab.size;
  const folder = await mkdtemp(join(tmpdir(), 'argus-profile-'));
  const spans: Record<'fan-out' | 'answers', Span[]> = { 'fan-out': [], answers: [] };
  try {
    const argus = await lab.argus([
      '--cpu-prof',
      `--cpu-prof-dir=${folder}`,
      `--cpu-prof-interval=${sampleMicroseconds}`,
    ]);
    const crowd = await lab.crowd();
    const session = await hostSession(argus.host, { questions: warmUps + 1 });
    await seat(crowd, { target: argus.target, newcomers: session.newcomers(players) });
    for (let index = 0; index <= warmUps; index += 1) {
      if (index > 0) await session.settle();
      const shown = await crowd.begin({ do: 'expect', group: 'all', mark: markOf(index) });
      const asked = machineNow();
      await session.ask(index);
      const { times } = await shown.end;
      spans['fan-out'].push({ from: asked, to: times.at(-1) ?? asked });
      const id = firstId + index;
      const frames = Array.from({ length: players }, (_, player) => answerFrame(id, index, player));
      const said = await crowd.tell({ do: 'say', group: 'all', frames, ack: `{"id":${id},`, overMs: 0 });
      spans.answers.push({ from: said.beganAt, to: said.endedAt });
    }
    await lab.clear();
    const read = await readProfile(folder);
    for (const [what, [...each]] of Object.entries(spans)) {
      const span = each.at(-1);
      if (!span) continue;
      const head = `Where the server's time goes in ${what} of ${players} players, by each function's own share:`;
      lab.note([head, ...topOf(read, span, lines)].join('\n'));
    }
    return [];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
