import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { misfits, offScreen } from './fitting.ts';
import { type Argus, openBrowser, seriousFindings, startArgus } from './journeyFixture.ts';

const admin = { email: 'hera@example.org', password: 'a hundred open eyes' };

interface Question {
  readonly kind: string;
  readonly prompt: string;
  readonly choices?: readonly { readonly id: string }[];
  readonly correct?: unknown;
  readonly accepted?: readonly string[];
}

/** How a player who knows gives the right answer, by kind. */
const giveRight: Record<string, (page: Page, question: Question) => Promise<void>> = {
  choice: async (page, { choices, correct }) => {
    const position = (choices ?? []).findIndex(({ id }) => id === correct);
    await page.keyboard.press('abcdef'.charAt(position));
  },
  multi: async (page, { choices, correct }) => {
    const right: readonly unknown[] = Array.isArray(correct) ? correct : [];
    for (const [position, { id }] of (choices ?? []).entries()) {
      if (right.includes(id)) await page.keyboard.press(`${position + 1}`);
    }
    await page.getByRole('button', { name: `Send ${right.length} answers` }).click();
  },
  boolean: (page, { correct }) => page.getByRole('button', { name: correct ? 'True' : 'False' }).click(),
  text: async (page, { accepted }) => {
    await page.getByLabel('Your answer').fill(`  ${accepted?.[0]?.toUpperCase()} `);
    await page.keyboard.press('Enter');
  },
  number: async (page, { correct }) => {
    await page.getByLabel(/Your number/).fill(String(correct).replace('.', ','));
    await page.keyboard.press('Enter');
  },
};

const eyeQuestions = [
  {
    id: 'q1',
    kind: 'choice',
    prompt: 'Who had a hundred eyes?',
    explanation: 'Hera set them into the peacock.',
    choices: ['Argus', 'Cyclops'].map((text, index) => ({ id: 'ab'.charAt(index), text })),
    correct: 'a',
  },
  { id: 'q2', kind: 'text', prompt: 'Which part of the eye opens and closes?', accepted: ['iris'] },
];

describe('a public quiz, started by anybody in the main room', () => {
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let host: Page;
  let player: Page;
  /** Reads German in letters of twice the size, on the smallest of phones. */
  let reader: Page;
  let pin = '';
  let questions: readonly Question[] = [];

  beforeAll(async () => {
    argus = await startArgus({ admin });
    browser = await openBrowser();
    const { context } = await browser.person(argus.url);
    const headers = { 'x-argus': '1', origin: argus.url };
    const post = async (path: string, data: object) => {
      const response = await context.request.post(path, { data, headers });
      expect(response.ok(), await response.text()).toBe(true);
      return response.json();
    };
    await post('/api/auth/sign-in/email', admin);
    const { quizId, revision, quiz } = (await post('/trpc/quizzes.createDemo', {})).result.data;
    await post('/trpc/quizzes.update', { quizId, revision, quiz, public: true });
    ({ questions } = quiz);
    const eye = { title: 'The eye', description: '', language: 'en', tags: [], questions: eyeQuestions };
    const made = (await post('/trpc/quizzes.create', { quiz: eye })).result.data;
    const { quizId: eyeId, revision: eyeRevision } = made;
    await post('/trpc/quizzes.update', { quizId: eyeId, revision: eyeRevision, quiz: eye, public: true });
  });
  afterAll(async () => {
    await browser?.close();
    await argus?.close();
  });

  it('is practised alone, by keyboard, until everything was right, and nothing of it is stored', async () => {
    const { page } = await browser.person(argus.url, { size: 'phone' });
    await page.goto('/');
    await page.getByRole('link', { name: 'Practise The eye alone' }).press('Enter');
    await page.getByRole('heading', { name: 'Who had a hundred eyes?' }).waitFor();
    await page.keyboard.press('b');
    await page.getByText('Not yet. It will come again.').waitFor();
    await page.getByText('Hera set them into the peacock.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Which part of the eye opens and closes?' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('IRIS');
    await page.keyboard.press('Enter');
    await page.getByText('Right! On to the next one.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who had a hundred eyes?' }).waitFor();
    await page.keyboard.press('1');
    await page.getByText('Right!', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You know them all now.' }).waitFor();
    await page.getByText('1 of 2 right at the first try').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const { rows } = await argus.db.pool.query('select from quiz_session');
    expect(rows).toEqual([]);
    await page.context().close();
  });

  it('makes its starter the host, by a token that stands in no address', async () => {
    ({ page: host } = await browser.person(argus.url, { size: 'phone', dark: true }));
    await host.goto('/');
    await host.getByRole('button', { name: 'Start A hundred eyes' }).click();
    await host.getByRole('button', { name: 'Start the quiz' }).waitFor();
    expect(new URL(host.url()).hash).toBe('');
    await host.reload();
    await host.getByRole('button', { name: 'Start the quiz' }).waitFor();
    expect(await seriousFindings(host)).toEqual([]);
  });

  it('opens nothing else to that host', async () => {
    const other = await host.context().newPage();
    await other.goto('/admin/');
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.close();
  });

  it('is joined by the link of its QR code', async () => {
    const [shown] = await host.getByText(/^\d{3}\s\d{3}$/).allInnerTexts();
    pin = shown?.replace(/\D/g, '') ?? '';
    ({ page: player } = await browser.person(argus.url, { size: 'phone', dark: true }));
    await player.goto(`/j/${pin}`);
    const suggestion = player
      .getByRole('group', { name: 'Or take one of these' })
      .getByRole('button')
      .filter({ hasText: /\S+ \S+/ })
      .first();
    await suggestion.click();
    expect(await player.getByLabel('Nickname').inputValue()).not.toBe('');
    await player.getByRole('button', { name: 'Join', exact: true }).click();
    await player.getByRole('heading', { name: "You're in!" }).waitFor();
  });

  it('is joined on the smallest phone, in German, in letters of twice the size', async () => {
    ({ page: reader } = await browser.person(argus.url, { size: 'smallest', locale: 'de-DE' }));
    const letters = (size: string) =>
      reader.evaluate(
        (fontSize) => void document.documentElement.style.setProperty('font-size', fontSize),
        size,
      );
    await reader.goto('/');
    await letters('200%');
    await reader.getByText('The eye').waitFor();
    expect(await misfits(reader)).toEqual([]);
    await reader.getByLabel('PIN').fill(pin);
    await reader.getByLabel('Spitzname').fill('Ein sehr langer Name');
    await reader.getByText('Schon dabei, auf einem anderen Gerät?').click();
    expect(await misfits(reader)).toEqual([]);
    await reader.getByRole('button', { name: 'Mitmachen' }).click();
    await reader.getByRole('heading', { name: 'Du bist dabei!' }).waitFor();
    await reader.getByRole('button', { name: 'Applaus' }).waitFor();
    expect(await misfits(reader)).toEqual([]);
    await reader.getByRole('button', { name: 'Menü' }).click();
    await reader.getByRole('dialog').waitFor();
    expect(await misfits(reader)).toEqual([]);
    await reader.keyboard.press('Escape');
    // In letters of the usual size all of the lobby stands on the screen at once.
    await letters('');
    expect(await offScreen(reader, 'main *')).toEqual([]);
    await letters('200%');
  });

  it('asks every kind of question, and knows the right answer to each', async () => {
    await host.getByRole('button', { name: 'Start the quiz' }).click();
    const seen = new Set<string>();
    for (const question of questions) {
      await player.getByRole('timer').waitFor();
      await reader.getByRole('timer').waitFor();
      const isNew = !seen.has(question.kind);
      if (isNew) expect(await seriousFindings(player)).toEqual([]);
      if (isNew) expect(await misfits(reader)).toEqual([]);
      seen.add(question.kind);
      await giveRight[question.kind]?.(player, question);
      await player.getByText('Your answer is safe').waitFor();
      if (question.kind === 'boolean') {
        await reader.getByRole('button', { name: 'True' }).click();
        await reader.getByText('Deine Antwort ist sicher').waitFor();
        expect(await misfits(reader)).toEqual([]);
      }
      await host.getByRole('button', { name: 'Close the question' }).click();
      await player.getByRole('heading', { name: 'Right!' }).waitFor();
      await reader.getByRole('heading', { name: 'Die richtige Antwort' }).waitFor();
      if (isNew) expect(await misfits(reader)).toEqual([]);
      if (seen.size === Object.keys(giveRight).length) break;
      await host.getByRole('button', { name: 'Show the board' }).click();
      await player.getByRole('heading', { name: 'Board' }).waitFor();
      await reader.getByRole('heading', { name: 'Rangliste' }).waitFor();
      if (isNew) expect(await misfits(reader)).toEqual([]);
      await host.getByRole('button', { name: 'Next question', exact: true }).click();
    }
    expect([...seen].sort()).toEqual(Object.keys(giveRight).sort());
  });

  it('may be ended early, and takes everybody to the review', async () => {
    await host.getByRole('button', { name: 'End', exact: true }).click();
    await host.getByRole('alertdialog').getByRole('button', { name: 'End the quiz' }).click();
    await reader.getByRole('heading', { name: 'Das war es!' }).waitFor();
    expect(await misfits(reader)).toEqual([]);
    for (const page of [player, reader]) await page.getByRole('link', { name: /review|Rückblick/ }).click();
    await reader.getByRole('heading', { name: 'Dein Rückblick' }).waitFor();
    expect(await misfits(reader)).toEqual([]);
    await player.getByRole('heading', { name: 'Your review' }).waitFor();
    await player.getByText('5 of 5', { exact: true }).waitFor();
    await player.getByText('Not played').first().waitFor();
    await host.getByRole('link', { name: 'Open the review' }).click();
    await host.getByRole('heading', { name: 'Overview' }).waitFor();
    for (const page of [host, player]) expect(await seriousFindings(page)).toEqual([]);
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});
