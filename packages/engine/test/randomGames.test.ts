import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../src/createEngine.ts';
import { createEngineFixture, type EngineFixture, unwrap } from './engineFixture.ts';
import { openGame, owner } from './game.ts';
import { everyKind } from './questions.ts';
import { playRandomGame, seededChance } from './randomGame.ts';

/** The same games again with ARGUS_TEST_SEED; what races still races. */
const seed = Number(process.env.ARGUS_TEST_SEED ?? Date.now() % 1_000_000);
const games = 20;

describe(`games of chance (seed ${seed})`, { timeout: 120_000 }, () => {
  let fixture: EngineFixture;
  let engines: [Engine, Engine];
  const verdicts = new Set<string>();
  beforeAll(async () => {
    fixture = await createEngineFixture();
    engines = [(await fixture.start()).engine, (await fixture.start()).engine];
  });
  afterAll(() => fixture.close());

  const playOne = async (number: number) => {
    const chance = seededChance(seed + number);
    const settings = {
      formula: chance() < 0.5 ? 'speed' : 'linear',
      pace: chance() < 0.7 ? 'host' : 'auto',
      streakBonus: chance() < 0.5,
      closeWhenAllAnswered: chance() < 0.2,
    } as const;
    const game = await openGame(fixture, engines[0], { questions: everyKind(), settings });
    const played = await playRandomGame(game, engines, chance);
    for (const verdict of played.verdicts.keys()) verdicts.add(verdict);
    return { game, acknowledged: played.acknowledged };
  };

  it.each(Array.from({ length: games }, (_, index) => index + 1))(
    'number %i: scores, events and answers are what everybody was told',
    async (number) => {
      const { game, acknowledged } = await playOne(number);

      const { stored, replayed } = await game.audit();
      expect(stored).toEqual(replayed);
      expect(stored.phase).toBe('finished');
      const versions = (await game.events()).map(({ version }) => version);
      expect(versions).toEqual(Array.from({ length: stored.version - 1 }, (_, index) => index + 2));

      const { rows } = await fixture.db.pool.query<{ place: string }>(
        `select question_index || ' ' || participant_id || ' ' || key as place from answer where session_id = $1`,
        [game.sessionId],
      );
      expect(rows.map(({ place }) => place).sort()).toEqual([...acknowledged].sort());

      const review = unwrap(await engines[1].sessions.review(owner, { sessionId: game.sessionId }));
      const scores = new Map(stored.scores.map((score) => [score.participantId, score]));
      for (const { participantId, points, rank } of review.participants) {
        const score = scores.get(participantId);
        expect([points, rank]).toEqual([score?.points ?? 0, score?.rank ?? null]);
      }
      const ranks = review.participants.flatMap(({ rank }) => rank ?? []);
      expect(ranks).toEqual(ranks.map((_, index) => index + 1));
    },
  );

  it('have met what happens often', () => {
    const often = [
      'received',
      'already-answered',
      'bad-answer',
      'too-late',
      'next',
      'close',
      'kick',
      'resume',
      'void',
      'factor',
    ];
    expect(often.filter((verdict) => !verdicts.has(verdict))).toEqual([]);
  });
});
