import { setTimeout as wait } from 'node:timers/promises';
import type { Db, Drizzle, Queries } from '@argus/db/client';
import { readWholeSession } from '@argus/db/wholeSession';
import type { PlainCommandType } from '@argus/game/sessionState';
import type { SettingsInput } from '@argus/game/settings';
import type { Relay } from '@argus/relay/relay';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap } from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion, textQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';
import { coalesceMs } from './sessionFeed.ts';

vi.mock(import('@argus/db/wholeSession'), async (original) => {
  const real = await original();
  const reads = vi.fn<(db: Drizzle, read: (tx: Queries) => Promise<unknown>) => Promise<unknown>>(
    real.readWholeSession,
  );
  // It gives what the read gives.
  return { ...real, readWholeSession: reads as typeof real.readWholeSession };
});
const reads = vi.mocked(readWholeSession);

let fixture: EngineFixture;
let engine: Engine;
let own: Db;
/** Another process, whose doorbell says no more than that something moved: it reads each step. */
let other: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  const { db, ...started } = await fixture.start();
  [engine, own] = [started.engine, db];
  const { relay } = fixture;
  const terse: Relay = {
    ...relay,
    subscribe: (channel, listener) =>
      relay.subscribe(channel, (message) => listener({ ...Object(message), by: undefined })),
  };
  other = (await fixture.start({ relay: terse })).engine;
});
afterAll(() => fixture.close());

/** From the lobby to the end, with whether each step says nothing but where the session is now. */
const steps: readonly (readonly [PlainCommandType, boolean])[] = [
  ['start', true],
  ['close', false],
  ['next', true],
  ['next', true],
  ['skip', false],
  ['close', false],
  ['next', true],
];

const open = async (settings: SettingsInput) => {
  const questions = [choiceQuestion('q1'), choiceQuestion('q2'), textQuestion('q3')];
  const game = await openGame(fixture, engine, { questions, settings });
  const players = [await game.join('Ada'), await game.join('Bob'), await game.join('Cy')];
  const [ada] = players;
  if (!ada) throw new Error('Nobody has joined.');
  const watch = async (by: Engine, staff: boolean) => ({
    player: unwrap(await by.watch.player(ada)),
    stage: unwrap(await by.watch.stage(owner, game.sessionId)),
    own: await Promise.all(players.map(async (player) => unwrap(await by.watch.personal(player)))),
    host: staff ? [unwrap(await by.watch.host(owner, game.sessionId))] : [],
    monitor: staff ? [unwrap(await by.watch.monitor(owner, game.sessionId))] : [],
  });
  type Watched = Awaited<ReturnType<typeof watch>>;
  const livesOf = ({ player, stage, own, host, monitor }: Watched) => [
    player,
    stage,
    ...own,
    ...host,
    ...monitor,
  ];
  const viewsOf = (watched: Watched) =>
    livesOf(watched).map((live) => ({ ...live.read(), serverNow: 0, elapsedMs: 0 }));
  return { game, players, watch, livesOf, viewsOf };
};

/** Until what is read a little later has been read. */
const calm = async (): Promise<void> => {
  do {
    reads.mockClear();
    await wait(coalesceMs * 1.2);
  } while (reads.mock.calls.length > 0);
};

describe('a step that the doorbell tells of', () => {
  it.each<SettingsInput>([{}, { teams: { names: ['Red', 'Blue'] } }, { streakBonus: true }])(
    'is shown as a read would show it, in a session with %o',
    async (settings) => {
      const { game, players, watch, livesOf, viewsOf } = await open(settings);
      const here = await watch(engine, false);
      const there = await watch(other, false);
      const stops = [...livesOf(here), ...livesOf(there)].map((live) => live.subscribe(() => undefined));
      let quietReads = 0;
      for (const [type, isQuiet] of steps) {
        const { version, questionIndex } = await game.head();
        await vi.waitFor(() => expect(viewsOf(here)).toEqual(viewsOf(there)), soon);
        if (type === 'close') {
          for (const [place, player] of players.entries()) {
            unwrap(
              await game.answer(player, questionIndex, questionIndex === 2 ? 'word' : ('ab'[place] ?? 'b')),
            );
          }
        }
        await calm();
        const outcome = unwrap(await game.command({ type }));
        expect(outcome.version).toBe(version + 1);
        await vi.waitFor(() => {
          for (const view of viewsOf(there)) expect(view.version).toBe(version + 1);
          expect(viewsOf(here)).toEqual(viewsOf(there));
        }, soon);
        if (isQuiet) quietReads += reads.mock.calls.filter(([db]) => db === own.drizzle).length;
      }
      expect(await game.head()).toMatchObject({ phase: 'finished' });
      // The look for lost doorbells may be quicker than a doorbell, once.
      expect(quietReads).toBeLessThanOrEqual(1);
      for (const stop of stops) stop();
    },
  );

  it('leaves its staff nothing of the question before, and what only they see follows soon', async () => {
    const { game, players, watch, livesOf, viewsOf } = await open({});
    const [here, there] = [await watch(engine, true), await watch(other, true)];
    const stops = [...livesOf(here), ...livesOf(there)].map((live) => live.subscribe(() => undefined));
    const given = () =>
      here.monitor.flatMap((live) => live.read().rows.filter(({ answer }) => answer !== null));
    await game.step('start');
    for (const player of players) unwrap(await game.answer(player, 0, 'a'));
    await game.step('close');
    await vi.waitFor(() => expect(given()).toHaveLength(players.length), soon);
    await game.step('next');
    await calm();
    const seen: number[] = [];
    const look = () => {
      if (here.monitor[0]?.read().phase === 'asking') seen.push(given().length);
    };
    for (const live of here.monitor) stops.push(live.subscribe(look));
    await game.step('next');
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0), soon);
    expect(seen.every((count) => count === 0)).toBe(true);
    await vi.waitFor(() => expect(viewsOf(here)).toEqual(viewsOf(there)), soon);
    for (const stop of stops) stop();
  });
});
