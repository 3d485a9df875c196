import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Argus, openBrowser, seriousFindings, setHidden, startArgus } from './journeyFixture.ts';

const admin = { email: 'ada@example.org', password: 'a long night watch' };
const soon = { timeout: 30_000, interval: 100 };

/** Where pictures go that somebody wants to look at; without a folder none are taken. */
const pictures = process.env.ARGUS_TEST_PICTURES;
const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
};

const choice = (id: string, prompt: string, correct: string) => ({
  id,
  kind: 'choice',
  prompt,
  choices: [
    { id: 'a', text: 'Jupiter' },
    { id: 'b', text: 'Saturn' },
  ],
  correct,
  timeLimit: null,
});

describe('several people watch over one session', { timeout: 90_000 }, () => {
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let host: Page;
  let monitor: Page;
  let stage: Page;
  let player: Page;
  let sessionUrl: string;
  let pin: string;
  beforeAll(async () => {
    argus = await startArgus({ admin });
    browser = await openBrowser();
    ({ page: host } = await browser.person(argus.url));
  });
  afterAll(async () => {
    await browser.close();
    await argus.close();
  });

  const join = async (nickname: string, team?: string): Promise<Page> => {
    const { page } = await browser.person(argus.url, { size: 'phone' });
    await page.goto(`/j/${pin}`);
    await page.getByLabel('Nickname').fill(nickname);
    if (team) await page.getByRole('radio', { name: team }).check();
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    return page;
  };

  it('a session opens with teams and a door that the host keeps', async () => {
    await host.goto('/admin/signin');
    await host.getByLabel('Email').fill(admin.email);
    await host.getByLabel('Password').fill(admin.password);
    await host.getByRole('button', { name: 'Sign in' }).click();
    await host.getByText('Your library is empty').waitFor();
    const quizId = await host.evaluate(
      async (quiz) => {
        const response = await fetch('/trpc/quizzes.create', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-argus': '1' },
          body: JSON.stringify({ quiz }),
        });
        const { result } = await response.json();
        return String(result.data.quizId);
      },
      {
        title: 'The planets',
        description: '',
        language: 'en',
        tags: [],
        questions: [
          choice('q1', 'Which planet is the largest?', 'b'),
          { ...choice('q2', 'Which planet has the brightest rings?', 'b'), timeLimit: 60 },
        ],
      },
    );
    await host.goto(`/admin/quizzes/${quizId}/new-session`);
    await host.getByLabel('Teams', { exact: true }).selectOption('players');
    await host.getByLabel('Let everybody in one by one').check();
    await host.getByLabel('Players may ask for more time').check();
    expect(await seriousFindings(host)).toEqual([]);
    await picture(host, 'new-session');
    await host.getByRole('button', { name: 'Open the session' }).click();
    await host.waitForURL(/\/host\//);
    sessionUrl = host.url();
    const spoken = await host.getByText(/^PIN \d( \d){5}$/).textContent();
    pin = (spoken ?? '').replace(/\D/g, '');
    ({ page: monitor } = await browser.person(argus.url, { as: host }));
    await monitor.goto(sessionUrl.replace('/host/', '/monitor/'));
    ({ page: stage } = await browser.person(argus.url, { as: host, size: 'projector' }));
    await stage.goto(sessionUrl.replace('/host/', '/stage/'));
  });

  it('whoever joins waits at the door until the host lets them in', async () => {
    player = await join('Grace', 'Team Amber');
    await player.getByText('One moment, Grace').waitFor();
    await monitor.getByRole('button', { name: 'Let Grace in' }).click();
    await player.getByText('You play for Team Amber').waitFor();
    await player.getByText('The host can see when you leave this page').waitFor();
    await picture(player, 'player-lobby');
    await player.getByRole('button', { name: 'Clapping' }).click();
    await stage.locator('[data-reaction="clap"]').waitFor();
    await picture(stage, 'stage-reactions');
    await host.getByRole('button', { name: /Let in everybody/ }).click();
    await host.getByRole('button', { name: 'Let in one by one' }).waitFor();
  });

  it('a player asks for more time from the menu, and nobody but the host learns of it', async () => {
    await player.getByRole('button', { name: 'Menu' }).click();
    await player.getByRole('button', { name: 'Ask for more time' }).click();
    await picture(player, 'player-more-time');
    await player.getByRole('button', { name: 'Ask the host' }).press('Enter');
    await player.getByText('The host has not decided yet.').waitFor();
    await player.keyboard.press('Escape');
    await monitor.getByRole('rowheader', { name: /Grace.*asks for more time/ }).waitFor();
    await monitor.getByRole('button', { name: 'Give Grace more time' }).waitFor();
    const card = host.getByRole('region', { name: /More time wanted/ });
    await card.getByRole('combobox', { name: 'How much time Grace gets' }).selectOption('1.25');
    await picture(host, 'host-more-time');
    await card.getByRole('button', { name: 'Give Grace more time' }).click();
    await player.getByText('The host has given you more time: 1.25 times as much as the others.').waitFor();
    await player.getByRole('button', { name: 'Put this away' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await stage.getByText(/more time/).count()).toBe(0);
  });

  it('an observer watches with a link of their own and may do nothing else', async () => {
    await host.getByRole('button', { name: 'Share hosting' }).click();
    await host.getByLabel('For whom').fill('Eve');
    await host.getByRole('button', { name: 'Make and copy a link' }).click();
    const link = host.getByRole('textbox', { name: 'The link' });
    await link.waitFor();
    const { page: observer } = await browser.person(argus.url);
    await observer.goto((await link.inputValue()).replace('/monitor/', '/host/'));
    await observer.getByText('You are here to watch').waitFor();
    expect(await observer.getByRole('button', { name: 'Start the quiz' }).count()).toBe(0);
    await host.getByRole('button', { name: 'Close', exact: true }).click();
    await observer.context().close();
  });

  it('the monitor opens one participant: a new name, more time, a word, and what happened', async () => {
    const row = monitor.getByRole('row').filter({ hasText: 'Grace' });
    await setHidden(player, true);
    await row.getByText(/^away for/).waitFor();
    await setHidden(player, false);
    await row.getByText(/^away for/).waitFor({ state: 'detached' });
    await monitor.getByRole('button', { name: 'Open Grace' }).click();
    await monitor.getByRole('textbox', { name: 'Name' }).fill('Grace Hopper');
    await monitor.getByRole('button', { name: 'Rename' }).click();
    await monitor.getByRole('dialog', { name: 'Grace Hopper', exact: true }).waitFor();
    await monitor.getByLabel('Time to answer').selectOption('2');
    await monitor.getByText('Time multiplied: 2').waitFor();
    await monitor.getByText('Let in by the host').waitFor();
    expect(await seriousFindings(monitor)).toEqual([]);
    await picture(monitor, 'monitor-drawer');
    await monitor.getByRole('button', { name: 'Message', exact: true }).click();
    await monitor.getByRole('textbox', { name: 'Message' }).fill('Take your time.');
    await monitor.getByRole('button', { name: 'Send' }).click();
    await player.getByText('From the host: Take your time.').waitFor();
    await player.getByRole('button', { name: 'Put this away' }).click();
    await monitor.getByRole('dialog', { name: /^Message/ }).waitFor({ state: 'detached' });
    await monitor.keyboard.press('Escape');
    await monitor.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('the next question is previewed by the host alone; the stage shows answers when the host wants it', async () => {
    await host.getByRole('button', { name: 'Preview the next question' }).click();
    await host.getByText('only you see this').waitFor();
    expect(await stage.getByText('Which planet is the largest?').count()).toBe(0);
    await picture(host, 'host-preview');
    await host.getByRole('button', { name: /Start the quiz/ }).click();
    await player.getByRole('button', { name: /Jupiter/ }).click();
    await monitor.getByRole('button', { name: 'Open Grace Hopper' }).click();
    await monitor.getByText(/Answered question 1 in/).waitFor();
    await monitor.getByRole('button', { name: 'Allow another answer' }).click();
    await player.getByRole('button', { name: /Saturn/ }).waitFor();
    await monitor.keyboard.press('Escape');
    await player.getByRole('button', { name: /Jupiter/ }).click();
    await host.getByRole('button', { name: 'Show answers on stage' }).click();
    await stage.getByText('1 of 1 answered').waitFor();
    await picture(stage, 'stage-forming');
    await monitor.getByRole('button', { name: 'Tiles' }).click();
    await monitor.getByRole('button', { name: /Grace Hopper/ }).waitFor();
    expect(await seriousFindings(monitor)).toEqual([]);
    await picture(monitor, 'monitor-tiles');
  });

  it('a wrong key is corrected afterwards, and everybody reads why', async () => {
    await host.getByRole('button', { name: /Close the question/ }).click();
    await host.getByText('Played questions').click();
    await host.getByRole('button', { name: 'Correct the key' }).click();
    const dialog = host.getByRole('dialog', { name: 'Correct question 1' });
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel('Why').fill('Jupiter is larger.');
    await picture(host, 'host-correct');
    await dialog.getByRole('button', { name: 'Correct the key' }).click();
    await player.getByText('The right answer to question 1 was corrected: Jupiter is larger.').waitFor();
    await host.getByRole('button', { name: /Show the board/ }).click();
    await stage.getByText('The right answer to question 1 was corrected').waitFor();
    await stage.getByText('Team Amber').waitFor();
    await picture(stage, 'stage-board');
    await picture(player, 'player-board');
    for (const page of [host, stage, monitor, player]) expect(await seriousFindings(page)).toEqual([]);
  });

  it('the wheel goes to the clock and comes back', async () => {
    await host.getByRole('button', { name: 'Give the wheel to the clock' }).click();
    await host.getByText(/Goes on by itself/).waitFor();
    await host.getByRole('button', { name: 'Take the wheel' }).click();
    await host.getByRole('button', { name: 'Give the wheel to the clock' }).waitFor();
    await expect.poll(() => host.getByText(/Goes on by itself/).count(), soon).toBe(0);
  });

  it('the end has a podium for the players and one for the teams, and the review a table', async () => {
    await host.getByRole('button', { name: 'End', exact: true }).click();
    await host.getByRole('alertdialog').getByRole('button', { name: 'End the quiz' }).click();
    await stage.getByRole('heading', { name: 'That was it!' }).waitFor();
    const teams = stage.getByRole('list', { name: 'Teams' });
    await teams.getByText('Team Amber').waitFor();
    await stage.getByRole('list', { name: 'Board' }).getByText('Grace Hopper').waitFor();
    await picture(stage, 'stage-finished');
    expect(await seriousFindings(stage)).toEqual([]);
    await host.goto(sessionUrl.replace('/host/', '/review/'));
    const table = host.getByRole('region', { name: 'Teams' }).first();
    await table.getByRole('rowheader', { name: 'Team Amber' }).waitFor();
    await table.getByText('The places go by the points per participant.').waitFor();
    await host.getByRole('rowheader', { name: 'Grace Hopper Team Amber' }).waitFor();
    await host.getByText('The right answer to question 1 was corrected: Jupiter is larger.').waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await picture(host, 'review-teams');
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});
