import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, openSession } from './apiHost.ts';
import { offScreen, watchShifts } from './fitting.ts';
import { type Argus, openBrowser, seriousFindings, sizes, startArgus } from './journeyFixture.ts';
import { longestTaskMs } from './longestTask.ts';
import { copyPlayerBuild } from './playerBuild.ts';

const choices = ['Jupiter', 'Mars', 'Venus', 'Saturn'].map((text, index) => ({
  id: 'abcd'.charAt(index),
  text,
}));
const pick = { id: 'q1', kind: 'choice', prompt: 'Which planet is the largest?', choices, correct: 'a' };
const several = { ...pick, id: 'q2', kind: 'multi', prompt: 'Which have rings?', correct: ['a', 'd'] };
const word = { id: 'q3', kind: 'text', prompt: 'What is our star called?', accepted: ['Sun'] };

/** What a build of another day is called. */
const newBuild = 'ffffffffffff';

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

let build: Awaited<ReturnType<typeof copyPlayerBuild>>;
let argus: Argus;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  build = await copyPlayerBuild();
  argus = await startArgus({ admin, player: build.folder });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await argus?.close();
  await build?.remove();
});

const person = async () => (await browser.person(argus.url, { size: 'phone' })).page;

const enter = async (page: Page, pin: string, nickname: string): Promise<void> => {
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
    const review = page.getByRole('link', { name: 'See your review' });
    while (!(await review.evaluate((link) => link === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
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
    await enter(page, session.pin, 'Ada');
  });

  it('keeps an answer while offline, says so, and sends it when back', async () => {
    await session.step('start');
    await page.getByRole('timer').waitFor();
    const answer = page.getByRole('button', { name: 'Jupiter' });
    const place = await answer.boundingBox();
    await page.context().setOffline(true);
    await page
      .getByText('No connection. Your answers are kept and will be sent.')
      .waitFor({ timeout: 3_500 });
    // No answer has moved under the finger.
    expect(await answer.boundingBox()).toEqual(place);
    await answer.click();
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

  it('goes on with its game while a new version arrives, which comes with the next opening', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await session.step('start');
    await page.getByRole('timer').waitFor();
    const builds = () => page.evaluate(() => caches.keys());
    const running = await builds();
    expect(running).toHaveLength(1);
    await build.replace(running.join().slice(-newBuild.length), newBuild);
    await page.evaluate(async () => {
      Object.assign(globalThis, { sameVisit: true });
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    const waiting = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
    await expect.poll(waiting, patient).toBe('installed');
    // As the main room does in another tab: a game that is on comes first.
    await page.evaluate(async () => {
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage('take-over');
    });
    await page.getByRole('button', { name: 'Jupiter' }).click();
    await page.getByText('Your answer is safe').waitFor();
    await session.step('close');
    await page.getByRole('heading', { name: 'Right!' }).waitFor();
    expect(await page.evaluate(() => 'sameVisit' in globalThis)).toBe(true);
    expect(await waiting()).toBe('installed');
    expect(await builds()).toEqual(expect.arrayContaining(running));
    await page.goto('/');
    await expect.poll(builds, patient).toEqual([`argus-player-${newBuild}`]);
    await page.getByRole('heading', { name: 'Join a quiz' }).waitFor();
  });

  it('plays on where sockets are cut', async () => {
    const cut = await person();
    await cut.routeWebSocket(/\/trpc/, (socket) => void setTimeout(() => void socket.close(), cutMs));
    await enter(cut, session.pin, 'Grace');
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
    await enter(phone, session.pin, 'Ada');
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
  /** Who has missed the only question, among nine who have not. */
  let missed: Page;

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
    missed = page;
    await page.setViewportSize(sizes.smallest);
    await enter(page, session.pin, 'W'.repeat(20));
    const answers: ((value: unknown) => Promise<void>)[] = [];
    for (const name of nastyNames) answers.push(await session.joinAndAnswer(name));
    // Whatever one is called, the whole lobby stands on a small phone, with the reactions in reach.
    await page.getByRole('button', { name: 'Clapping' }).waitFor();
    for (const size of [sizes.phone, sizes.smallest]) {
      await page.setViewportSize(size);
      expect(await offScreen(page, 'main *')).toEqual([]);
    }
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

  it('sets them beside the class, and asks again what they missed until they know it, without a score', async () => {
    const beside = missed.getByRole('region', { name: 'You and the class' });
    await beside.getByText('You earned 0% of the points for being right, the class 90%.').waitFor();
    await missed.getByRole('button', { name: 'Practise the one you missed' }).click();
    const practice = missed.getByRole('region', { name: 'Practise again' });
    const tap = (name: string) => practice.getByRole('button', { name }).click();
    await tap('Mars');
    await practice.getByText('Not yet. It will come again.').waitFor();
    expect(await seriousFindings(missed)).toEqual([]);
    await tap('Go on');
    await tap('Jupiter');
    await practice.getByText('Right!', { exact: true }).waitFor();
    await tap('Go on');
    await practice.getByRole('heading', { name: 'You know them all now.' }).waitFor();
    await tap('Back to the review');
    await missed.reload();
    await missed.getByText('0 of 1', { exact: true }).waitFor();
  });

  it('gives them a certificate of one sheet', async () => {
    await missed.getByRole('link', { name: 'Certificate' }).click();
    await missed.getByRole('heading', { name: 'W'.repeat(20) }).waitFor();
    await missed.getByText('took part in Night sky').waitFor();
    expect(await seriousFindings(missed)).toEqual([]);
    const pdf = (await missed.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await missed.getByRole('link', { name: 'Back to the review' }).click();
    await missed.getByRole('heading', { name: 'Your review' }).waitFor();
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

  it('on a slow network plays a game to its end, and from lobby to reveal nothing moves by itself', async () => {
    const prompt = 'Which planet is the **largest**?';
    const session = await openSession(browser, argus.url, [{ ...pick, prompt }], { leadInMs: 1_000 });
    const page = await person();
    await page.goto(`/j/${session.pin}`);
    await page.getByLabel('Nickname').fill('Ada');
    const network = await page.context().newCDPSession(page);
    const bytes = { downloadThroughput: 50 * 1_024, uploadThroughput: 50 * 1_024 };
    await network.send('Network.emulateNetworkConditions', { offline: false, latency: slowMs, ...bytes });
    const asked = Date.now();
    await page.evaluate(() => fetch('/healthz').then(({ ok }) => ok));
    expect(Date.now() - asked).toBeGreaterThanOrEqual(slowMs);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: "You're in!" }).waitFor();
    const shifts = await watchShifts(page);
    await page.getByRole('button', { name: 'Clapping' }).waitFor();
    await session.step('start');
    await page.getByText('Get ready').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Jupiter' }).click();
    await page.getByText('Your answer is safe').waitFor();
    await session.step('close');
    await page.getByRole('heading', { name: 'Right!' }).waitFor();
    await page.getByText('How everybody answered').waitFor();
    const { sum, moved } = await shifts();
    expect(sum, moved.join()).toBeLessThan(0.001);
    await session.step('next');
    await page.getByRole('link', { name: 'See your review' }).click();
    await page.getByText('1 of 1', { exact: true }).first().waitFor();
  });

  it('never works for long during a question: at a fourth of this speed less than 100 ms', async () => {
    const session = await openSession(browser, argus.url, [pick]);
    const page = await person();
    await enter(page, session.pin, 'Ada');
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

/** How long each request waits on a slow network, in milliseconds. */
const slowMs = 400;
/** How much slower than this machine the phone is that must keep up. */
const slowness = 4;
