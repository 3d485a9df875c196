import { messyOpenTriviaQa } from '@argus/formats/messyOpenTriviaQa.testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Argus, openBrowser, seriousFindings, startArgus } from './journeyFixture.ts';

const administrator = { name: 'Hera', email: 'hera@example.org', password: 'a hundred open eyes' };
const questions = 4;
/** How long the podium stands on the host's page, and longer than on the players'. */
const podiumMs = 10_000;

interface Asked {
  readonly prompt: string;
  /** Which button is right, counted from zero. */
  readonly right: number;
}

/** One after the other: each step of this journey stands on the ones before. */
describe('a quiz, from a messy file to the review', () => {
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let host: Page;
  let stage: Page;
  let monitor: Page;
  const players: Page[] = [];
  const names = ['Ada', 'Grace', 'Zoë 🦉'];
  let pin = '';
  let asked: Asked[] = [];

  beforeAll(async () => {
    argus = await startArgus();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await argus?.close();
  });

  it('the one-time link makes an administrator, who then signs in', async () => {
    const { page } = await browser.person(argus.url);
    host = page;
    await host.goto((await argus.setupUrl()) ?? '');
    await host.getByLabel('Your name').fill(administrator.name);
    await host.getByLabel('Email').fill(administrator.email);
    await host.getByLabel('Password').fill(administrator.password);
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByRole('button', { name: 'Create the account' }).click();
    await host.getByText('Your library is empty').waitFor();
    // It is still there after a reload, and the link with its token is nowhere to be gone back to.
    const { pathname, hash } = new URL(host.url());
    expect([pathname.replace(/\/$/, ''), hash]).toEqual(['/admin', '']);
    expect(await argus.setupUrl()).toBeNull();
    await host.getByRole('button', { name: 'Sign out' }).click();
    await host.getByLabel('Email').fill(administrator.email);
    await host.getByLabel('Password').fill('not this one');
    await host.getByRole('button', { name: 'Sign in' }).click();
    await host.getByText('Email and password do not go together').waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByLabel('Password').fill(administrator.password);
    await host.getByRole('button', { name: 'Sign in' }).click();
    await host.getByText('Your library is empty').waitFor();
    expect(await seriousFindings(host)).toEqual([]);
  });

  it('a messy file is read, its problems are told, and some of it becomes a quiz', async () => {
    const file = messyOpenTriviaQa({ seed: 7, records: 2_000 });
    await host.getByRole('link', { name: 'Import', exact: true }).click();
    await host.getByLabel('Choose a file').setInputFiles({
      name: file.fileName,
      mimeType: 'text/plain',
      buffer: Buffer.from(file.bytes),
    });
    const { imported, records, skipped, repaired } = file.expected;
    const written = (count: number) => new Intl.NumberFormat('en').format(count);
    await host.getByText(`${written(imported)} questions`, { exact: true }).waitFor();
    await host.getByText(`of ${written(records)} records`).waitFor();
    await host.getByText(`${written(skipped)} records left out`).waitFor();
    await host.getByText(`${written(repaired)} questions put right`).waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByLabel('How many').fill(`${questions}`);
    await host.getByLabel('Title of the quiz').fill('Stars by night');
    await host.getByRole('button', { name: `Create a quiz with ${questions} questions` }).click();
    await host.getByRole('button', { name: 'Add a question' }).waitFor();
    expect(await seriousFindings(host)).toEqual([]);
  });

  it('the editor saves what is written, by itself, and takes it back', async () => {
    const prompt = host.getByRole('textbox', { name: 'Question', exact: true });
    const before = await prompt.inputValue();
    await prompt.fill('');
    await host.getByRole('button', { name: '1 problem' }).first().waitFor();
    await prompt.fill('Which star is **brightest**?');
    await host.getByText('Saved', { exact: true }).waitFor();
    await host.reload();
    await expect.poll(() => prompt.inputValue()).toBe('Which star is **brightest**?');
    await prompt.fill(before);
    await host.getByText('Saved', { exact: true }).waitFor();
    const quizId = new URL(host.url()).pathname.split('/').at(-1);
    const response = await host.request.get(
      `/trpc/quizzes.get?input=${encodeURIComponent(JSON.stringify({ quizId }))}`,
    );
    const { quiz } = (await response.json()).result.data;
    asked = quiz.questions.map(
      (question: { prompt: string; correct: unknown; choices?: { id: string }[] }): Asked => ({
        prompt: question.prompt,
        right: question.choices
          ? question.choices.findIndex(({ id }) => id === question.correct)
          : question.correct === true
            ? 0
            : 1,
      }),
    );
    expect(asked).toHaveLength(questions);
  });

  it('a session opens, with its stage and its monitor', async () => {
    await host.getByRole('link', { name: 'Start a session' }).click();
    await host.getByLabel('Points').selectOption('accuracy');
    await host.getByLabel('Listed in the main room').check();
    await host.getByText('More settings').click();
    await host.getByLabel('Seconds to read a question before it opens').fill('1');
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByRole('button', { name: 'Open the session' }).click();
    await host.getByRole('button', { name: 'Start the quiz' }).waitFor();
    const [shown] = await host.getByText(/^\d{3}\s\d{3}$/).allInnerTexts();
    pin = shown?.replace(/\D/g, '') ?? '';
    expect(pin).toMatch(/^\d{6}$/);
    const [opened] = await Promise.all([
      host.context().waitForEvent('page'),
      host.getByRole('link', { name: 'Stage' }).click(),
    ]);
    await opened.getByText('Waiting for players').waitFor();
    ({ page: stage } = await browser.person(argus.url, { as: host, size: 'projector' }));
    await stage.goto(opened.url());
    await opened.close();
    await stage.getByText('Waiting for players').waitFor();
    ({ page: monitor } = await browser.person(argus.url, { as: host }));
    await monitor.goto(host.url().replace('/host/', '/monitor/'));
    await monitor.getByText('Nobody has joined yet.').waitFor();
    for (const page of [host, stage, monitor]) expect(await seriousFindings(page)).toEqual([]);
  });

  it('three players join from the main room, and everybody sees them come', async () => {
    for (const [index, name] of names.entries()) {
      const { page } = await browser.person(argus.url, { size: 'phone', dark: index === 1 });
      players.push(page);
      await page.goto('/');
      await page.getByRole('link', { name: 'Join Stars by night' }).waitFor();
      if (index === 0) expect(await seriousFindings(page)).toEqual([]);
      await page.getByLabel('PIN').fill(pin);
      await page.getByLabel('Nickname').fill(index === 2 ? 'Ada' : name);
      if (index === 0) expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      if (index === 2) {
        await page
          .getByRole('alert')
          .filter({ hasText: /another|already|taken/i })
          .waitFor();
        await page.getByLabel('Nickname').fill(name);
        await page.getByRole('button', { name: 'Join', exact: true }).click();
      }
      await page.getByRole('heading', { name: "You're in!" }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await stage.getByText(name).waitFor();
      await monitor
        .getByRole('row')
        .filter({ hasText: name })
        .getByText('connected', { exact: true })
        .waitFor();
    }
    await host.getByText('3 of 3 connected').waitFor();
    await stage.getByText('3 players').waitFor();
    // What fits is found by trying sizes: one that is set is measured at once, also where motion is reduced.
    const measured = await stage.evaluate(() => {
      const trial = document.body.appendChild(document.createElement('div'));
      trial.style.width = '10px';
      const before = trial.offsetWidth;
      trial.style.width = '20px';
      const after = trial.offsetWidth;
      trial.remove();
      return [before, after];
    });
    expect(measured).toEqual([10, 20]);
  });

  const answer = (player: Page, position: number) => player.locator('main li button').nth(position).click();
  const rowOf = (name: string) => monitor.getByRole('row').filter({ hasText: name });

  it('the host starts, answers come in, and one player reloads in mid-question', async () => {
    const [ada, grace, zoe] = players as [Page, Page, Page];
    const right = asked[0]?.right ?? 0;
    await host.bringToFront();
    await host.getByRole('button', { name: 'Start the quiz' }).click();
    // Looking so closely takes a busy machine longer than the question lasts.
    await host.getByRole('button', { name: 'Extend by 30 seconds' }).click();
    for (const page of players) await page.locator('main li button').first().waitFor();
    expect(await seriousFindings(ada)).toEqual([]);
    await answer(ada, right);
    await ada.getByText('Your answer is safe').waitFor();
    expect(await seriousFindings(ada)).toEqual([]);
    await rowOf('Ada').getByText('right', { exact: true }).waitFor();
    await stage.getByText('1 of 3 answered').waitFor();
    await host.getByText('1 of 3 answered').waitFor();
    await ada.reload();
    await ada.getByText('Your answer is safe').waitFor();
    await answer(grace, right === 0 ? 1 : 0);
    await rowOf('Grace').getByText('wrong', { exact: true }).waitFor();
    for (const page of [host, stage, monitor]) expect(await seriousFindings(page)).toEqual([]);
    await zoe.close();
    await rowOf('Zoë')
      .getByText(/lost for/)
      .waitFor();
    await host.getByRole('button', { name: 'Close the question' }).click();
    await ada.getByRole('heading', { name: 'Right!' }).waitFor();
    await ada.getByText('Place 1 of 3', { exact: true }).waitFor();
    await grace.getByRole('heading', { name: 'Not this time' }).waitFor();
    for (const page of [ada, grace, host, stage]) expect(await seriousFindings(page)).toEqual([]);
    const { page } = await browser.person(argus.url, { size: 'phone' });
    await page.close();
  });

  it('the board follows, then the next questions, with a pause in between', async () => {
    const [ada, grace] = players as [Page, Page, Page];
    for (let index = 1; index < questions; index += 1) {
      await host.getByRole('button', { name: 'Show the board' }).click();
      await ada.getByRole('heading', { name: 'Board' }).waitFor();
      await stage.getByRole('heading', { name: 'Board' }).waitFor();
      if (index === 1) for (const page of [ada, stage]) expect(await seriousFindings(page)).toEqual([]);
      await host.getByRole('button', { name: 'Next question', exact: true }).click();
      const right = asked[index]?.right ?? 0;
      await ada.locator('main li button').first().waitFor();
      if (index === 1) {
        await host.keyboard.press('p');
        await ada.getByRole('heading', { name: 'Paused' }).waitFor();
        await stage.getByRole('heading', { name: 'Paused' }).waitFor();
        expect(await seriousFindings(ada)).toEqual([]);
        await host.keyboard.press('p');
        await ada.locator('main li button').first().waitFor();
      }
      await answer(ada, right);
      if (index < 3) await answer(grace, index === 1 ? right : right === 0 ? 1 : 0);
      await host.getByText(`${index < 3 ? 2 : 1} of 3 answered`).waitFor();
      await host.getByRole('button', { name: 'Close the question' }).click();
      await ada.getByRole('heading', { name: 'Right!' }).waitFor();
    }
  });

  it('everybody ends on the review by itself, and it is right to the point', async () => {
    const [ada, grace] = players as [Page, Page, Page];
    for (const page of [host, ada, grace]) await page.clock.install();
    await host.getByRole('button', { name: 'Finish the quiz' }).click();
    await stage.getByRole('heading', { name: 'That was it!' }).waitFor();
    await ada.getByText('You came in at place 1 of 3').waitFor();
    expect(await seriousFindings(ada)).toEqual([]);
    await grace.getByText('You came in at place 2 of 3').waitFor();
    await host.getByText('The review opens by itself.').waitFor();
    for (const page of [host, ada, grace]) await page.clock.fastForward(podiumMs);
    await ada.getByRole('heading', { name: 'Your review' }).waitFor();
    await grace.getByRole('heading', { name: 'Your review' }).waitFor();
    await ada.getByText('4 of 4', { exact: true }).waitFor();
    await ada.getByText('4,000', { exact: true }).first().waitFor();
    await grace.getByText('1 of 4', { exact: true }).waitFor();
    await grace.getByText('1,000', { exact: true }).first().waitFor();
    await grace.getByText('No answer').waitFor();
    await host.getByRole('heading', { name: 'Overview' }).waitFor();
    const cells = (name: string) =>
      host.getByRole('row').filter({ hasText: name }).getByRole('cell').allInnerTexts();
    // place, points, right, answered; the name is the row's header
    expect((await cells('Ada')).slice(0, 4)).toEqual(['1', '4,000', '4', '4']);
    expect((await cells('Grace')).slice(0, 4)).toEqual(['2', '1,000', '1', '3']);
    expect((await cells('Zoë')).slice(0, 4)).toEqual(['3', '0', '0', '0']);
    // 5 right answers of 12 that could have been given; 7 were given.
    const overview = host.getByRole('region', { name: 'Overview' });
    expect((await overview.allInnerTexts()).join()).toMatch(
      /Right on average\s+42%[\s\S]*Answers given\s+58%/,
    );
    for (const page of [host, ada, grace]) expect(await seriousFindings(page)).toEqual([]);
    const [download] = await Promise.all([
      host.waitForEvent('download'),
      host.getByRole('button', { name: 'Participants as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await host.getByRole('link', { name: 'Sessions' }).click();
    await host.getByText('Past sessions').waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByRole('link', { name: 'Library' }).click();
    await host.getByRole('link', { name: 'Edit Stars by night' }).waitFor();
    expect(await seriousFindings(host)).toEqual([]);
  });

  it('a closed tab is the same player when it comes back, and a wrong PIN is told kindly', async () => {
    const { page } = await browser.person(argus.url, { size: 'phone' });
    await page.goto(`/j/${pin}`);
    await page.getByRole('heading', { name: 'No quiz has this PIN' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const ada = players[0] as Page;
    const review = ada.url();
    const again = await ada.context().newPage();
    await again.goto(review);
    await again.getByText('4 of 4', { exact: true }).waitFor();
  });

  it('no page has thrown anything or asked anybody else', () => {
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});
