import { createArgusClient } from '@argus/client';
import { WebSocket } from 'ws';
import { createServerFixture } from '../../../apps/server/test/serverFixture.ts';
import type { ArgusClient, ArgusClientOptions, ArgusInputs } from '../src/client.ts';

type Draft = ArgusInputs['quizzes']['update']['quiz'];
type Step = 'start' | 'close' | 'next';

const admin = { email: 'admin@example.org', password: 'correct horse battery' };

/** Signs in as the administrator; the cookie that shows it. */
const signIn = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-argus': '1' },
    body: JSON.stringify(admin),
  });
  if (!response.ok) throw new Error(`Sign-in failed: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
};

/** A real server with a session of these questions, and a host who steers it through the client. */
export const startGame = async (questions: Draft['questions']) => {
  const fixture = await createServerFixture();
  const clients: ArgusClient[] = [];
  const connect = (options: Partial<ArgusClientOptions> = {}): ArgusClient => {
    const client = createArgusClient({ url, WebSocket, ...options });
    clients.push(client);
    return client;
  };
  const { url } = await fixture.start({ admin });
  const cookie = await signIn(url);
  const host = connect({
    WebSocket: class extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers: { cookie, origin: url } });
      }
    },
  });
  const quiz = { title: 'Trial', questions };
  const { quizId } = await host.quizzes.create.mutate({ quiz });
  const created = await host.sessions.create.mutate({ quizId, settings: { leadInMs: 0 } });
  const { sessionId, pin } = created;
  let { version } = created;
  return {
    url,
    pin,
    sessionId,
    host,
    /** What shows who the host is. */
    cookie,
    pool: fixture.database.db.pool,
    connect,
    /** Joins and returns a client that shows the token. */
    join: async (nickname: string, options: Partial<ArgusClientOptions> = {}): Promise<ArgusClient> => {
      const { participantToken } = await connect().play.join.mutate({ pin, nickname });
      return connect({ ...options, participantToken });
    },
    /** One step of the host. */
    steer: async (step: Step) => {
      const steered = await host.sessions[step].mutate({ sessionId, version });
      version = steered.version;
      return steered;
    },
    kick: async (participantId: string): Promise<void> => {
      ({ version } = await host.sessions.kick.mutate({ sessionId, version, participantId }));
    },
    close: async (): Promise<void> => {
      await Promise.all(clients.map((client) => client.close()));
      await fixture.close();
    },
  };
};
