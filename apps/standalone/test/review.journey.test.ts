import { readFile } from 'node:fs/promises';
import { insertLargeSession } from '@argus/engine/largeSession.testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Argus, openBrowser, seriousFindings, startArgus } from './journeyFixture.ts';

const admin = { email: 'hera@example.org', password: 'a hundred open eyes' };

/** One after the other: each step of this journey stands on the ones before. */
describe('the review of a session of five hundred', () => {
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let host: Page;
  let quizId = '';
  const sessionId = 'hundreds';

  const trpc = async (path: string, input: object, method: 'query' | 'mutation') => {
    const headers = { 'x-argus': '1', 'content-type': 'application/json' };
    const response =
      method === 'query'
        ? await host.request.get(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`)
        : await host.request.post(`/trpc/${path}`, { headers, data: JSON.stringify(input) });
    return (await response.json()).result.data;
  };

  beforeAll(async () => {
    argus = await startArgus({ admin });
    browser = await openBrowser();
    ({ page: host } = await browser.person(argus.url));
    await host.goto('/admin/signin');
    await host.getByLabel('Email').fill(admin.email);
    await host.getByLabel('Password').fill(admin.password);
    await host.getByRole('button', { name: 'Sign in' }).click();
    await host.getByText('Your library is empty').waitFor();
    const choices = ['Saturn', 'Jupiter', 'Mars', 'Venus'].map((text, at) => ({
      id: 'abcd'.charAt(at),
      text,
    }));
    const question = {
      id: 'q0',
      kind: 'choice',
      prompt: 'Which planet has the most moons?',
      choices,
      correct: 'a',
    };
    const quiz = { title: 'Stars & birds', description: '', language: 'en', tags: [], questions: [question] };
    ({ quizId } = await trpc('quizzes.create', { quiz }, 'mutation'));
    const { rows } = await argus.db.pool.query<{ id: string }>('select id from auth_user limit 1');
    const played = { ownerId: rows[0]?.id ?? '', title: 'Stars & birds', quizId };
    // Older ones would be erased by themselves.
    const now = Date.now() - 86_400_000;
    const before = { ...played, sessionId: 'before', participants: 30, questions: 6, now: now - 86_401_000 };
    await insertLargeSession(argus.db.drizzle, before);
    const hundreds = { ...played, sessionId, participants: 500, questions: 8, now };
    await insertLargeSession(argus.db.drizzle, hundreds);
  });
  afterAll(async () => {
    await browser?.close();
    await argus?.close();
  });

  it('shows the figures of the whole and of each question', async () => {
    await host.goto(`/admin/review/${sessionId}`);
    const overview = host.getByRole('region', { name: 'Overview' });
    await overview.getByText('500', { exact: true }).first().waitFor();
    await overview.getByText('Reliability (KR-20)').waitFor();
    await host.getByText('Who chose what, by result in the other questions').first().waitFor();
    await host.getByText('Response times (seconds)').first().waitFor();
    expect(await seriousFindings(host)).toEqual([]);
  });

  it('finds one of them, opens the path, and explains a score', async () => {
    await host.getByPlaceholder('Find a participant').fill('Grace Hopper 101');
    await host.getByRole('button', { name: 'Show the answers of Grace Hopper 101' }).click();
    await host
      .getByRole('list', { name: 'Answers of Grace Hopper 101' })
      .getByRole('listitem')
      .nth(7)
      .waitFor();
    await host.getByRole('button', { name: /^Question 1: \d+ points\. Why\?$/ }).click();
    const why = host.getByRole('dialog', { name: 'Why this score' });
    await why.getByText('Allowance after the deadline').waitFor();
    await why.getByText(/step \d+ \(Moved on by the clock\)/).waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await why.getByRole('button', { name: 'Close' }).click();
    await host.getByPlaceholder('Find a participant').fill('');
    await host.getByText('1 of 10').waitFor();
    await host.getByRole('button', { name: 'Next', exact: true }).click();
    await host.getByText('2 of 10').waitFor();
  });

  it('writes the workbook and the whole session, and says so when the server refuses', async () => {
    const take = async (name: string) => {
      const [download] = await Promise.all([
        host.waitForEvent('download'),
        host.getByRole('button', { name }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const workbook = await take('Excel workbook');
    expect(workbook.name).toBe('Stars-birds.xlsx');
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    const whole = await take('Whole session as JSON');
    expect(JSON.parse(whole.bytes.toString()).participants).toHaveLength(500);
    await host.route('**/export/**', (route) =>
      route.fulfill({ status: 503, json: { error: { message: 'Too busy.' } } }),
    );
    await host.getByRole('button', { name: 'Answers as CSV' }).click();
    await host.getByRole('alert').filter({ hasText: 'Too busy.' }).waitFor();
    await host.unroute('**/export/**');
  });

  it('cancels a file that takes too long', async () => {
    let held: (() => void) | undefined;
    await host.route('**/export/**', async (route) => {
      await new Promise<void>((resolve) => {
        held = resolve;
      });
      // By then the page has let go of it.
      await route.abort().catch(() => undefined);
    });
    await host.getByRole('button', { name: 'Answers as CSV' }).click();
    await host.getByRole('progressbar', { name: 'Writing the file' }).waitFor();
    await host.getByRole('button', { name: 'Cancel' }).click();
    await host.getByRole('progressbar').waitFor({ state: 'detached' });
    held?.();
    await host.unroute('**/export/**');
    expect(await host.getByRole('alert').count()).toBe(0);
  });

  it('marks a question, and the editor shows why until it is done', async () => {
    await host.getByRole('button', { name: 'Mark question 1 to improve' }).click();
    await host.getByLabel('Note for the editor').fill('Saturn has overtaken Jupiter: say when.');
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByRole('button', { name: 'Mark it' }).click();
    await host.getByRole('button', { name: 'Marked to improve' }).waitFor();
    await host.goto(`/admin/quizzes/${quizId}`);
    await host.getByText('Saturn has overtaken Jupiter: say when.').waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByRole('button', { name: 'Done: take the mark off' }).click();
    await host.getByText('Saturn has overtaken Jupiter').waitFor({ state: 'detached' });
  });

  it('replays the session: board, answers and connections at any moment', async () => {
    await host.goto(`/admin/review/${sessionId}/timeline`);
    const slider = host.getByRole('slider', { name: 'Moment of the session' });
    await host.getByText('No question was on.').waitFor();
    const from = Number(await slider.getAttribute('min'));
    // The second question opened 86.5 s after the session did; eight seconds into it.
    await slider.fill(`${from + 95_000}`);
    await host.getByRole('heading', { name: /^[1-9]\d* answers so far$/ }).waitFor();
    await host.getByText(/of 500 were connected/).waitFor();
    await host.getByRole('heading', { name: 'The board then' }).waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await host.getByRole('button', { name: 'To the step before' }).click();
    await host.getByRole('heading', { name: '0 answers so far' }).waitFor();
    await host.getByText('The log: 24 steps').click();
    await host.getByRole('button', { name: /Started/ }).click();
    await host.getByText('No question had been scored yet.').waitFor();
  });

  it('sets it beside the session before, and prints that one', async () => {
    await host.getByRole('link', { name: 'Compare' }).click();
    const table = host.getByRole('table', { name: 'Sessions of this quiz' });
    await table.getByText('this session').waitFor();
    expect(await table.getByRole('columnheader').count()).toBe(2);
    expect(await seriousFindings(host)).toEqual([]);
    await table.getByRole('link').click();
    await host.getByRole('link', { name: 'Print' }).click();
    await host.getByRole('button', { name: 'Print or save as PDF' }).waitFor();
    const pdf = await host.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(5);
    expect(await seriousFindings(host)).toEqual([]);
  });

  it('erases one of them for good, and says what is stored for how long', async () => {
    await host.goto(`/admin/review/${sessionId}`);
    await host.getByPlaceholder('Find a participant').fill('Grace Hopper 101');
    await host.getByRole('button', { name: 'Show the answers of Grace Hopper 101' }).click();
    await host.getByRole('button', { name: 'Erase the personal data of Grace Hopper 101' }).click();
    const sure = host.getByRole('alertdialog', { name: 'Erase the personal data of Grace Hopper 101' });
    await sure.getByText('Nobody can undo this.').waitFor();
    expect(await seriousFindings(host)).toEqual([]);
    await sure.getByRole('button', { name: 'Erase for good' }).click();
    await host.getByText('Nobody has this name.').waitFor();
    await host.getByPlaceholder('Find a participant').fill('#');
    await host.getByRole('rowheader', { name: /^#\d+$/ }).waitFor();
    await host.getByRole('button', { name: 'Erase all personal data' }).click();
    await host.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await host.getByRole('link', { name: 'What is stored, and how long' }).click();
    await host.getByText(/erased by itself 90 days after/).waitFor();
    await host.getByText(/^Participants \(Excel, CSV\): nickname/).waitFor();
    expect(await seriousFindings(host)).toEqual([]);
  });

  it('is not there for anybody else', async () => {
    const { page, context } = await browser.person(argus.url);
    const refused = await page.request.get(`${argus.url}/export/${sessionId}?format=xlsx`);
    expect(refused.status()).toBe(401);
    const wrong = await host.request.get('/export/nowhere?format=json');
    expect(wrong.status()).toBe(404);
    expect((await host.request.get(`/export/${sessionId}?format=exe`)).status()).toBe(400);
    await page.goto('/');
    await page.getByRole('link', { name: 'Privacy' }).click();
    await page.getByRole('heading', { name: 'How long' }).waitFor();
    await context.close();
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});
