import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, unwrap, verdictOf } from '../test/engineFixture.ts';
import { openGame } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';
import { devicesMost } from './recoverPlayer.ts';

let fixture: EngineFixture;
let engine: Engine;
/** Another process on the same database. */
let other: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
  other = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

const open = async () => {
  const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
  const ada = unwrap(await engine.play.join({ pin: game.pin, nickname: 'Ada' }));
  return { game, ada };
};

describe('a player on another device', () => {
  it('is the same player by PIN and code, and both devices may answer: one counts, the other is told which', async () => {
    const { game, ada } = await open();
    const back = unwrap(await other.play.recover({ pin: game.pin, code: ada.recoveryCode.toLowerCase() }));
    expect(back).toMatchObject({ participantId: ada.participantId, nickname: 'Ada' });
    expect(back.participantToken).not.toBe(ada.participantToken);
    const [one, two] = [
      await engine.identify.player(ada.participantToken),
      await engine.identify.player(back.participantToken),
    ];
    expect(one).toEqual(two);
    await game.step('start');
    const outcomes = await Promise.all([
      game.answer(ada, 0, 'a', { key: 'phone' }),
      game.answer(ada, 0, 'b', { key: 'tablet', by: other }),
    ]);
    expect(outcomes.map(verdictOf).sort()).toEqual(['accepted', 'already-answered']);
    const refused = outcomes.find(({ ok }) => !ok);
    const [stored] = await game.answers();
    expect(refused && !refused.ok && refused.details?.value).toBe(stored?.value);
  });

  it('comes back under no other code, PIN or session, and hears the same whatever was wrong', async () => {
    const [mine, yours] = [await open(), await open()];
    const tries = [
      { pin: mine.game.pin, code: yours.ada.recoveryCode },
      { pin: '000000', code: mine.ada.recoveryCode },
      { pin: mine.game.pin, code: 'nonsense' },
      { pin: 'nonsense', code: mine.ada.recoveryCode },
    ];
    const answers = await Promise.all(tries.map((input) => engine.play.recover(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: false, reason: 'wrong-code' });
    await mine.game.step('start');
    await mine.game.step('end');
    expect(await engine.play.recover({ pin: mine.game.pin, code: mine.ada.recoveryCode })).toMatchObject({
      ok: false,
      reason: 'wrong-code',
    });
  });

  it('stays away who was kicked, and has only so many devices', async () => {
    const { game, ada } = await open();
    const recover = () => engine.play.recover({ pin: game.pin, code: ada.recoveryCode });
    for (let device = 0; device < devicesMost; device += 1) unwrap(await recover());
    expect(verdictOf(await recover())).toBe('limit-reached');
    await game.step({ type: 'kick', participantId: ada.participantId });
    expect(verdictOf(await recover())).toBe('kicked');
  });
});
