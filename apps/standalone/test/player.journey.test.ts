import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, openSession } from './apiHost.ts';
import { type Argus, openBrowser, seriousFindings, startArgus } from './journeyFixture.ts';

const choices = ['Jupiter', 'Mars', 'Venus', 'Saturn'].map((text, index) => ({
  id: 'abcd'.charAt(index),
  text,
}));
const pick = { id: 'q1', kind: 'choice', prompt: 'Which planet is the largest?', choices, correct: 'a' };
const several = { ...pick, id: 'q2', kind: 'multi', prompt: 'Which have rings?', correct: ['a', 'd'] };
const word = { id: 'q3', kind: 'text', prompt: 'What is our star called?', accepted: ['Sun'] };

/** How long a socket lives in a network that cuts them. */
const cutMs = 50;

/** Wide, tall, from the other side, joined, stacked, and what could be taken for code. */
const nastyNames = [
  'نورة القحطاني ١٢٣',
  '\u202Eevil',
  'Z̴̨͝ä̷́l̸g̵o̷',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  'ﷺ',
  '<b onclick=x>&amp;',
  'abc עברית',
  'iiiiiiiiiiiiiiiiiiii',
  '{{count}} $t(name)',
];

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

const person = async () => (await browser.person(argus.url, { size: 'phone' })).page;

const join = async (page: Page, pin: string, nickname: string): Promise<void> => {
  await page.goto(`/j/${pin}`);
  await page.getByLabel('Nickname').fill(nickname);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: "You're in!" }).waitFor();
};
const codeOn = async (page: Page): Promise<string> =>
  ((await page.locator('[translate=no]').first().textContent()) ?? '').replace(/\s/g, '');
const said = (page: Page, politeness: 'polite' | 'assertive') =>
  page.locator(`p.sr-only[aria-live=${politeness}]`);

/** How long words may take to be said: a busy machine draws late. */
const patient = { timeout: 20_000 };

describe('a player with a keyboard and a screen reader', () => {
  it('plays a whole game, and hears all that others see', async () => {
    const session = await openSession(browser, argus.url, [{ ...pick, timeLimit: 12 }, several, word]);
    const page = await person();
    await page.goto('/');
    // Keys go to the field only once the page has put the focus there.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), patient).toBe('INPUT');
    await page.keyboard.type(session.pin);
    await page.getByRole('heading', { name: 'What is your name?' }).waitFor();
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: "You're in!" }).waitFor();
    await session.step('start');
    await page.getByRole('timer').waitFor();
    await expect
      .poll(() => said(page, 'polite').textContent(), patient)
      .toBe('Question 1 of 3. Which planet is the largest? Answers: A Jupiter; B Mars; C Venus; D Saturn');
    await expect.poll(() => said(page, 'assertive').textContent(), patient).toBe('10 seconds left');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Your answer is safe').waitFor();
    await session.step('close');
    await expect
      .poll(() => said(page, 'polite').textContent(), patient)
      .toMatch(/^Right! \+\d+\. Place 1 of 1$/);
    await session.step('next');
    await expect.poll(() => said(page, 'polite').textContent(), patient).toBe('Board. Place 1 of 1');
    await session.step('next');
    await page.getByRole('button', { name: 'Jupiter' }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('d');
    const send = page.getByRole('button', { name: 'Send 2 answers' });
    while (!(await send.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Your answer is safe').waitFor();
    await session.step('close');
    await session.step('next');
    await session.step('next');
    await page.getByLabel('Your answer').waitFor();
    await page.keyboard.type('sun');
    await page.keyboard.press('Enter');
    await page.getByText('Your answer is safe').waitFor();
    await session.step('close');
    await session.step('next');
    await expect.poll(() => said(page, 'polite').textContent(), patient).toBe('That was it! Place 1 of 1');
    await page.getByRole('heading', { name: 'Your review' }).waitFor();
    await page.getByText('3 of 3', { exact: true }).waitFor();
  });
});

describe('a player on a bad network', () => {
  let session: Awaited<ReturnType<typeof openSession>>;
  let page: Page;
  beforeEach(async () => {
    session = await openSession(browser, argus.url, [pick, several]);
    page = await person();
    await join(page, session.pin, 'Ada');
  });

  it('keeps an answer while offline, says so, and sends it when back', async () => {
    await session.step('start');
    await page.getByRole('timer').waitFor();
    await page.context().setOffline(true);
    await page
      .getByText('No connection. Your answers are kept and will be sent.')
      .waitFor({ timeout: 3_500 });
    await page.getByRole('button', { name: 'Jupiter' }).click();
    await page.getByText('Your answer is kept here').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText('Your answer is safe').waitFor();
    await page.getByText('No connection.').waitFor({ state: 'hidden' });
    await session.step('close');
    await page.getByRole('heading', { name: 'Right!' }).waitFor();
  });

  it('opens without a network, is told so, and goes on by itself', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await page.getByRole('heading', { name: "You're in!" }).waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'No connection' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: "You're in!" }).waitFor();
  });

  it('plays on where sockets are cut', async () => {
    const cut = await person();
    await cut.routeWebSocket(/\/trpc/, (socket) => void setTimeout(() => void socket.close(), cutMs));
    await join(cut, session.pin, 'Grace');
    await session.step('start');
    await cut.getByRole('button', { name: 'Jupiter' }).click();
    await cut.getByText('Your answer is safe').waitFor();
    await cut.getByText('Reconnecting').waitFor({ state: 'hidden' });
    await session.step('close');
    await cut.getByRole('heading', { name: 'Right!' }).waitFor();
  });
});

describe('a player with two devices', () => {
  it('comes back by the code, and is told which of two answers counts', async () => {
    const session = await openSession(browser, argus.url, [pick]);
    const [phone, tablet] = [await person(), await person()];
    await join(phone, session.pin, 'Ada');
    const code = await codeOn(phone);
    await phone.getByRole('button', { name: 'Menu' }).click();
    expect(await codeOn(phone.getByRole('dialog').page())).toBe(code);
    expect(await seriousFindings(phone)).toEqual([]);
    await phone.keyboard.press('Escape');
    await tablet.goto(`/j/${session.pin}`);
    await tablet.getByText('Already in, on another device?').click();
    await tablet.getByLabel('Code').fill('ZZZZ ZZZZ');
    await tablet.keyboard.press('Enter');
    await tablet.getByText('No player has this PIN and this code.').waitFor();
    expect(await seriousFindings(tablet)).toEqual([]);
    await tablet.getByLabel('Code').fill(code.toLowerCase());
    await tablet.keyboard.press('Enter');
    await tablet.getByText('You are the first one here.').waitFor();
    await tablet.context().setOffline(true);
    await session.step('start');
    await phone.getByRole('button', { name: 'Jupiter' }).waitFor();
    await tablet.context().setOffline(false);
    await tablet.getByRole('button', { name: 'Mars' }).waitFor();
    await tablet.context().setOffline(true);
    await tablet.getByRole('button', { name: 'Mars' }).click();
    await tablet.getByText('Your answer is kept here').waitFor();
    await phone.getByRole('button', { name: 'Jupiter' }).click();
    await phone.getByText('Your answer is safe').waitFor();
    await tablet.context().setOffline(false);
    await tablet.getByText('Another answer of yours came first.').waitFor();
    await tablet.getByRole('listitem').filter({ hasText: 'Jupiter' }).waitFor();
  });
});

describe('the page of a player', () => {
  it('is in the language that they choose, from the side that it is written from', async () => {
    const page = await person();
    await page.goto('/');
    await page.getByLabel('Language').selectOption('ar');
    await page.getByRole('heading', { name: 'انضم إلى اختبار' }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await seriousFindings(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'انضم إلى اختبار' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('keeps its shape whatever the others are called', async () => {
    const session = await openSession(browser, argus.url, [pick]);
    const page = await person();
    await page.setViewportSize({ width: 320, height: 568 });
    await join(page, session.pin, 'W'.repeat(20));
    const answers: ((value: unknown) => Promise<void>)[] = [];
    for (const name of nastyNames) answers.push(await session.joinAndAnswer(name));
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await fits()).toBe(true);
    await session.step('start');
    for (const answer of answers) await answer('a');
    await page.getByRole('button', { name: 'Jupiter' }).waitFor();
    await session.step('close');
    await page.getByRole('heading', { name: 'No answer' }).waitFor();
    expect(await fits()).toBe(true);
    await session.step('next');
    await page.getByRole('heading', { name: 'That was it!' }).waitFor();
    expect(await fits()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'See your review' }).click();
    await page.getByRole('heading', { name: 'Your review' }).waitFor();
    expect(await fits()).toBe(true);
  });

  it('of a host is in the language that was chosen as well', async () => {
    const { page } = await browser.person(argus.url);
    await page.goto('/admin/');
    await page.getByLabel('Language').selectOption('de');
    await page.getByLabel('E-Mail').fill(admin.email);
    await page.getByLabel('Passwort').fill(admin.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sammlung' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('never works for long during a question: at a fourth of this speed less than 100 ms', async () => {
    const session = await openSession(browser, argus.url, [pick]);
    const page = await person();
    await join(page, session.pin, 'Ada');
    const chromium = page.context().browser();
    await chromium?.startTracing(page, {
      categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'],
    });
    await session.step('start');
    await page.getByRole('button', { name: 'Jupiter' }).click();
    await page.getByText('Your answer is safe').waitFor();
    const trace: unknown = JSON.parse(String(await chromium?.stopTracing()));
    expect(longestTaskMs(trace) * slowness).toBeLessThan(100);
  });

  it('has thrown nothing and asked nobody else', () => {
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});

/** How much slower than this machine the phone is that must keep up. */
const slowness = 4;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The longest task of a page's main thread in a trace, by the processor's time: other programs do not count. */
const longestTaskMs = (trace: unknown): number => {
  const events =
    isRecord(trace) && Array.isArray(trace.traceEvents) ? trace.traceEvents.filter(isRecord) : [];
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && isRecord(args) && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && threads.has(`${String(pid)} ${String(tid)}`),
  );
  expect(tasks.length).toBeGreaterThan(20);
  return Math.max(...tasks.map(({ tdur }) => (typeof tdur === 'number' ? tdur / 1_000 : 0)));
};
