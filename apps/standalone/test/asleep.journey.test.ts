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

describe('T25: a phone that was away', () => {
  let argus: Argus;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let game: Awaited<ReturnType<typeof hostSession>>;
  let phone: Page;
  let openedAt = 0;

  beforeAll(async () => {
    argus = await startArgus({ admin });
    proxy = await startProxy(argus.url);
    browser = await openBrowser();
    const { context } = await browser.person(argus.url);
    game = await hostSession(context, argus.url, { title: 'Numbers', questions });
    ({ page: phone } = await browser.person(proxy.url, { size: 'phone' }));
    await phone.goto(`/j/${game.pin}`);
    await phone.getByLabel('Nickname').fill('Ada');
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
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

  const showsQuestion = async (number: number) => {
    await phone.getByText(`Question ${number} of 6`, { exact: true }).waitFor();
    await phone.getByRole('heading', { name: `Is ${number - 1} even?` }).waitFor();
    const shown = await phone.getByRole('timer').textContent();
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

  it('has thrown nothing', () => {
    expect(browser.complaints).toEqual([]);
  });
});
