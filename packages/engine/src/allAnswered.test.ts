import { countAnswered } from '@argus/db/answers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap } from '../test/engineFixture.ts';
import { openGame } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

vi.mock(import('@argus/db/answers'), async (original) => {
  const real = await original();
  return { ...real, countAnswered: vi.fn(real.countAnswered) };
});

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
});
afterAll(() => fixture.close());

it('counts a steady stream of answers now and then, and closes with the last one', async () => {
  const game = await openGame(fixture, engine, {
    questions: [choiceQuestion('q1')],
    settings: { closeWhenAllAnswered: true },
  });
  const players = await Promise.all(Array.from({ length: 60 }, (_, index) => game.join(`Player ${index}`)));
  await game.step('start');
  const began = performance.now();
  for (const player of players) unwrap(await game.answer(player, 0, 'a'));
  const tookMs = performance.now() - began;
  await vi.waitFor(async () => expect((await game.head()).phase).not.toBe('asking'), soon);
  expect(vi.mocked(countAnswered).mock.calls.length).toBeLessThanOrEqual(tookMs / 50 + 2);
});
