import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@argus/db/testDatabase';
import { pino } from 'pino';
import type { ServerOptions } from '../src/serverOptions.ts';
import { type RunningServer, startServer } from '../src/startServer.ts';

export const silent = pino({ level: 'silent' });

export interface ServerFixture {
  readonly database: TestDatabase;
  start(options?: Partial<ServerOptions>): Promise<RunningServer>;
  close(): Promise<void>;
}

const buildApp = async (folder: string, name: string): Promise<void> => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), `<!doctype html><title>${name}</title>`);
  await writeFile(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
};

/** Servers on a database of their own, with two small apps in place of the real ones. */
export const createServerFixture = async (): Promise<ServerFixture> => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'argus-apps-'));
  const folders = { player: join(folder, 'player'), admin: join(folder, 'admin') };
  await buildApp(folders.player, 'player');
  await buildApp(folders.admin, 'admin');
  const servers: RunningServer[] = [];
  return {
    database,
    start: async (options = {}) => {
      const server = await startServer({
        databaseUrl: database.url,
        databasePool: 8,
        log: silent,
        folders,
        patienceMs: 0,
        ...options,
      });
      servers.push(server);
      return server;
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
