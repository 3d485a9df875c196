import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../../packages/client/test/proxy.ts';
import { admin, hostSession } from './hosting.ts';
import { type Argus, openBrowser, startArgus } from './journeyFixture.ts';

const limitSeconds = 120;
const questions = Array.from({ length: 6 }, (_, index) => ({
  id: `q${index}`,
  kind: 'boolean',
  prompt: `Is ${index} even?`,
  correct: index % 2 === 0,
  timeLimit: limitSeconds,
}));
/** How far a countdown on the screen may be from the truth, in seconds: whole seconds are shown, machines are slow. */
const countdownOff = 3;
/** How long a step of the host's takes to be told here, in milliseconds. */
const slackMs = 2_000;

describe('T25: a phone that was away', () => {
  let argus: Argus;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let game: Awaited<ReturnType<typeof hostSession>>;
  let phone: Page;
  let openedAt = 0;

  const enter = async (page: Page, nickname: string) => {
    await page.goto(`/j/${game.pin}`);
    await page.getByLabel('Nickname').fill(nickname);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
  };

  beforeAll(async () => {
    argus = await startArgus({ admin });
    proxy = await startProxy(argus.url);
    browser = await openBrowser();
    const { context } = await browser.person(argus.url);
    game = await hostSession(context, argus.url, { title: 'Numbers', questions });
    ({ page: phone } = await browser.person(proxy.url, { size: 'phone' }));
    await enter(phone, 'Ada');
    await phone.getByRole('heading', { name: "You're in!" }).waitFor();
    await game.step('start');
    await phone.getByText('Question 1 of 6', { exact: true }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await argus?.close();
  });

  /** Two questions pass while nobody looks. */
  const moveOn = async () => {
    await game.step('close', 'next', 'next', 'close', 'next', 'next');
    openedAt = Date.now();
  };

  const showsQuestion = async (number: number, page: Page = phone) => {
    await page.getByText(`Question ${number} of 6`, { exact: true }).waitFor();
    await page.getByRole('heading', { name: `Is ${number - 1} even?` }).waitFor();
    const shown = await page.getByRole('timer').textContent();
    const left = limitSeconds - (Date.now() - openedAt) / 1_000;
    expect(Math.abs(Number(shown) - left)).toBeLessThan(countdownOff);
  };

  it('from the network has the right question and the right time when it is back', async () => {
    await phone.context().setOffline(true);
    proxy.shut();
    await moveOn();
    await phone.getByText('Question 1 of 6', { exact: true }).waitFor();
    proxy.open();
    await phone.context().setOffline(false);
    await showsQuestion(3);
    await phone.getByRole('button', { name: 'True' }).click();
    await phone.getByText('Your answer is safe').waitFor();
  });

  it('asleep, with all its timers stopped, too', async () => {
    const session = await phone.context().newCDPSession(phone);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await moveOn();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await showsQuestion(5);
    await phone.getByRole('button', { name: 'True' }).click();
    await phone.getByText('Your answer is safe').waitFor();
  });

  it.each([
    ['ahead', 1],
    ['behind', -1],
  ])('T29: whose clock is a day %s shows the right time, and its answers count', async (name, days) => {
    const clockOffMs = days * 24 * 60 * 60_000;
    const { page } = await browser.person(argus.url, { size: 'phone', clockOffMs });
    await enter(page, name);
    expect(Math.round(((await page.evaluate(() => Date.now())) - Date.now()) / clockOffMs)).toBe(1);
    await showsQuestion(5, page);
    await page.getByRole('button', { name: 'True' }).click();
    await page.getByText('Your answer is safe').waitFor();
    const { rows } = await argus.db.pool.query(
      'select response_ms from answer join participant on participant.id = participant_id where nickname = $1',
      [name],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].response_ms).toBeGreaterThan(0);
    expect(rows[0].response_ms).toBeLessThan(Date.now() - openedAt + slackMs);
  });

  it('has thrown nothing', () => {
    expect(browser.complaints).toEqual([]);
  });
});
