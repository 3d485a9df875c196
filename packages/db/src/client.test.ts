import { expect, it, vi } from 'vitest';
import { createDb } from './client.ts';

const address = process.env.ARGUS_TEST_DATABASE_URL ?? '';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

it('a connection that is lost between two queries of a transaction fails that transaction and nothing else', async () => {
  const uncaught = vi.fn();
  process.on('uncaughtException', uncaught);
  const db = createDb({ connectionString: address, max: 2, log: silent });
  const client = await db.pool.connect();
  const ended = new Promise((resolve) => client.once('end', resolve));
  await client.query('begin');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
  await expect(client.query('commit')).rejects.toThrow('not queryable');
  client.release();
  expect((await db.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  process.off('uncaughtException', uncaught);
  expect(uncaught).not.toHaveBeenCalled();
  await db.close();
});

it('has closed when Postgres has closed every connection', async () => {
  const db = createDb({ connectionString: address, max: 10, log: silent });
  let open = 0;
  db.pool.on('connect', (client) => {
    open++;
    client.once('end', () => open--);
  });
  await Promise.all(Array.from({ length: 10 }, () => db.pool.query('select pg_sleep(0.05)')));
  expect(open).toBe(10);
  await db.close();
  expect(open).toBe(0);
});

it('what is asked at once on one connection is on its way before the first answer is here', async () => {
  const db = createDb({ connectionString: address, max: 1, log: silent });
  const client = await db.pool.connect();
  const now = () =>
    client.query<{ at: number }>('select extract(epoch from clock_timestamp())::float8 as at');
  await now();
  const asked = Promise.all([now(), now()]);
  // As long as this process stands still it sends nothing more.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  const [first, second] = (await asked).map(({ rows }) => rows[0]?.at ?? Number.NaN);
  expect((second ?? Number.NaN) - (first ?? Number.NaN)).toBeLessThan(0.9);
  client.release();
  await db.close();
});

it('a Postgres that says nothing fails all that wait for it, and the pool goes on with another connection', async () => {
  const named = new URL(address);
  named.searchParams.set('statement_timeout', '100');
  const db = createDb({ connectionString: named.href, max: 1, log: silent });
  const client = await db.pool.connect();
  await client.query('begin');
  // Without its own limit a statement that sleeps is as silent as a Postgres that stands still.
  await client.query('set statement_timeout = 0');
  const asked = await Promise.allSettled([client.query('select pg_sleep(60)'), client.query('commit')]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(client.query('rollback')).rejects.toThrow();
  client.release();
  const { rows } = await db.pool.query('select now() = statement_timestamp() as alone');
  expect(rows).toEqual([{ alone: true }]);
  await db.close();
});

it('a connection that rests between queries is left alone', async () => {
  const named = new URL(address);
  named.searchParams.set('statement_timeout', '1');
  const db = createDb({ connectionString: named.href, max: 1, log: silent });
  const client = await db.pool.connect();
  await client.query('set statement_timeout = 0');
  await new Promise((resolve) => setTimeout(resolve, 2_300));
  expect((await client.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
  client.release();
  await db.close();
});
