import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { numberArray, textArray } from './arrayParam.ts';
import { createTestDatabase, type TestDatabase } from './testDatabase.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const read = async (list: string, type: 'text[]' | 'float8[]'): Promise<unknown> => {
  const { rows } = await database.db.drizzle.execute<{ list: unknown }>(
    sql`select ${list}::${sql.raw(type)} as list`,
  );
  return rows[0]?.list;
};

// Postgres has no place for the character zero in a text.
const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', ''));

it('texts of any kind arrive as they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text), async (values) => {
      expect(await read(textArray(values), 'text[]')).toEqual(values);
    }),
  );
  const traps = ['', 'NULL', 'null', '{', '}', ',', '"', '\\', '\\"', ' a ', 'a,b', '{"a"}', '\n', '👁'];
  expect(await read(textArray(traps), 'text[]')).toEqual(traps);
});

it('numbers arrive as they are, and nothing as nothing', async () => {
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constant(null));
  await fc.assert(
    fc.asyncProperty(fc.array(number), async (values) => {
      const found = (await read(numberArray(values), 'float8[]')) as (number | null)[];
      expect(found.map((value) => (value === 0 ? 0 : value))).toEqual(
        values.map((value) => (value === 0 ? 0 : value)),
      );
    }),
  );
});
