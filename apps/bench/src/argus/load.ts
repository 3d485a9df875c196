import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from './database.ts';

/** Postgres tells what its connections have done about once a second. */
const tellsWithinMs = 1_200;

const look = async (database: Database): Promise<{ count: number; at: number }> => {
  await wait(tellsWithinMs);
  const [row] = await database.query<{ count: number }>(
    'select (xact_commit + xact_rollback)::float8 as count from pg_stat_database where datname = $1',
    [database.name],
  );
  return { count: row?.count ?? Number.NaN, at: performance.now() };
};

/**
 * The transactions that a database runs while something happens, a query by itself being one. Little changes a
 * busy database's figure that its idle connections tell later; an idle one is better counted by its log.
 */
export const transactionsDuring = async <Result>(
  database: Database,
  work: () => Promise<Result>,
): Promise<{ result: Result; count: number; perSecond: number }> => {
  const before = await look(database);
  const result = await work();
  const after = await look(database);
  const count = after.count - before.count;
  return { result, count, perSecond: count / ((after.at - before.at) / 1_000) };
};
