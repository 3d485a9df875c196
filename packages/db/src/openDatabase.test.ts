import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { migrationLock } from './migrate.ts';
import { openDatabase } from './openDatabase.ts';
import { createTestDatabase, migrationsFolder, type TestDatabase } from './testDatabase.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A way to Postgres that can be cut without a word, as it is when Postgres is killed. */
const openWay = async (address: string) => {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const there = connect(Number(port || 5432), hostname);
    socket.pipe(there).pipe(socket);
    for (const each of [socket, there]) {
      sockets.add(each);
      each.on('error', () => undefined).on('close', () => sockets.delete(each));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(address);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cut: (): void => {
      for (const socket of sockets) socket.destroy();
    },
    close: async (): Promise<void> => {
      server.close();
      await once(server, 'close');
    },
  };
};

it('outlives a connection that is cut while it migrates, and migrates again', async () => {
  const uncaught = vi.fn();
  process.on('uncaughtException', uncaught);
  const { pool } = database.db;
  const holder = await pool.connect();
  await holder.query('select pg_advisory_lock($1)', [migrationLock]);
  const way = await openWay(database.url);
  const opening = openDatabase({ connectionString: way.url, migrationsFolder, log: silent });
  await vi.waitFor(async () => {
    const { rows } = await pool.query(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'",
    );
    expect(rows).toHaveLength(1);
  });
  way.cut();
  await holder.query('select pg_advisory_unlock($1)', [migrationLock]);
  holder.release();
  const db = await opening;
  expect((await db.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await db.close();
  await way.close();
  process.off('uncaughtException', uncaught);
  expect(uncaught).not.toHaveBeenCalled();
});
