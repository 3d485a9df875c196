import { setTimeout as wait } from 'node:timers/promises';
import type { Drizzle, Queries } from '@argus/db/client';
import { readPersonal } from '@argus/db/results';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap } from '../test/engineFixture.ts';
import { openGame } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';
import { ownAnswerMs } from './personalViews.ts';

vi.mock(import('@argus/db/results'), async (original) => {
  const real = await original();
  return { ...real, readPersonal: vi.fn(real.readPersonal) };
});
const reads = vi.mocked(readPersonal);

/** What a read of a whole session waits for before it reads, and between having read and saying so. */
const pause = vi.hoisted(() => ({
  before: async (): Promise<void> => undefined,
  after: async (): Promise<void> => undefined,
}));
vi.mock(import('@argus/db/wholeSession'), async (original) => {
  const real = await original();
  return {
    ...real,
    readWholeSession: async <T>(db: Drizzle, read: (tx: Queries) => Promise<T>): Promise<T> => {
      await pause.before();
      const found = await real.readWholeSession(db, read);
      await pause.after();
      return found;
    },
  };
});

// A doorbell that says no more than that something moved, so that each step is read.
vi.mock(import('./doorbell.ts'), async (original) => ({
  ...(await original()),
  movedBy: ({ event: { version } }) => ({ what: 'moved', version }),
}));

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
});
afterAll(() => fixture.close());
beforeEach(() => void reads.mockClear());

/** A promise that the test keeps when it wants to. */
const createGate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};

/** Holds back what the next read has found. */
const holdNextRead = () => {
  const gate = createGate();
  const began = createGate();
  const read = reads.getMockImplementation();
  reads.mockImplementationOnce(async (...asked) => {
    const found = (await read?.(...asked)) ?? [];
    began.open();
    await gate.opened;
    return found;
  });
  return { began: began.opened, release: gate.open };
};

const open = async (players: number) => {
  const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1'), choiceQuestion('q2')] });
  const joined = await Promise.all(
    Array.from({ length: players }, (_, index) => game.join(`Player ${index}`)),
  );
  const [first] = joined;
  if (!first) throw new Error('Nobody has joined.');
  const keep = unwrap(await engine.watch.personal(first));
  const stop = keep.subscribe(() => undefined);
  return { game, joined, first, stop };
};

describe('personal views', () => {
  it('T18: of a crowd that comes back at once are read together', async () => {
    const { joined, stop } = await open(120);
    await Promise.all(joined.map((player) => engine.watch.personal(player)));
    reads.mockClear();
    const lives = await Promise.all(
      joined.map(async (player) => unwrap(await engine.watch.personal(player))),
    );
    expect(lives.map((live) => live.read().participantId)).toEqual(
      joined.map(({ participantId }) => participantId),
    );
    expect(reads.mock.calls.length).toBeGreaterThan(0);
    expect(reads.mock.calls.length).toBeLessThanOrEqual(2);
    stop();
  });

  it('of those who have just joined are shown without a read, as a read would show them', async () => {
    const { game, joined, stop } = await open(3);
    const waiting = await game.join('Somebody new');
    reads.mockClear();
    const come = await Promise.all(
      [...joined.slice(1), waiting].map(async (player) => unwrap(await engine.watch.personal(player)).read()),
    );
    expect(reads).not.toHaveBeenCalled();
    const { engine: other } = await fixture.start();
    for (const view of come) {
      const live = unwrap(await other.watch.personal({ ...waiting, participantId: view.participantId }));
      const moments = { serverNow: 0, revision: 0 };
      expect({ ...view, ...moments }).toEqual({ ...live.read(), ...moments });
    }
    expect(reads).toHaveBeenCalled();
    stop();
  });

  it('of somebody who has joined are read when the session has moved on since', async () => {
    const { game, joined, stop } = await open(2);
    const [, second] = joined;
    if (!second) throw new Error('Nobody else has joined.');
    await game.step('start');
    unwrap(await game.answer(second, 0, 'a'));
    const live = unwrap(await engine.watch.personal(second));
    await vi.waitFor(
      () => expect(live.read()).toMatchObject({ phase: 'asking', answer: { value: 'a' } }),
      soon,
    );
    stop();
  });

  it('are read for all at once when the session moves on', async () => {
    const { game, joined, stop } = await open(20);
    const lives = await Promise.all(
      joined.map(async (player) => unwrap(await engine.watch.personal(player))),
    );
    const stops = lives.map((live) => live.subscribe(() => undefined));
    const shows = (phase: string) =>
      vi.waitFor(
        () => expect(new Set(lives.map((live) => live.read().phase))).toEqual(new Set([phase])),
        soon,
      );
    reads.mockClear();
    await game.step('start');
    await shows('asking');
    expect(reads).not.toHaveBeenCalled();
    await game.step('close');
    await shows('revealed');
    expect(reads).toHaveBeenCalledTimes(1);
    await game.step('next');
    await shows('board');
    expect(reads).toHaveBeenCalledTimes(1);
    for (const each of [...stops, stop]) each();
  });

  it('are with every step what somebody sees who comes only then', async () => {
    const { game, joined, first, stop } = await open(3);
    const [, second, third] = joined;
    if (!second || !third) throw new Error('Too few have come.');
    const live = unwrap(await engine.watch.personal(first));
    const unsubscribe = live.subscribe(() => undefined);
    const agrees = async () => {
      const { engine: other } = await fixture.start();
      const fresh = unwrap(await other.watch.personal(first)).read();
      const moments = { serverNow: 0, revision: 0 };
      await vi.waitFor(() => expect({ ...live.read(), ...moments }).toEqual({ ...fresh, ...moments }), soon);
    };
    const steps = ['start', 'close', 'next', 'next', 'lock', 'close', 'next'] as const;
    await agrees();
    for (const [index, step] of steps.entries()) {
      await game.step(step);
      await agrees();
      if (index > 0 && index !== 3) continue;
      const questionIndex = index === 0 ? 0 : 1;
      unwrap(await game.answer(first, questionIndex, questionIndex === 0 ? 'b' : 'a'));
      unwrap(await game.answer(second, questionIndex, 'a'));
      await vi.waitFor(() => expect(live.read().answer).not.toBeNull(), soon);
      await agrees();
    }
    expect(live.read()).toMatchObject({ phase: 'finished', rank: 2 });
    unsubscribe();
    stop();
  });

  it('keep an answer to a question that this process has not shown yet', async () => {
    const { game, first, stop } = await open(1);
    const live = unwrap(await engine.watch.personal(first));
    const gate = createGate();
    const began = createGate();
    pause.before = async () => {
      began.open();
      await gate.opened;
    };
    await game.step('start');
    await began.opened;
    unwrap(await game.answer(first, 0, 'a'));
    gate.open();
    pause.before = async () => undefined;
    await vi.waitFor(() => expect(live.read().answer).toMatchObject({ value: 'a' }), soon);
    stop();
  });

  it('keep an answer that came while they were read', async () => {
    const { game, first, stop } = await open(1);
    await game.step('start');
    await vi.waitFor(
      async () => expect(unwrap(await engine.watch.personal(first)).read().phase).toBe('asking'),
      soon,
    );
    const held = holdNextRead();
    const tab = engine.watch.personal(first);
    await held.began;
    unwrap(await game.answer(first, 0, 'a'));
    held.release();
    expect(unwrap(await tab).read().answer).toMatchObject({ questionIndex: 0, value: 'a' });
    stop();
  });

  it('keep an answer that came after they were read and before all of it was shown', async () => {
    const { game, first, stop } = await open(1);
    const live = unwrap(await engine.watch.personal(first));
    const gate = createGate();
    const began = createGate();
    pause.after = async () => {
      began.open();
      await gate.opened;
    };
    await game.step('start');
    await began.opened;
    unwrap(await game.answer(first, 0, 'a'));
    gate.open();
    pause.after = async () => undefined;
    await vi.waitFor(() => expect(live.read().answer).toMatchObject({ value: 'a' }), soon);
    stop();
  });

  it('keep the answer of somebody who was being read for the first time', async () => {
    const { game, joined, stop } = await open(2);
    const second = joined[1];
    if (!second) throw new Error('Nobody came second.');
    const shared = unwrap(await engine.watch.player(second));
    await game.step('start');
    await vi.waitFor(() => expect(shared.read().phase).toBe('asking'), soon);
    const held = holdNextRead();
    const coming = engine.watch.personal(second);
    await held.began;
    unwrap(await game.answer(second, 0, 'a'));
    held.release();
    expect(unwrap(await coming).read().answer).toMatchObject({ value: 'a' });
    stop();
  });

  it('of somebody who comes while the session moves on are the newest', async () => {
    const { game, joined, stop } = await open(2);
    const second = joined[1];
    if (!second) throw new Error('Nobody came second.');
    const shared = unwrap(await engine.watch.player(second));
    await game.step('start');
    await vi.waitFor(() => expect(shared.read().phase).toBe('asking'), soon);
    unwrap(await game.answer(second, 0, 'a'));
    const held = holdNextRead();
    const coming = engine.watch.personal(second);
    await held.began;
    await game.step('close');
    await vi.waitFor(() => expect(shared.read().phase).toBe('revealed'), soon);
    held.release();
    expect(unwrap(await coming).read()).toMatchObject({ phase: 'revealed', result: { outcome: 'right' } });
    stop();
  });

  it('show an own answer in every tab, also while the others go on answering', async () => {
    const { game, joined, first, stop } = await open(80);
    const live = unwrap(await engine.watch.personal(first));
    const others = await Promise.all(
      joined.slice(1).map(async (player) => unwrap(await engine.watch.personal(player))),
    );
    const stops = others.map((other) => other.subscribe(() => undefined));
    await game.step('start');
    await vi.waitFor(() => expect(live.read().phase).toBe('asking'), soon);
    let shown = false;
    stops.push(
      live.subscribe(() => {
        shown ||= live.read().answer !== null;
      }),
    );
    unwrap(await game.answer(first, 0, 'a'));
    // Five times in the quarter of a second after which it would be shown if nobody else answered.
    for (const player of joined.slice(1)) {
      if (shown) break;
      unwrap(await game.answer(player, 0, 'a'));
      await wait(ownAnswerMs / 5);
    }
    expect(shown).toBe(true);
    for (const each of [...stops, stop]) each();
  });
});
