import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countAnswered, readTally } from './answers.ts';
import type { Queries } from './client.ts';
import { readBoard, readPersonal, readRoster } from './results.ts';
import { createTestDatabase, type TestDatabase } from './testDatabase.ts';
import { readWholeSession } from './wholeSession.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** How the database would go about what is read. */
const plansOf = async (read: (db: Queries) => Promise<unknown>): Promise<string> => {
  const plans: unknown[] = [];
  await readWholeSession(database.db.drizzle, async (tx) => {
    const execute = tx.execute.bind(tx);
    const explained = new Proxy(tx, {
      get: (target, name, receiver) =>
        name === 'execute'
          ? async (query: ReturnType<typeof sql>) => {
              plans.push(await execute(sql`explain (format json) ${query}`));
              return { rows: [] };
            }
          : Reflect.get(target, name, receiver),
    });
    await read(explained);
  });
  return JSON.stringify(plans);
};

describe('a whole session', () => {
  it.each([
    ['answers by value', (tx: Queries) => readTally(tx, 's', 0)],
    ['who has answered', (tx: Queries) => countAnswered(tx, 's', 0)],
    ['the board', (tx: Queries) => readBoard(tx, 's', 10)],
    ['the roster', (tx: Queries) => readRoster(tx, 's', 0)],
    ['personal results', (tx: Queries) => readPersonal(tx, 's', 0, ['a', 'b'])],
  ])('is joined by hash, never row by row: %s', async (_what, read) => {
    const plans = await plansOf(read);
    expect(plans).toContain('Node Type');
    expect(plans).not.toContain('Nested Loop');
  });

  it('is read without a word to those who read otherwise', async () => {
    const setting = async (tx: Queries) => (await tx.execute(sql`show enable_nestloop`)).rows;
    expect(await readWholeSession(database.db.drizzle, setting)).toEqual([{ enable_nestloop: 'off' }]);
    expect(await setting(database.db.drizzle)).toEqual([{ enable_nestloop: 'on' }]);
  });
});
