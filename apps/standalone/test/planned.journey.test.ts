import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, hostSession, signIn } from './hosting.ts';
import { type Argus, openBrowser, seriousFindings, startArgus } from './journeyFixture.ts';

/** How long before it opens the pages are called that have been there before, in milliseconds. */
const early = 8_000;
const anHour = 3_600_000;

const question = (id: string, prompt: string) => ({
  id,
  kind: 'choice',
  prompt,
  choices: [
    { id: 'a', text: 'Jupiter' },
    { id: 'b', text: 'Saturn' },
  ],
  correct: 'b',
  timeLimit: null,
});

/** One after the other: each step of this journey stands on the ones before. */
describe('a planned session whose first question turns out to be a mistake', { timeout: 60_000 }, () => {
  const reason = 'Both planets are right.';
  const changed = `Question 1 no longer counts: ${reason}`;
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let host: Page;
  let stage: Page;
  let player: Page;
  beforeAll(async () => {
    argus = await startArgus({ admin });
    browser = await openBrowser();
    ({ page: host } = await browser.person(argus.url));
    ({ page: player } = await browser.person(argus.url, { size: 'phone' }));
  });
  afterAll(async () => {
    await browser?.close();
    await argus?.close();
  });

  /** Opens a session that is planned for so many milliseconds from now, on all three screens. */
  const plan = async (afterMs: number): Promise<void> => {
    const questions = [
      question('q1', 'Which planet has the most moons?'),
      question('q2', 'Which planet has the brightest rings?'),
    ];
    const { sessionId, pin } = await hostSession(
      host.context(),
      argus.url,
      { title: 'The planets', questions },
      { plannedAt: Date.now() + afterMs, formula: 'accuracy' },
    );
    await Promise.all([
      player.goto(`/j/${pin}`),
      stage.goto(`/admin/stage/${sessionId}`),
      host.goto(`/admin/host/${sessionId}`),
    ]);
    await Promise.all([player, stage].map((page) => page.getByRole('timer').waitFor()));
  };

  it('counts down for those who come early', async () => {
    await signIn(host.context(), argus.url);
    ({ page: stage } = await browser.person(argus.url, { as: host, size: 'projector' }));
    await plan(anHour);
    expect(await player.getByLabel('Nickname').count()).toBe(0);
    expect(await seriousFindings(player)).toEqual([]);
  });

  it('opens its door by itself', async () => {
    await plan(early);
    // Nobody touches anything: the page goes on when the moment has come.
    await player.getByLabel('Nickname').fill('Grace');
    await stage.getByText('Join at').waitFor();
    await player.getByRole('button', { name: 'Join', exact: true }).click();
    await stage.getByText('Grace').waitFor();
  });

  it('a question is voided: its points are gone, and everybody reads why', async () => {
    await host.getByRole('button', { name: /Start the quiz/ }).click();
    await player.getByRole('button', { name: /Saturn/ }).click();
    await host.getByRole('button', { name: /Close the question/ }).click();
    await host.getByRole('button', { name: /Show the board/ }).click();
    await player.getByText('1,000').first().waitFor();
    await host.getByText('Played questions').click();
    await host.getByRole('button', { name: 'Void', exact: true }).click();
    const dialog = host.getByRole('dialog', { name: 'Void question 1?' });
    await dialog.getByLabel('Why').fill(reason);
    await dialog.getByRole('button', { name: 'Void', exact: true }).click();
    for (const page of [player, stage]) await page.getByText(changed).waitFor();
    for (const page of [host, player, stage])
      await expect.poll(() => page.getByText('1,000').count()).toBe(0);
    for (const page of [host, player, stage]) expect(await seriousFindings(page)).toEqual([]);
  });

  it('both reviews say so, and from there the question counts again', async () => {
    await host.getByRole('button', { name: /Next question/ }).click();
    await player.getByRole('button', { name: /Saturn/ }).click();
    await host.getByRole('button', { name: /Close the question/ }).click();
    await host.getByRole('button', { name: /Finish/ }).click();
    await player.getByRole('link', { name: /review/i }).click();
    await player.getByText(changed).waitFor();
    await host
      .getByRole('link', { name: /review/i })
      .first()
      .click();
    await host.getByText(changed).waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByText('Played questions').click();
    await host.getByRole('button', { name: 'Count again' }).click();
    await host.getByText(changed).waitFor({ state: 'detached' });
    await host.getByRole('cell', { name: '2,000' }).waitFor();
    await player.reload();
    await player.getByText('Question 1 of 2').waitFor();
    expect(await player.getByText(changed).count()).toBe(0);
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});
