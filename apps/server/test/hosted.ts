import { type ArgusClient, type ArgusInputs, createArgusClient } from '@argus/client';
import { WebSocket } from 'ws';
import type { RunningServer } from '../src/startServer.ts';

type Settings = ArgusInputs['sessions']['create']['settings'];
type Questions = ArgusInputs['quizzes']['update']['quiz']['questions'];
type Step = 'start' | 'close' | 'next' | 'lock' | 'pause' | 'resume' | 'skip' | 'end';

export const admin = { email: 'admin@example.org', password: 'correct horse battery' };

/** Signs in, as the administrator unless it is said; the cookie that shows it. */
export const signIn = async ({ url }: RunningServer, who: typeof admin = admin): Promise<string> => {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-argus': '1' },
    body: JSON.stringify(who),
  });
  if (!response.ok) throw new Error(`Sign-in failed: ${await response.text()}`);
  const lines = response.headers.getSetCookie();
  return lines.map((line) => line.split(';', 1)[0]).join('; ');
};

/** Clients of servers, which all end together. */
export const createClients = () => {
  const clients: ArgusClient[] = [];
  const keep = (client: ArgusClient): ArgusClient => {
    clients.push(client);
    return client;
  };
  return {
    connect: ({ url }: RunningServer, tokens: object = {}): ArgusClient =>
      keep(createArgusClient({ url, WebSocket, ...tokens })),

    /** A client that shows this cookie, as a browser does. */
    connectAs: ({ url }: RunningServer, cookie: string): ArgusClient => {
      class SignedIn extends WebSocket {
        constructor(address: string | URL) {
          super(address, { headers: { cookie, origin: url } });
        }
      }
      return keep(createArgusClient({ url, WebSocket: SignedIn }));
    },
    close: async (): Promise<void> => {
      await Promise.all(clients.splice(0).map((client) => client.close()));
    },
  };
};

/** Opens a session of these questions, and steers it from its newest version. */
export const openSession = async (host: ArgusClient, questions: Questions, settings: Settings = {}) => {
  const { quizId } = await host.quizzes.create.mutate({ quiz: { title: 'Trial', questions } });
  const opened = await host.sessions.create.mutate({ quizId, settings: { leadInMs: 0, ...settings } });
  const { sessionId, pin } = opened;
  return {
    quizId,
    sessionId,
    pin,
    step: async (...steps: Step[]) => {
      for (const step of steps) {
        const { version } = await host.sessions.get.query({ sessionId });
        await host.sessions[step].mutate({ sessionId, version });
      }
    },
  };
};
