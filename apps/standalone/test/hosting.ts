import type { BrowserContext } from 'playwright-core';

export const admin = { email: 'hera@example.org', password: 'a hundred open eyes' };

/** Posts as a page of Argus does; the answer's JSON. */
const poster =
  ({ request }: BrowserContext, origin: string) =>
  async (path: string, data: object) => {
    const response = await request.post(path, { data, headers: { 'x-argus': '1', origin } });
    if (!response.ok()) throw new Error(`${path} failed: ${await response.text()}`);
    return response.json();
  };

/** Signs a browser in as the administrator. */
export const signIn = (context: BrowserContext, origin: string): Promise<object> =>
  poster(context, origin)('/api/auth/sign-in/email', admin);

/** Hosts a session by plain requests of a browser that is signed in, where no page of the host's is needed. */
export const hostSession = async (
  context: BrowserContext,
  origin: string,
  quiz: object,
  settings: object = {},
) => {
  const post = poster(context, origin);
  const call = async (path: string, input: object) => (await post(`/trpc/${path}`, input)).result.data;
  await signIn(context, origin);
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
