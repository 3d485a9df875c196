import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, openSession } from './apiHost.ts';
import { type Argus, openBrowser, seriousFindings, startArgus } from './journeyFixture.ts';

const choices = ['Jupiter', 'Mars', 'Venus', 'Saturn'].map((text, index) => ({
  id: 'abcd'.charAt(index),
  text,
}));
const first = {
  id: 'q1',
  kind: 'choice',
  prompt: 'Which planet is the largest?',
  choices,
  correct: 'a',
  explanation: 'It has more than twice the mass of all others.',
};
const second = { ...first, id: 'q2', prompt: 'Which planet has the widest rings?', correct: 'd' };

let argus: Argus;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  argus = await startArgus({ admin });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await argus?.close();
});

const hour = 3_600_000;
const person = async () => (await browser.person(argus.url, { size: 'phone' })).page;

const join = async (page: Page, pin: string, nickname: string): Promise<void> => {
  await page.goto(`/j/${pin}`);
  await page.getByLabel('Nickname').fill(nickname);
  await page.keyboard.press('Enter');
  await page.getByText('You play at your own speed').waitFor();
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const shows = (page: Page, words: string) => page.getByText(words, { exact: true }).first().waitFor();
const answer = async (page: Page, choice: string): Promise<void> => {
  await page.getByRole('button', { name: choice }).click();
};

/** Opens the session as a host does, on the page for new sessions, and says where it is. */
const openAsHost = async (): Promise<{ host: Page; monitor: Page; pin: string }> => {
  const { page: host, context } = await browser.person(argus.url);
  await host.goto('/admin/signin');
  await host.getByLabel('Email').fill(admin.email);
  await host.getByLabel('Password').fill(admin.password);
  await press(host, 'Sign in');
  await host.getByText('Your library is empty').waitFor();
  const headers = { 'x-argus': '1', origin: argus.url };
  const quiz = { title: 'Night sky', questions: [first, second] };
  const created = await context.request.post('/trpc/quizzes.create', { data: { quiz }, headers });
  const { quizId } = (await created.json()).result.data;
  await host.goto(`/admin/quizzes/${quizId}/new-session`);
  await host.getByRole('radio', { name: /^Each player/ }).check();
  await host.getByLabel('Open until').waitFor();
  expect(await host.getByLabel('Joining after the start').count()).toBe(0);
  expect(await seriousFindings(host)).toEqual([]);
  await press(host, 'Open the session');
  await host.getByText('Everybody plays at their own speed, until').waitFor();
  expect(await host.getByRole('button', { name: 'Pause' }).count()).toBe(0);
  expect(await seriousFindings(host)).toEqual([]);
  const spoken = await host.getByText(/^PIN \d( \d){5}$/).textContent();
  const monitor = await context.newPage();
  await monitor.goto(host.url().replace('/host/', '/monitor/'));
  return { host, monitor, pin: (spoken ?? '').replace(/\D/g, '') };
};

describe('a quiz at everybody’s own speed', () => {
  it('leads two players through it, each at another question, also after a reload and on another device', async () => {
    const { host, monitor, pin } = await openAsHost();
    const [ada, bo] = [await person(), await person()];
    await join(ada, pin, 'Ada');
    const code = ((await ada.locator('[translate=no]').first().textContent()) ?? '').replace(/\s/g, '');
    expect(await seriousFindings(ada)).toEqual([]);
    await press(ada, 'Begin');
    await answer(ada, 'Jupiter');
    await shows(ada, 'Right!');
    await shows(ada, 'It has more than twice the mass of all others.');
    expect(await seriousFindings(ada)).toEqual([]);
    await press(ada, 'Next question');
    await shows(ada, 'Question 2 of 2');

    await join(bo, pin, 'Bo');
    const rowOf = (nickname: string) => monitor.getByRole('row').filter({ hasText: nickname });
    await rowOf('Bo').getByText('not begun').waitFor();
    await press(bo, 'Begin');
    await shows(bo, 'Question 1 of 2');
    expect(await bo.content()).not.toContain('twice the mass');
    await rowOf('Ada').getByText('Question 2 of 2').waitFor();
    await rowOf('Bo').getByText('Question 1 of 2').waitFor();
    expect(await seriousFindings(monitor)).toEqual([]);

    await ada.reload();
    await shows(ada, 'Which planet has the widest rings?');
    const tablet = await person();
    await tablet.goto(`/j/${pin}`);
    await tablet.getByText('Already in, on another device?').click();
    await tablet.getByLabel('Code').fill(code);
    await press(tablet, 'Go on as the same player');
    await shows(tablet, 'Which planet has the widest rings?');
    await answer(tablet, 'Mars');
    await shows(tablet, 'Not this time');
    await shows(ada, 'Not this time');
    await press(ada, 'Finish');
    await shows(ada, 'You are through!');
    await shows(ada, '1 of 2 right');
    await rowOf('Ada').getByText('through').waitFor();
    await ada.getByRole('link', { name: 'See your review' }).click();
    await shows(ada, 'Your review');
    await shows(ada, 'Saturn');
    await shows(bo, 'Question 1 of 2');

    await press(host, 'End');
    await press(host, 'End the quiz');
    await shows(bo, 'That was it!');
    await ada.reload();
    await shows(ada, 'The board at the end');
    expect(browser.complaints).toEqual([]);
  });

  it('shows nothing of what was right before the last attempt, and counts the best one', async () => {
    const session = await openSession(browser, argus.url, [first, second], {
      selfPaced: { until: Date.now() + hour, feedback: 'end', attempts: 2, timed: false },
      formula: 'accuracy',
    });
    const page = await person();
    await join(page, session.pin, 'Ada');
    const play = async (begin: string, ...given: readonly string[]) => {
      await press(page, begin);
      for (const [index, choice] of given.entries()) {
        await shows(page, `Question ${index + 1} of 2`);
        await answer(page, choice);
        await shows(page, 'Your answer is safe');
        expect(await page.content()).not.toContain('twice the mass');
        await press(page, index === 0 ? 'Next question' : 'Finish');
      }
      await shows(page, 'You are through!');
    };
    await play('Begin', 'Jupiter', 'Saturn');
    await page.getByText('2 of 2 right').waitFor();
    await shows(page, 'Attempts left: 1');
    expect(await page.getByRole('link', { name: 'See your review' }).count()).toBe(0);
    await play('Try again', 'Mars', 'Venus');
    await page.getByText('Attempt 2 · 0 of 2 right').waitFor();
    const best = page.getByRole('listitem').filter({ hasText: 'Best' });
    expect(await best.textContent()).toContain('Attempt 1');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'See your review' }).click();
    await shows(page, '2 of 2');
  });

  it('refuses a late answer though no timer fires, goes on when asked, and closes at its end', async () => {
    const until = Date.now() + 20_000;
    const questions = [
      { ...first, timeLimit: 5 },
      { ...second, timeLimit: null },
    ];
    const session = await openSession(browser, argus.url, questions, { selfPaced: { until } });
    const page = await person();
    await join(page, session.pin, 'Ada');
    await press(page, 'Begin');
    await page.getByRole('timer').waitFor();
    const opened = Date.now();
    await page.getByText("Time's up").waitFor();
    await expect.poll(() => Date.now(), { timeout: 10_000 }).toBeGreaterThan(opened + 5_500);
    const reply = await page.evaluate(async (sessionId) => {
      const stored = JSON.parse(localStorage.getItem(`argus:participant:${sessionId}`) ?? '{}');
      const response = await fetch('/trpc/play.answer', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-argus': '1',
          authorization: `Bearer ${stored.participantToken}`,
        },
        body: JSON.stringify({ questionIndex: 0, value: 'a', key: 'late' }),
      });
      return response.text();
    }, session.sessionId);
    expect(reply).toContain('too-late');
    await press(page, 'Go on');
    await shows(page, 'No answer');
    await press(page, 'Next question');
    await shows(page, 'Which planet has the widest rings?');
    await expect.poll(() => Date.now(), { timeout: 30_000 }).toBeGreaterThan(until);
    await shows(page, 'That was it!');
  });
});
