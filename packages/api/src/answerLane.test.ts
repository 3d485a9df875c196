import { reject } from '@argus/game/rejection';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeEngine } from '../test/fakeEngine.ts';
import { call, openSocket } from '../test/rawSocket.ts';
import { startApi } from '../test/startApi.ts';
import type { Call } from './frameGuard.ts';

let api: Awaited<ReturnType<typeof startApi>>;
const engine = createFakeEngine();
/** Whether the lane is open, and how many calls it has taken. */
const lane = { open: true, taken: 0 };
vi.mock(import('./answerLane.ts'), async (original) => {
  const { createAnswerLane } = await original();
  return {
    createAnswerLane: (options) => {
      const take = createAnswerLane(options);
      return (call: Call) => {
        const taken = lane.open && take(call);
        if (taken) lane.taken += 1;
        return taken;
      };
    },
  };
});
beforeEach(async () => {
  api = await startApi(engine);
});
afterEach(() => api.close());

const answer = { questionIndex: 0, value: 'a', key: 'k' };
const received = { received: true, questionIndex: 0, responseMs: 5 } as const;

/** Every frame that a socket gets for these calls, one after the other, by the lane or by tRPC alone. */
const framesOf = async (inputs: readonly unknown[], byLane: boolean): Promise<string[]> => {
  lane.open = byLane;
  const socket = await openSocket(api.wsUrl, { params: { participantToken: 'player' } });
  await vi.waitFor(() => expect(engine.connected.size).toBe(1));
  const texts: string[] = [];
  socket.socket.on('message', (data) => texts.push(String(data)));
  for (const [index, input] of inputs.entries()) {
    const envelope = index % 2 ? { jsonrpc: '2.0', id: `call ${index}` } : { id: index };
    socket.send({ ...envelope, method: 'mutation', params: { path: 'play.answer', input } });
    await vi.waitFor(() => expect(texts).toHaveLength(index + 1));
  }
  socket.socket.close();
  await vi.waitFor(() => expect(engine.connected.size).toBe(0));
  return texts;
};

describe('an answer past tRPC', () => {
  it('is answered with the same bytes as by tRPC, whatever comes of it', async () => {
    const outcomes = [
      async () => ({ ok: true, value: received }) as const,
      async () => reject('too-late', 'The time for this question is over.'),
      async () => reject('already-answered', 'Your first answer counts.', { value: 'b' }),
      async () => {
        throw new Error('the disk is on fire');
      },
      async () => {
        throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
      },
    ];
    const inputs = [...outcomes.map(() => answer), { ...answer, key: '' }, { ...answer, value: '\0' }, null];
    const ways: string[][] = [];
    for (const byLane of [false, true]) {
      const spy = vi.spyOn(engine.play, 'answer');
      for (const outcome of outcomes) spy.mockImplementationOnce(outcome);
      ways.push(await framesOf(inputs, byLane));
      expect(spy).toHaveBeenCalledTimes(outcomes.length);
      spy.mockRestore();
    }
    expect(lane.taken).toBe(outcomes.length);
    expect(ways[1]).toEqual(ways[0]);
    expect(ways[0]?.join()).not.toContain('fire');
    expect(api.logged).toHaveLength(4);
  });

  it('waits for tRPC where nobody is known to be behind the socket', async () => {
    const stranger = await openSocket(api.wsUrl, { params: {} });
    stranger.send(call(1, 'mutation', 'play.answer', answer));
    const frame = await stranger.frame('a refusal', ({ id }) => id === 1);
    expect(JSON.stringify(frame)).toContain('not-signed-in');
    stranger.socket.close();
  });
});
