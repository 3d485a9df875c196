import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from './database.ts';

/** A query as Postgres has logged it: when, and the beginning of its text. */
export interface LoggedQuery {
  readonly at: number;
  readonly text: string;
}

const settleMs = 100;
/** An entry begins with its time; the lines of a query that has several follow behind a tab. */
const nextEntry = /\n(?=\d{4}-\d\d-\d\d )/;
const entry =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) \S+ \[\d+\] LOG: {2}(?:execute [^:]*|statement): (.*)$/s;

const setLogging = async (database: Database, how: 'all' | 'none'): Promise<void> => {
  await database.query(`alter system set log_statement = '${how}'`);
  // Their values are of no interest here, and there are thousands of them.
  await database.query('alter system set log_parameter_max_length = 0');
  await database.query("alter system set log_timezone = 'UTC'");
  await database.query('select pg_reload_conf()');
  await wait(settleMs);
};

/** Postgres has one log: whoever wants it waits for the one before. */
let free: Promise<unknown> = Promise.resolve();

/** Every query that Postgres runs while something happens, whoever sends it. */
export const queriesDuring = async <Result>(
  folder: string,
  database: Database,
  work: () => Promise<Result>,
): Promise<{ result: Result; queries: LoggedQuery[] }> => {
  const mine = free.then(() => readLog(folder, database, work));
  free = mine.catch(() => undefined);
  return mine;
};

const readLog = async <Result>(folder: string, database: Database, work: () => Promise<Result>) => {
  const file = join(folder, 'postgres.log');
  await setLogging(database, 'all');
  const { size } = await stat(file);
  let result: Result;
  try {
    result = await work();
  } finally {
    await setLogging(database, 'none');
  }
  const text = (await readFile(file)).subarray(size).toString();
  const queries = text.split(nextEntry).flatMap((each) => {
    const [, at = '', query = ''] = entry.exec(each) ?? [];
    if (query === '' || query.startsWith('alter system')) return [];
    return [{ at: Date.parse(`${at}Z`), text: query.replace(/\s+/g, ' ').trim() }];
  });
  return { result, queries };
};
