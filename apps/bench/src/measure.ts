import { once } from 'node:events';
import { openGame } from './argusGame.ts';
import { startArgus } from './argusProcess.ts';
import { closeCrowd, openCrowd, whenAllGot } from './crowd.ts';
import { type Row, rowOf } from './figures.ts';
import { startPeer } from './peers/startPeer.ts';

interface Size {
  readonly players: number;
  readonly rounds: number;
}

const silent = (players: number): string[][] => Array.from({ length: players }, () => []);

/** Plays a session of Argus and both peers by turns, in processes of their own. */
export const measure = async ({ players, rounds }: Size): Promise<Row[]> => {
  const closers: (() => unknown)[] = [];
  try {
    const argus = await startArgus();
    closers.push(argus.stop);
    const raw = await startPeer('rawWs');
    closers.push(raw.stop);
    const plain = await startPeer('plainTrpc');
    closers.push(plain.stop);

    // One round more than is counted: the first of a fresh process is slower, for all of them.
    const game = await openGame(argus, players, rounds + 1);
    closers.push(game.close);
    const listeners = await openCrowd(raw.url, silent(players));
    closers.push(() => closeCrowd(listeners));
    const callers = await openCrowd(plain.url, silent(players));
    closers.push(() => closeCrowd(callers));

    const sayRaw = async (bytes: number): Promise<number> => {
      const all = whenAllGot(listeners, '"said":true');
      const said = once(raw.child, 'message');
      raw.child.send(bytes);
      const [[at], last] = await Promise.all([said, all]);
      return last - at;
    };
    const callPlain = async (): Promise<number> => {
      const all = whenAllGot(callers, '"id":7,');
      const before = Date.now();
      const frame = JSON.stringify({ id: 7, method: 'mutation', params: { path: 'nothing' } });
      for (const socket of callers) socket.send(frame);
      return (await all) - before;
    };

    const fanOut = { argus: [] as number[], peers: [] as number[] };
    const burst = { argus: [] as number[], peers: [] as number[] };
    for (let index = 0; index <= rounds; index += 1) {
      const { lastMs, bytes } = await game.ask(index);
      const rawMs = await sayRaw(bytes);
      const answered = await game.answer(index);
      const called = await callPlain();
      if (index === 0) continue;
      fanOut.argus.push(lastMs);
      fanOut.peers.push(rawMs);
      burst.argus.push(answered);
      burst.peers.push(called);
    }
    const crowd = `${players} players`;
    return [
      rowOf({ name: `a view to ${crowd}, last receiver`, unit: 'ms', peer: 'bare ws', ...fanOut }),
      rowOf({
        name: `${crowd} answer at once, last acknowledged`,
        unit: 'ms',
        peer: 'plain tRPC, storing nothing',
        ...burst,
      }),
    ];
  } finally {
    for (const close of closers.toReversed()) await close();
  }
};
