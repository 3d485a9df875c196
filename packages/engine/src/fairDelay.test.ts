import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, unwrap } from '../test/engineFixture.ts';
import { type JoinedPlayer, openGame } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
});
afterAll(() => fixture.close());

/** What is stored for players of these round trips, who all answer two seconds after the opening. */
const play = async (fairDelay: boolean, trips: Readonly<Record<string, readonly number[]>>) => {
  const game = await openGame(fixture, engine, {
    questions: [choiceQuestion('q1')],
    settings: { fairDelay, closeWhenAllAnswered: false },
  });
  const players: JoinedPlayer[] = [];
  for (const [nickname, measured] of Object.entries(trips)) {
    const player = await game.join(nickname);
    engine.presence.connect(player, nickname);
    for (const rttMs of measured) engine.presence.delay(player, nickname, rttMs);
    players.push(player);
  }
  await game.step('start');
  await game.letTimePass(2_000);
  for (const player of players) {
    const input = { questionIndex: 0, value: 'a', key: 'k' };
    unwrap(await engine.play.answer(player, input, player.nickname));
  }
  const answers = await game.answers();
  const { stored, replayed } = await game.audit();
  expect(stored).toEqual(replayed);
  return players.map(({ participantId }) => {
    const answer = answers.find((one) => one.participantId === participantId);
    return { allowanceMs: answer?.allowanceMs, responseMs: answer?.responseMs ?? 0 };
  });
};

describe('the allowance for the way to the server', () => {
  it('is half the median round trip, up to 150 ms, and nothing before three were measured', async () => {
    const [near, far, spiky, fresh, none] = await play(true, {
      Near: [20, 40, 30],
      Far: [900, 800, 1_000],
      Spiky: [60, 60, 60, 5_000, 60],
      Fresh: [80, 80],
      None: [],
    });
    expect([near, far, spiky, fresh, none].map((one) => one?.allowanceMs)).toEqual([15, 150, 30, 0, 0]);
    expect((none?.responseMs ?? 0) - (far?.responseMs ?? 0)).toBeGreaterThan(100);
    expect(far?.responseMs).toBeGreaterThan(1_800);
  });

  it('is nothing where the session does not want it', async () => {
    expect(await play(false, { Far: [900, 800, 1_000] })).toMatchObject([{ allowanceMs: 0 }]);
  });

  it('never makes a response time less than nothing, and never makes a late answer early', async () => {
    const game = await openGame(fixture, engine, {
      questions: [{ ...choiceQuestion('q1'), timeLimit: 5 }],
      settings: { fairDelay: true, graceMs: 0 },
    });
    const ada = await game.join('Ada');
    engine.presence.connect(ada, 'c');
    for (const rttMs of [300, 300, 300]) engine.presence.delay(ada, 'c', rttMs);
    await game.step('start');
    await game.letTimePass(5_050);
    expect(await engine.play.answer(ada, { questionIndex: 0, value: 'a', key: 'k' }, 'c')).toMatchObject({
      ok: false,
      reason: 'too-late',
    });
  });
});
