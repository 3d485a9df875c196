import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from './child.ts';

const main = fileURLToPath(new URL('../../standalone/dist/main.js', import.meta.url));
const admin = { email: 'bench@example.org', password: 'a bench of its own' };

export interface ArgusProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Calls a procedure as the administrator. */
  call<Output>(path: string, input: object): Promise<Output>;
  stop(): Promise<void>;
}

/** What tRPC answers over HTTP. */
type Reply<Output> =
  | { readonly result: { readonly data: Output }; readonly error?: undefined }
  | { readonly result?: undefined; readonly error: { readonly message: string } };

const signIn = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(admin),
  });
  if (!response.ok) throw new Error(`Sign-in failed: ${await response.text()}`);
  const lines = response.headers.getSetCookie();
  return lines.map((line) => line.split(';', 1)[0]).join('; ');
};

/** Starts Argus as its users do, on the embedded Postgres and a data folder that goes with it. */
export const startArgus = async (): Promise<ArgusProcess> => {
  const folder = await mkdtemp(join(tmpdir(), 'argus-bench-'));
  // As root its Postgres runs as another user: below a closed folder its data would go elsewhere, and stay.
  await chmod(folder, 0o755);
  const settings = {
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    ARGUS_DATA_DIR: folder,
    ARGUS_ADMIN_EMAIL: admin.email,
    ARGUS_ADMIN_PASSWORD: admin.password,
    ARGUS_JOINS_PER_ADDRESS: '1000000',
    ARGUS_SOCKETS_PER_ADDRESS: '1000000',
  };
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { said, stop } = startChild(child);
  const stopAll = async (): Promise<void> => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [url = ''] = await said(/http:\/\/127\.0\.0\.1:\d+/);
    const headers = {
      'content-type': 'application/json',
      origin: url,
      'x-argus': '1',
      cookie: await signIn(url),
    };
    return {
      url,
      child,
      stop: stopAll,
      call: async <Output>(path: string, input: object): Promise<Output> => {
        const response = await fetch(`${url}/trpc/${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input),
        });
        const { result, error } = (await response.json()) as Reply<Output>;
        if (error) throw new Error(`${path}: ${error.message}`);
        return result.data;
      },
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
};
