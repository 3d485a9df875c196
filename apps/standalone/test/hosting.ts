import type { BrowserContext } from 'playwright-core';

export const admin = { email: 'hera@example.org', password: 'a hundred open eyes' };

/** Hosts a session by plain requests of a browser that is signed in, where no page of the host's is needed. */
export const hostSession = async (
  { request }: BrowserContext,
  origin: string,
  quiz: object,
  settings: object = {},
) => {
  const headers = { 'x-argus': '1', origin };
  const post = async (path: string, data: object) => {
    const response = await request.post(path, { data, headers });
    if (!response.ok()) throw new Error(`${path} failed: ${await response.text()}`);
    return response.json();
  };
  const call = async (path: string, input: object) => (await post(`/trpc/${path}`, input)).result.data;
  await post('/api/auth/sign-in/email', admin);
  const { quizId } = await call('quizzes.create', { quiz });
  const opened = await call('sessions.create', { quizId, settings: { leadInMs: 0, ...settings } });
  const { sessionId, pin } = opened;
  let version: number = opened.version;
  return {
    sessionId: String(sessionId),
    pin: String(pin),
    /** Any other act, as the host. */
    act: async (name: string, input: object) => {
      const done = await call(`sessions.${name}`, { sessionId, ...input });
      if (typeof done.version === 'number') version = done.version;
      return done;
    },
    join: (nickname: string) => call('play.join', { pin, nickname }),
    step: async (...steps: readonly ('start' | 'close' | 'next' | 'end')[]) => {
      for (const step of steps) ({ version } = await call(`sessions.${step}`, { sessionId, version }));
    },
  };
};
