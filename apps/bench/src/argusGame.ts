import type { WebSocket } from 'ws';
import type { ArgusProcess } from './argusProcess.ts';
import { closeCrowd, inLanes, openCrowd, whenAllGot } from './crowd.ts';

interface Steered {
  readonly version: number;
}
interface Opened extends Steered {
  readonly sessionId: string;
  readonly pin: string;
}

const question = (id: string) => ({
  id,
  kind: 'choice',
  prompt: `Which planet of the solar system has the most moons, as far as we know today (${id})?`,
  choices: ['Saturn', 'Jupiter', 'Uranus', 'Neptune'].map((text, index) => ({ id: `${index}`, text })),
  correct: '0',
  timeLimit: 120,
});

const subscribe = (id: number, path: string): string =>
  JSON.stringify({ id, method: 'subscription', params: { path, input: {} } });

/** The first frame that contains `mark`. */
const firstView = (socket: WebSocket | undefined, mark: string): Promise<string> =>
  new Promise((resolve) => {
    const look = (data: Buffer): void => {
      if (!data.includes(mark)) return;
      socket?.off('message', look);
      resolve(String(data));
    };
    socket?.on('message', look);
  });

/** A session of Argus with this many players, each on a socket with both subscriptions. */
export const openGame = async (argus: ArgusProcess, players: number, rounds: number) => {
  const questions = Array.from({ length: rounds }, (_, index) => question(`q${index}`));
  const { quizId } = await argus.call<{ quizId: string }>('quizzes.create', {
    quiz: { title: 'Bench', questions },
  });
  const settings = { leadInMs: 0, playersMax: players };
  const opened = await argus.call<Opened>('sessions.create', { quizId, settings });
  const { sessionId, pin } = opened;
  let { version } = opened;
  const names = Array.from({ length: players }, (_, index) => `Player ${index}`);
  const tokens = await inLanes(names, (nickname) =>
    argus.call<{ participantToken: string }>('play.join', { pin, nickname }),
  );
  const crowd: WebSocket[] = await openCrowd(
    `${argus.url.replace('http', 'ws')}/trpc?connectionParams=1`,
    tokens.map(({ participantToken }) => [
      JSON.stringify({ method: 'connectionParams', data: { participantToken } }),
      subscribe(1, 'play.watch'),
      subscribe(2, 'play.me'),
    ]),
  );
  const step = async (path: 'start' | 'close' | 'next'): Promise<void> => {
    ({ version } = await argus.call<Steered>(`sessions.${path}`, { sessionId, version }));
  };
  return {
    crowd,
    /** Opens the next question: milliseconds from the view's own stamp to its last receiver, and its size. */
    ask: async (index: number): Promise<{ lastMs: number; bytes: number }> => {
      if (index > 0) {
        await step('close');
        await step('next');
      }
      const shown = firstView(crowd[0], `(q${index})`);
      const all = whenAllGot(crowd, `(q${index})`);
      await step(index === 0 ? 'start' : 'next');
      const [view, last] = await Promise.all([shown, all]);
      return { lastMs: last - Number(/"serverNow":(\d+)/.exec(view)?.[1]), bytes: view.length };
    },
    /** All answer at once; the milliseconds until the last one is acknowledged. */
    answer: async (index: number): Promise<number> => {
      const id = 1_000 + index;
      const all = whenAllGot(crowd, `"id":${id},`);
      const before = Date.now();
      for (const [place, socket] of crowd.entries()) {
        const input = { questionIndex: index, value: `${place % 4}`, key: `${index}-${place}` };
        socket.send(JSON.stringify({ id, method: 'mutation', params: { path: 'play.answer', input } }));
      }
      return (await all) - before;
    },
    close: () => closeCrowd(crowd),
  };
};
