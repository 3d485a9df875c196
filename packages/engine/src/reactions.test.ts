import { noReactions } from '@argus/game/reactions';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap, verdictOf } from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';
import { reactionsMs } from './reactions.ts';

let fixture: EngineFixture;
let engine: Engine;
/** Another process on the same database and relay. */
let other: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
  other = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

const open = (settings: object = {}) =>
  openGame(fixture, engine, { questions: [choiceQuestion('q1')], settings });

/** Everything that the database holds of reactions and of what they might touch. */
const stored = async () => {
  const { rows } = await fixture.db.drizzle.execute(sql`
    select (select json_agg(s) from quiz_session s) as sessions, (select json_agg(a) from answer a) as answers,
      (select json_agg(e) from session_event e) as events, (select json_agg(p) from participant p) as participants`);
  return JSON.stringify(rows);
};

describe('reactions', () => {
  it('reach the stage of another process gathered, and leave nothing behind', async () => {
    const game = await open();
    const [ada, bob] = [await game.join('Ada'), await game.join('Bob')];
    const live = unwrap(await other.watch.stage(owner, game.sessionId));
    const players = unwrap(await other.watch.player(ada));
    await vi.waitFor(() => expect(live.read().players).toBe(2), soon);
    // Whoever plays is followed where they are connected: nothing is read for a reaction.
    const leave = await Promise.all(
      [ada, bob].map(async (player) =>
        unwrap(await engine.watch.personal(player)).subscribe(() => undefined),
      ),
    );
    let frames = 0;
    const stop = live.subscribe(() => {
      frames += 1;
    });
    const before = await stored();
    const rings = vi.spyOn(fixture.relay, 'publish');
    const sent = Array.from({ length: 20 }, (_, n) => engine.play.react(n % 2 ? ada : bob, 'clap'));
    for (const outcome of await Promise.all([...sent, engine.play.react(ada, 'wow')])) unwrap(outcome);
    await vi.waitFor(
      () => expect(live.read().reactionCounts).toEqual({ ...noReactions, clap: 20, wow: 1 }),
      soon,
    );
    const told = rings.mock.calls.filter(([, message]) => JSON.stringify(message).includes('reactions'));
    rings.mockRestore();
    stop();
    for (const each of leave) each();
    expect(told.length, 'few messages for many').toBeLessThanOrEqual(4);
    expect(frames, 'few frames for many').toBeLessThanOrEqual(8);
    expect(JSON.stringify(told)).not.toContain(ada.participantId);
    expect(await stored()).toBe(before);
    expect(JSON.stringify(players.read())).not.toContain('reactionCounts');
    expect(reactionsMs).toBeLessThanOrEqual(250);
  });

  it('are refused where the host has turned them off, and players are told beforehand', async () => {
    const game = await open({ reactions: false });
    const ada = await game.join('Ada');
    expect(verdictOf(await engine.play.react(ada, 'clap'))).toBe('turned-off');
    expect(unwrap(await engine.watch.player(ada)).read().reactions).toBe(false);
    const allowed = await open();
    expect(unwrap(await engine.watch.player(await allowed.join('Ada'))).read().reactions).toBe(true);
  });

  it('are refused from who waits at the door, who was removed, and after the end', async () => {
    const game = await open({ approval: true });
    const ada = await game.join('Ada');
    expect(verdictOf(await engine.play.react(ada, 'heart'))).toBe('not-admitted');
    await game.step({ type: 'kick', participantId: ada.participantId });
    await vi.waitFor(
      async () => expect(verdictOf(await engine.play.react(ada, 'heart'))).toBe('kicked'),
      soon,
    );
    const over = await open();
    const bob = await over.join('Bob');
    await over.step('start');
    await over.step('close');
    await over.step('end');
    await vi.waitFor(
      async () => expect(verdictOf(await engine.play.react(bob, 'heart'))).toBe('already-finished'),
      soon,
    );
  });
});
