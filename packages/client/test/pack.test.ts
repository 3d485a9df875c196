import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HostView } from '../src/client.ts';
import { startGame } from './game.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const soon = { timeout: 20_000, interval: 20 };
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Starts a program; what it has said so far, and the code that it ends with. */
const start = (program: string, args: readonly string[], cwd: string) => {
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: program.endsWith('.cmd'),
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const code = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { said: () => said, code, kill: () => child.kill() };
};

/** Runs a program to its end. */
const run = async (program: string, args: readonly string[], cwd: string) => {
  const { code, said } = start(program, args, cwd);
  return { code: await code, said: said() };
};
const mustRun = async (program: string, args: readonly string[], cwd: string): Promise<string> => {
  const { code, said } = await run(program, args, cwd);
  expect(said, `${program} ${args.join(' ')}`).toSatisfy(() => code === 0);
  return said;
};

/** The versions that this package is built with: nothing else is downloaded. */
const versionOf = async (name: string): Promise<string> =>
  JSON.parse(await readFile(join(home, 'node_modules', name, 'package.json'), 'utf8')).version;
const tools = ['typescript', 'ws', '@types/ws', '@types/node'];

const choices = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
];

const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2023'],
  types: ['node'],
  strict: true,
  noImplicitAny: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  outDir: 'out',
  rootDir: '.',
};

/** Every type that a caller meets, held to be known and not `any`. */
const promises = `
import type { ArgusInputs, ArgusOutputs, HostView, MonitorView, PersonalView, PlayerView, StageView } from '@argus/client';
import { createArgusClient, reasonOf } from '@argus/client';
import { createServerClock } from '@argus/client/serverClock';
import * as ws from 'ws';

type IsAny<T> = 0 extends 1 & T ? true : false;
type Leaves<T> = { [Room in keyof T]: { [Name in keyof T[Room]]: IsAny<T[Room][Name]> }[keyof T[Room]] }[keyof T];
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const no: Leaves<ArgusInputs> | Leaves<ArgusOutputs> | IsAny<PlayerView | PersonalView | StageView> = false;
const none: IsAny<HostView> | IsAny<MonitorView> = false;
const phase: Same<PlayerView['phase'], 'lobby' | 'asking' | 'revealed' | 'board' | 'running' | 'finished'> = true;
const prompt: Same<NonNullable<PlayerView['question']>['prompt'], string> = true;
const choice: Same<NonNullable<NonNullable<PlayerView['question']>['choices']>[number], { id: string; text: string }> = true;
const rank: Same<PersonalView['rank'], number | null> = true;
const pace: Same<HostView['settings']['pace'], 'host' | 'auto'> = true;
const version: Same<ArgusInputs['sessions']['next'], { sessionId: string; version: number }> = true;
const joined: Same<ArgusOutputs['play']['join']['participantToken'], string> = true;
const clock: number = createServerClock().now();
const argus = createArgusClient({ url: 'http://127.0.0.1:9', WebSocket: ws.WebSocket, onConnection: (state) => {
  const known: 'connecting' | 'connected' | 'reconnecting' | 'offline' = state;
  console.log(known);
} });
argus.play.join.mutate({ pin: '123456', nickname: 'Ada' }).catch((error: unknown) => reasonOf(error) === 'wrong-pin');
// @ts-expect-error: a PIN is a string.
argus.play.lookup.query({ pin: 123456 }).catch(() => null);
// @ts-expect-error: there is no such procedure.
console.log(argus.play.cheat, no, none, phase, prompt, choice, rank, pace, version, joined, clock);
`;

/** Holds the packed types against those that the server is built from. */
const sameness = `
import type { ArgusInputs, ArgusOutputs } from '@argus/client';
import type { AppRouter } from '@argus/api/root';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** Each fits where the other does, and neither fits everywhere; tRPC may spell an index signature twice. */
type Same<A, B> = 0 extends 1 & A ? false : [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Strange<A, B> = {
  [Room in keyof B]: Room extends keyof A
    ? {
        [Name in keyof B[Room]]: Name extends keyof A[Room]
          ? Same<A[Room][Name], B[Room][Name]> extends true ? never : Name
          : Name;
      }[keyof B[Room]]
    : Room;
}[keyof B];
type Rooms = keyof inferRouterInputs<AppRouter>;
export const rooms: Same<Rooms, 'account' | 'brand' | 'lobby' | 'play' | 'quizzes' | 'reviews' | 'sessions' | 'setup'> = true;
export const inputs: Same<Strange<ArgusInputs, inferRouterInputs<AppRouter>>, never> = true;
export const outputs: Same<Strange<ArgusOutputs, inferRouterOutputs<AppRouter>>, never> = true;
`;

/** What a page or Node from 22 on has of its own fits, too. */
const browser = `
import { createArgusClient } from '@argus/client';
export const argus = createArgusClient({ url: location.origin, WebSocket: globalThis.WebSocket });
`;

describe('the packed client, in an empty folder', { timeout: 180_000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'argus-packed-'));
    const packed = await mustRun(npm, ['pack', '--silent', '--pack-destination', folder], home);
    const tarball = packed.trim().split('\n').at(-1) ?? '';
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const versions = await Promise.all(tools.map(async (name) => `${name}@${await versionOf(name)}`));
    const flags = ['--prefer-offline', '--no-audit', '--no-fund'];
    await mustRun(npm, ['install', ...flags, `./${tarball}`, ...versions], folder);
    await copyFile(join(folder, 'node_modules/@argus/client/examples/play.ts'), join(folder, 'play.ts'));
    await writeFile(join(folder, 'promises.ts'), promises);
    await writeFile(join(folder, 'browser.ts'), browser);
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Type-checks and compiles; what the compiler has to say. */
  const compile = async (files: readonly string[], options: object = {}): Promise<string[]> => {
    const config = { compilerOptions: { ...compilerOptions, ...options }, files };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { said } = await run(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '--pretty', 'false'],
      folder,
    );
    return said.split('\n').filter((line) => /error TS/.test(line));
  };

  it('brings what it needs and nothing of the repository', async () => {
    const installed = join(folder, 'node_modules/@argus/client');
    expect((await readdir(installed)).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'examples',
      'package.json',
    ]);
    const manifest = await readFile(join(installed, 'package.json'), 'utf8');
    const { dependencies, peerDependencies } = JSON.parse(manifest);
    expect(JSON.stringify({ dependencies, peerDependencies })).not.toMatch(/catalog:|workspace:|@argus\//);
    const declarations = (await readdir(join(installed, 'dist'))).filter((name) => name.endsWith('.d.ts'));
    expect(declarations.length).toBeGreaterThan(3);
    for (const name of declarations) {
      const text = await readFile(join(installed, 'dist', name), 'utf8');
      const sources = [...text.matchAll(/(?:from |import\()["']([^"']+)["']/g)].map(([, source]) => source);
      for (const source of sources)
        expect(source, name).toMatch(
          /^(\.\/|react$|@trpc\/(client|server|react-query)$|@tanstack\/react-query$)/,
        );
    }
  });

  it('type-checks the example under strict, and has no fault in its own declarations', async () => {
    expect(await compile(['play.ts', 'promises.ts'], { skipLibCheck: true })).toEqual([]);
    expect(
      await compile(['browser.ts'], { skipLibCheck: true, lib: ['es2023', 'dom'], noEmit: true }),
    ).toEqual([]);
    // tRPC's declarations name types of servers that a client does not install: only theirs may complain.
    const faults = await compile(['play.ts', 'promises.ts'], { skipLibCheck: false, noEmit: true });
    expect(faults.filter((fault) => !fault.startsWith('node_modules/@trpc/'))).toEqual([]);
  });

  it('says of every procedure what the server says', async () => {
    await writeFile(join(folder, 'sameness.ts'), sameness);
    const options = {
      skipLibCheck: true,
      noEmit: true,
      rootDir: '/',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom'],
      allowImportingTsExtensions: true,
      customConditions: ['argus-source'],
      paths: {
        '@argus/client': ['./node_modules/@argus/client/dist/client.d.ts'],
        '@argus/api/root': [join(home, '../api/src/root.ts')],
      },
    };
    expect(await compile(['sameness.ts'], options)).toEqual([]);
  });

  it('plays a session with plain node and prints its rank', async () => {
    expect(await compile(['play.ts'], { skipLibCheck: true })).toEqual([]);
    const game = await startGame([
      { id: 'q0', kind: 'text', prompt: 'Not that?', accepted: ['something else'] },
      { id: 'q1', kind: 'boolean', prompt: 'True?', correct: true, points: 2 },
      { id: 'q2', kind: 'number', prompt: 'One?', correct: 1 },
      { id: 'q3', kind: 'choice', prompt: 'First?', choices, correct: 'a' },
    ]);
    // Right once, then always wrong: the bot is behind after the first question, and ahead from the second on.
    const rival = await game.join('Grace');
    const bot = start(process.execPath, ['out/play.js', game.url, game.pin, 'Ada'], folder);
    try {
      let seen: HostView | null = null;
      const { sessionId } = game;
      game.host.follow('sessions.host', { sessionId }, { onView: (view) => (seen = view) });
      const see = (expected: object) => vi.waitFor(() => expect(seen).toMatchObject(expected), soon);
      await see({ players: 2 });
      await game.steer('start');
      for (const [questionIndex, value] of ['something else', false, 2, 'b'].entries()) {
        await see({ phase: 'asking', question: { index: questionIndex } });
        await rival.answer({ questionIndex, value });
        await see({ answered: 2 });
        await game.steer('close');
        await vi.waitFor(() => expect(bot.said()).toContain(`Question ${questionIndex + 1}: `), soon);
        if (questionIndex < 3) await game.steer('next');
        await game.steer('next');
      }
      expect(await bot.code).toBe(0);
      expect(bot.said().trim().split('\n')).toEqual([
        'Question 1: wrong, 0 points, rank 2',
        expect.stringMatching(/^Question 2: right, \d+ points, rank 1$/),
        expect.stringMatching(/^Question 3: right, \d+ points, rank 1$/),
        expect.stringMatching(/^Question 4: right, \d+ points, rank 1$/),
        expect.stringMatching(/^The end: \d+ points, rank 1$/),
      ]);
    } finally {
      bot.kill();
      await game.close();
    }
  });
});
