import { setTimeout as wait } from 'node:timers/promises';
import {
  type ArgusClient,
  type ArgusInputs,
  createArgusClient,
  type HostView,
  reasonOf,
} from '@argus/client';
import { WebSocket } from 'ws';
import { admin } from './cluster.ts';
import type { TrialQuestion } from './quiz.ts';

type SessionSettings = NonNullable<ArgusInputs['sessions']['create']['settings']>;
export type HostStep = 'start' | 'next' | 'close' | 'pause' | 'resume' | 'skip' | 'end';

/** A session that a host steers through whatever happens. */
export interface Game {
  readonly sessionId: string;
  readonly pin: string;
  readonly questions: readonly TrialQuestion[];
  /** The newest view of the host's own screen. */
  view(): HostView | null;
  /**
   * Makes a step from where the session stands, again and again until it is made. When the session has moved
   * meanwhile, by the clock or by a try whose answer was lost, that counts as the step. `seen` is the version that
   * the step was chosen for, where it was chosen before.
   */
  step(step: HostStep, seen?: number): Promise<void>;
  /** Stops following it. */
  leave(): void;
}

export interface Host {
  readonly client: ArgusClient;
  open(questions: readonly TrialQuestion[], settings?: Partial<SessionSettings>): Promise<Game>;
  close(): Promise<void>;
}

const retryMs = 100;
const giveUpAfterMs = 60_000;

/** Whether a call may be made again: it never came through, or the server could not say. */
const passes = (error: unknown): boolean => {
  const reason = reasonOf(error);
  return reason === null || reason === 'unavailable' || reason === 'too-many-requests';
};

/** Makes a call until there is an answer to it. */
export const insist = async <T>(call: () => Promise<T>): Promise<T> => {
  const giveUpAt = performance.now() + giveUpAfterMs;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!passes(error) || performance.now() > giveUpAt) throw error;
      await wait(retryMs);
    }
  }
};

const signIn = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-argus': '1' },
    body: JSON.stringify(admin),
  });
  if (!response.ok) throw new Error(`The host could not sign in: ${await response.text()}`);
  const lines = response.headers.getSetCookie();
  return lines.map((line) => line.split(';', 1)[0]).join('; ');
};

/** Signs a host in at an address, with a client that shows the cookie as a browser does. */
export const enterHost = async (url: string): Promise<Host> => {
  const cookie = await insist(() => signIn(url));
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: url } });
    }
  }
  // Where all sockets are cut the client goes on by HTTP, as a browser would, with its cookie.
  const signedIn: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    headers.set('origin', url);
    return fetch(input, { ...init, headers });
  };
  const client = createArgusClient({ url, WebSocket: SignedIn, fetch: signedIn });

  const open: Host['open'] = async (questions, settings = {}) => {
    const quiz = { title: 'Trial', questions: questions.map(({ draft }) => draft) };
    const { quizId } = await insist(() => client.quizzes.create.mutate({ quiz }));
    const opened = await insist(() =>
      client.sessions.create.mutate({ quizId, settings: { leadInMs: 0, ...settings } }),
    );
    const { sessionId, pin } = opened;
    let view: HostView | null = null;
    const leave = client.follow(
      'sessions.host',
      { sessionId },
      {
        onView: (next) => {
          view = next;
        },
      },
    );
    const versionNow = async (): Promise<number> =>
      (await insist(() => client.sessions.get.query({ sessionId }))).version;
    return {
      sessionId,
      pin,
      questions,
      view: () => view,
      leave,
      step: async (step, seen) => {
        const giveUpAt = performance.now() + giveUpAfterMs;
        const version = seen ?? (await versionNow());
        for (;;) {
          try {
            await client.sessions[step].mutate({ sessionId, version });
            return;
          } catch (error) {
            if (reasonOf(error) === 'moved-on') return;
            if (!passes(error) || performance.now() > giveUpAt) throw error;
          }
          await wait(retryMs);
          if ((await versionNow()) !== version) return;
        }
      },
    };
  };
  return { client, open, close: () => client.close() };
};
