import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChannel, createFakeEngine, somePlayerView } from '../test/fakeEngine.ts';
import { call, openSocket } from '../test/rawSocket.ts';
import { startApi } from '../test/startApi.ts';
import { textFrame } from './textFrame.ts';
import { createViewHub, sliceSize } from './viewHub.ts';

const head = '{"id":1,"result":{"type":"data","data":';

/** The text of a frame shorter than 126 bytes, whose head is two. */
const payloadOf = (frame: Buffer): string => String(frame.subarray(2));

/** A value that moves, readers of it, and how often it was read. */
const open = () => {
  const errors: object[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (facts: object) => errors.push(facts) };
  const hub = createViewHub({ ...log, error: (facts) => void log.error(facts) });
  const channel = createChannel<object>({ version: 0 });
  const read = vi.spyOn(channel.live, 'read');
  const crowd = (size: number, start = head) =>
    Array.from({ length: size }, () => {
      const frames: string[] = [];
      const { frame, detach } = hub.attach(channel.live, start, (next) => void frames.push(payloadOf(next)));
      return { frames: () => [frame, ...frames], newest: () => frames.at(-1) ?? frame, detach };
    });
  return { channel, crowd, errors, read };
};
const shows = (version: number, start = head) => `${start}${JSON.stringify({ version })}}}`;

describe('the hub', () => {
  it('shows a reader what is, and then each newer view', async () => {
    const { channel, crowd } = open();
    const [reader] = crowd(1);
    channel.send({ version: 1 });
    await vi.waitFor(() => expect(reader?.frames()).toEqual([shows(0), shows(1)]));
  });

  it('reads once for all who share a request id, and gives everybody a frame of their own id', async () => {
    const { channel, crowd, read } = open();
    const other = head.replace('1', '"b"');
    const [ones, others] = [crowd(40), crowd(40, other)];
    read.mockClear();
    channel.send({ version: 1 });
    await vi.waitFor(() => expect(others.at(-1)?.newest()).toBe(shows(1, other)));
    expect(ones.every((reader) => reader.newest() === shows(1))).toBe(true);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('writes to a large crowd in slices, between which others have a turn, and ends with the newest', async () => {
    const { channel, crowd, read } = open();
    const readers = crowd(3 * sliceSize);
    read.mockClear();
    const reached = (version: number) =>
      readers.filter((reader) => reader.newest() === shows(version)).length;
    channel.send({ version: 1 });
    while (read.mock.calls.length === 0) await turn();
    expect(reached(1)).toBeLessThan(readers.length);
    channel.send({ version: 2 });
    while (reached(2) < readers.length) await turn();
    expect(read.mock.calls.length).toBeLessThanOrEqual(7);
    for (const reader of readers) {
      const versions = reader.frames().map((frame) => Number(/\d+(?=})/.exec(frame)?.[0]));
      expect(versions).toEqual(versions.toSorted((one, next) => one - next));
    }
  });

  it('takes many changes in one turn for one', async () => {
    const { channel, crowd } = open();
    const [reader] = crowd(1);
    for (let version = 1; version <= 5; version += 1) channel.send({ version });
    await turn();
    await turn();
    expect(reader?.frames()).toEqual([shows(0), shows(5)]);
  });

  describe("of a step, which moves the view that all share and each one's own,", () => {
    const ownHead = head.replace('1', '2');
    /** Readers who each share a view and have one of their own, and what is written to each at once. */
    const openBoth = (size: number) => {
      const errors: object[] = [];
      const quiet = () => undefined;
      const hub = createViewHub({ info: quiet, warn: quiet, error: (facts) => void errors.push(facts) });
      const shared = createChannel<object>({ version: 0 });
      const readers = Array.from({ length: size }, () => {
        const own = createChannel<object>({ version: 0 });
        const writes: string[] = [];
        const deliver = (frame: Buffer) => void writes.push(String(frame));
        hub.attach(shared.live, head, deliver);
        return { own, writes, deliver, detach: hub.attach(own.live, ownHead, deliver).detach };
      });
      const step = (version: number) => {
        shared.send({ version });
        for (const { own } of readers) own.send({ version });
      };
      return { hub, errors, readers, step };
    };
    const both = (version: number) =>
      String(Buffer.concat([shows(version), shows(version, ownHead)].map(textFrame)));

    it('writes both to a reader at once', async () => {
      const { readers, step } = openBoth(3);
      step(1);
      await vi.waitFor(() => expect(readers.map(({ writes }) => writes)).toEqual(Array(3).fill([both(1)])));
      readers[0]?.own.send({ version: 2 });
      const alone = String(textFrame(shows(2, ownHead)));
      await vi.waitFor(() => expect(readers[0]?.writes).toEqual([both(1), alone]));
    });

    it('gives a view to nobody who has let go of it, and to whoever has taken it up since', async () => {
      const { hub, readers, step } = openBoth(2);
      const [one] = readers;
      step(1);
      one?.detach();
      const others: string[] = [];
      if (one) hub.attach(one.own.live, ownHead, (frame) => void others.push(String(frame)));
      one?.own.send({ version: 2 });
      await vi.waitFor(() => expect(readers[1]?.writes).toEqual([both(1)]));
      expect(one?.writes).toEqual([String(textFrame(shows(1)))]);
      await vi.waitFor(() => expect(others).toEqual([String(textFrame(shows(2, ownHead)))]));
    });

    it('keeps nobody from the shared view whose own cannot be built', async () => {
      const { errors, readers, step } = openBoth(3);
      const broken = readers[0]?.own.live;
      if (broken) {
        vi.spyOn(broken, 'read').mockImplementation(() => {
          throw new Error('no facts');
        });
      }
      step(1);
      await vi.waitFor(() => expect(readers[2]?.writes).toEqual([both(1)]));
      expect(readers[0]?.writes).toEqual([String(textFrame(shows(1)))]);
      expect(errors).toHaveLength(1);
    });
  });

  it('lets go of a view with its last reader, and takes it up again', async () => {
    const { channel, crowd } = open();
    const [one, two] = crowd(2);
    expect(channel.watchers()).toBe(1);
    one?.detach();
    one?.detach();
    channel.send({ version: 1 });
    await vi.waitFor(() => expect(two?.newest()).toBe(shows(1)));
    expect(one?.newest()).toBe(shows(0));
    two?.detach();
    expect(channel.watchers()).toBe(0);
    const [three] = crowd(1);
    channel.send({ version: 2 });
    await vi.waitFor(() => expect(three?.frames()).toEqual([shows(1), shows(2)]));
  });

  it('says when a view cannot be built, and writes its next change', async () => {
    const { channel, crowd, read, errors } = open();
    const [reader] = crowd(1);
    read.mockImplementationOnce(() => {
      throw new Error('no view');
    });
    channel.send({ version: 1 });
    await vi.waitFor(() => expect(errors).toHaveLength(1));
    channel.send({ version: 2 });
    await vi.waitFor(() => expect(reader?.newest()).toBe(shows(2)));
  });
});

describe('a subscription on a socket', () => {
  let engine: ReturnType<typeof createFakeEngine>;
  let api: Awaited<ReturnType<typeof startApi>>;
  beforeEach(async () => {
    engine = createFakeEngine();
    api = await startApi(engine);
  });
  afterEach(() => api.close());
  const watch = async (id: number | string, more: object = {}) => {
    const socket = await openSocket(api.wsUrl, { params: { participantToken: 'player' } });
    socket.send({ ...call(id, 'subscription', 'play.watch', {}), ...more });
    await socket.frame('the first view', (frame) => JSON.stringify(frame).includes('"data"'));
    return socket;
  };
  const dataFrames = (frames: readonly object[]) =>
    frames.filter((frame) => JSON.stringify(frame).includes('"type":"data"'));

  it("keeps tRPC's format to the letter, for numbers, texts and JSON-RPC", async () => {
    const sockets = [await watch(7), await watch('seven'), await watch(8, { jsonrpc: '2.0' })];
    const next = { ...somePlayerView, version: 2 };
    engine.channel.send(next);
    const data = (view: object) => ({ result: { type: 'data', data: view } });
    for (const [place, lead] of [{ id: 7 }, { id: 'seven' }, { id: 8, jsonrpc: '2.0' }].entries()) {
      const frames = sockets[place]?.frames ?? [];
      await vi.waitFor(() => expect(dataFrames(frames)).toHaveLength(2));
      expect(dataFrames(frames)).toEqual([
        { ...lead, ...data(somePlayerView) },
        { ...lead, ...data(next) },
      ]);
    }
    expect(engine.channel.watchers()).toBe(1);
    for (const { socket } of sockets) socket.close();
    await vi.waitFor(() => expect(engine.channel.watchers()).toBe(0));
  });

  it('ends with its stop, and nothing comes after', async () => {
    const socket = await watch(1);
    socket.send({ id: 1, method: 'subscription.stop' });
    await socket.frame('the end', ({ result }) => JSON.stringify(result) === '{"type":"stopped"}');
    expect(engine.channel.watchers()).toBe(0);
    engine.channel.send({ ...somePlayerView, version: 2 });
    socket.send(call(2, 'query', 'play.lookup', { pin: '123456' }));
    await socket.frame('an answer', ({ id }) => id === 2);
    expect(dataFrames(socket.frames).filter((frame) => 'id' in frame && frame.id === 1)).toHaveLength(1);
    socket.socket.close();
  });
});
