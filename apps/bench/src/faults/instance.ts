import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const bench = fileURLToPath(new URL('../..', import.meta.url));
/** Longest that a process may take to be ready; two cores have much else to do. */
const readyWithinMs = 90_000;
/** Characters of what a process says that are kept. */
const keptCharacters = 400_000;

export type Settings = Readonly<Record<string, string>>;

/** A process of Argus that can be started, broken and started again at the same place. */
export interface Instance {
  readonly name: string;
  readonly port: number;
  readonly url: string;
  /** Undefined while it does not run. */
  pid(): number | undefined;
  /**
   * Starts it, from another main or with more settings where a trial wants that; waits until it is ready. Nothing
   * happens when it runs.
   */
  start(how?: StartOptions): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end; its exit code, or null when it was killed. */
  stop(): Promise<number | null>;
  /** Waits for it to end by itself, as a failpoint makes it. */
  gone(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** What it has said since the trial began. */
  said(): string;
  /** What must not have happened to it since this was last asked: an end that nobody asked for, a mistake in its log. */
  troubles(): string[];
}

export interface StartOptions {
  /** The main file to run instead. */
  readonly main?: string;
  readonly env?: Settings;
  /** Returns at once, before it is ready. */
  readonly eager?: boolean;
}

interface InstanceOptions {
  readonly name: string;
  readonly main: string;
  readonly env: Settings;
  readonly port: number;
  /** Where it says that it is well. */
  readonly health: string;
}

/** How often a start is tried. */
const attempts = 5;
const mistakes = /a mistake in Argus|uncaught|unhandled|"level":60/i;

/** An instance that is not running yet. */
export const createInstance = (options: InstanceOptions): Instance => {
  const { name, main, env, port, health } = options;
  const url = `http://127.0.0.1:${port}`;
  const troubles: string[] = [];
  let child: ChildProcess | undefined;
  let text = '';
  /** Whether its main file is one that ends by itself. */
  let isMeantToEnd = false;
  let isReady = false;
  /** Whether it was ended since its start. */
  let wasEnded = false;

  const alive = (): ChildProcess | undefined =>
    child && child.exitCode === null && child.signalCode === null ? child : undefined;
  const hear = (chunk: Buffer): void => {
    const said = chunk.toString();
    text = `${text}${said}`.slice(-keptCharacters);
    for (const line of said.split('\n')) if (mistakes.test(line)) troubles.push(`${name} says ${line}`);
  };
  const run = (how: StartOptions): ChildProcess => {
    const started = spawn(
      process.execPath,
      ['--import', 'tsx', '--conditions=argus-source', how.main ?? main],
      { cwd: bench, env: { PATH: process.env.PATH, ...env, ...how.env }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    started.stdout?.on('data', hear);
    started.stderr?.on('data', hear);
    started.on('exit', (code, signal) => {
      if (isReady && !wasEnded && !isMeantToEnd)
        troubles.push(`${name} ended with ${signal ?? code}: ${text.slice(-2_000)}`);
    });
    return started;
  };
  /** Starts it as a supervisor would: one that could not start, for what it needs was away, is tried again. */
  const launch = async (how: StartOptions): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      wasEnded = false;
      isReady = false;
      const started = run(how);
      child = started;
      if (how.eager) return;
      await until(
        `${name} is ready`,
        async () => {
          if (alive() !== started) return true;
          return (await fetch(`${url}${health}`, { signal: AbortSignal.timeout(2_000) })).ok;
        },
        readyWithinMs,
      );
      isReady = alive() === started;
      if (isReady || wasEnded) return;
      if (attempt === attempts) throw new Error(`${name} does not start: ${text.slice(-2_000)}`);
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const running = alive();
    if (!running) return child?.exitCode ?? null;
    wasEnded = true;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
    return running.exitCode;
  };

  return {
    name,
    port,
    url,
    pid: () => alive()?.pid,
    start: async (how = {}) => {
      if (alive()) return;
      isMeantToEnd = how.main !== undefined;
      await launch(how);
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    gone: async () => {
      const running = alive();
      if (running) await once(running, 'exit');
    },
    freeze: () => void alive()?.kill('SIGSTOP'),
    thaw: () => void alive()?.kill('SIGCONT'),
    said: () => text,
    troubles: () => troubles.splice(0),
  };
};
