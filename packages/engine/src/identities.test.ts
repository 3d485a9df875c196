import { createDb, type Db } from '@argus/db/client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { createEngineFixture, type EngineFixture } from '../test/engineFixture.ts';
import { type Game, type JoinedPlayer, openGame } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import { createIdentities } from './identities.ts';
import { makeToken } from './tokens.ts';

describe('identities', () => {
  let fixture: EngineFixture;
  let game: Game;
  let db: Db;
  let queries: MockInstance;
  let joined: JoinedPlayer[];
  let identities: ReturnType<typeof createIdentities>;
  const identify = (token: string) => identities.identify(token);

  beforeAll(async () => {
    fixture = await createEngineFixture();
    const { engine } = await fixture.start();
    game = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
    joined = await Promise.all(Array.from({ length: 30 }, (_, index) => game.join(`Player ${index}`)));
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    db = createDb({ connectionString: fixture.url, max: 2, log });
    queries = vi.spyOn(db.drizzle, 'execute');
  });
  afterAll(async () => {
    await db.close();
    await fixture.close();
  });
  beforeEach(() => {
    queries.mockClear();
    identities = createIdentities(db.drizzle);
  });

  it('are told apart, many in two queries, and each only once', async () => {
    for (const queriesUsed of [2, 2]) {
      const found = await Promise.all(joined.map(({ participantToken }) => identify(participantToken)));
      expect(found).toEqual(
        joined.map(({ participantId }) => ({ sessionId: game.sessionId, participantId })),
      );
      expect(queries).toHaveBeenCalledTimes(queriesUsed);
    }
  });

  it('are known without a query where they have just been given', async () => {
    const { engine } = await fixture.start();
    const { participantId, participantToken } = await game.join('Newcomer', engine);
    // Whoever would look it up now would find nobody.
    await fixture.db.drizzle.execute(
      sql`update participant set token_hash = sha256('other') where id = ${participantId}`,
    );
    expect(await engine.identify.player(participantToken)).toEqual({
      sessionId: game.sessionId,
      participantId,
    });
    expect(await identify(participantToken)).toBeNull();
  });

  it('are nobody behind a forged token, however often it is asked', async () => {
    const forged = makeToken();
    expect(await identify(forged)).toBeNull();
    expect(await identify(forged)).toBeNull();
    expect(await identify(`${joined[0]?.participantToken}x`)).toBeNull();
    expect(queries).toHaveBeenCalledTimes(3);
  });

  it('survive a failed query: the next question is asked anew', async () => {
    queries.mockRejectedValueOnce(new Error('the database is away'));
    const token = joined[0]?.participantToken ?? '';
    await expect(identify(token)).rejects.toThrow('away');
    expect(await identify(token)).toMatchObject({ participantId: joined[0]?.participantId });
  });
});
