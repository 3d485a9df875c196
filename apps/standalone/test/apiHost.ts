import type { BrowserContext } from 'playwright-core';
import type { openBrowser } from './journeyFixture.ts';

export const admin = { email: 'hera@example.org', password: 'a hundred open eyes' };

type Step = 'start' | 'close' | 'next' | 'end' | 'pause' | 'resume';

/** A host without a page: opens a session of these questions, and steers it. */
export const openSession = async (
  browser: Awaited<ReturnType<typeof openBrowser>>,
  url: string,
  questions: readonly object[],
  settings: object = {},
) => {
  const { context }: { context: BrowserContext } = await browser.person(url);
  const post = async (path: string, data: object) => {
    const headers = { 'x-argus': '1', origin: url };
    const response = await context.request.post(path, { data, headers });
    if (!response.ok()) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  await post('/api/auth/sign-in/email', admin);
  const quiz = { title: 'Night sky', questions };
  const { quizId } = (await post('/trpc/quizzes.create', { quiz })).result.data;
  const created = await post('/trpc/sessions.create', { quizId, settings: { leadInMs: 0, ...settings } });
  const { sessionId, pin } = created.result.data;
  let { version } = created.result.data;
  return {
    pin: String(pin),
    sessionId: String(sessionId),
    /** Joins without a page; answers the first question with the token that comes back. */
    joinAndAnswer: async (nickname: string): Promise<(value: unknown) => Promise<void>> => {
      const joined = (await post('/trpc/play.join', { pin, nickname })).result.data;
      return async (value) => {
        const headers = { 'x-argus': '1', authorization: `Bearer ${joined.participantToken}` };
        const data = { questionIndex: 0, value, key: 'k' };
        const response = await context.request.post('/trpc/play.answer', { data, headers });
        if (!response.ok()) throw new Error(await response.text());
      };
    },
    step: async (step: Step): Promise<void> => {
      ({ version } = (await post(`/trpc/sessions.${step}`, { sessionId, version })).result.data);
    },
  };
};
