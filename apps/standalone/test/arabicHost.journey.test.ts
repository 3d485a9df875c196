import { insertLargeSession } from '@argus/engine/largeSession.testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, hostSession } from './hosting.ts';
import { type Argus, openBrowser, seriousFindings, startArgus } from './journeyFixture.ts';

const quiz = {
  title: 'نجوم وطيور',
  language: 'ar',
  questions: [
    {
      id: 'q1',
      kind: 'choice',
      prompt: 'Which planet has the **most** moons?',
      choices: [
        { id: 'a', text: 'زحل' },
        { id: 'b', text: 'كوكب الزهرة الذي يُرى فجرًا ومساءً' },
      ],
      correct: 'a',
      timeLimit: null,
    },
  ],
};

/** Where the first and the last character of a text stand, from the left of the window. */
const ends = (text: Locator): Promise<{ first: number; last: number }> =>
  text.evaluate((element) => {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const leftOf = (node: Node | undefined, at: number): number => {
      if (!node) return Number.NaN;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    };
    const last = nodes.at(-1);
    return { first: leftOf(nodes[0], 0), last: leftOf(last, (last?.textContent?.length ?? 1) - 1) };
  });

describe('a host who reads Arabic', { timeout: 30_000 }, () => {
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let laptop: Page;
  let phone: Page;
  let session: Awaited<ReturnType<typeof hostSession>>;
  beforeAll(async () => {
    argus = await startArgus({ admin });
    browser = await openBrowser();
    const person = await browser.person(argus.url, { locale: 'ar' });
    laptop = person.page;
    session = await hostSession(person.context, argus.url, quiz);
    const other = await browser.person(argus.url, {
      size: 'phone',
      dark: true,
      locale: 'ar',
      as: laptop,
    });
    phone = other.page;
    for (const nickname of ['ليلى', 'Ada Lovelace', 'محمد بن موسى']) await session.join(nickname);
    const { rows } = await argus.db.pool.query<{ id: string; owner_id: string }>(
      'select id, owner_id from quiz limit 1',
    );
    const [{ id: quizId, owner_id: ownerId } = { id: '', owner_id: '' }] = rows;
    const played = { ownerId, quizId, title: quiz.title, participants: 40, questions: 4 };
    const now = Date.now() - 86_400_000;
    await insertLargeSession(argus.db.drizzle, { ...played, sessionId: 'played', now });
  });
  afterAll(async () => {
    await browser?.close();
    await argus?.close();
  });

  const open = async (page: Page, path: string, words: string): Promise<void> => {
    await page.goto(`/admin${path}`);
    await page.getByText(words).first().waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond, `${path} scrolls sideways`).toBe(0);
  };

  it.each(['laptop', 'phone'])(
    'finds every page from the right and within the window, on a %s',
    async (size) => {
      const page = size === 'phone' ? phone : laptop;
      await open(page, '/', 'المكتبة');
      await page.getByText('سؤال واحد').waitFor();
      await open(page, '/import', 'استيراد أسئلة');
      await open(page, '/sessions', 'جلسات سابقة');
      await open(page, '/privacy', 'إلى متى');
      await open(page, `/host/${session.sessionId}`, 'ابدأ الاختبار');
      await open(page, `/monitor/${session.sessionId}`, 'ليلى');
      await open(page, '/review/played', 'نظرة عامة');
      await open(page, '/review/played/compare', 'لم يُلعب هذا الاختبار إلا مرة واحدة');
      await open(page, '/review/played/print', 'اطبع أو احفظ بصيغة PDF');
    },
  );

  it('reads the PIN in its order, and a foreign question in its own direction', async () => {
    await open(laptop, `/stage/${session.sessionId}`, 'انضم في');
    const pin = await ends(laptop.getByText(/^\d{3}\s\d{3}$/).first());
    expect(pin.first).toBeLessThan(pin.last);
    await session.step('start');
    const most = laptop.getByRole('heading').locator('strong').filter({ hasText: 'most' });
    // The heading is drawn anew when the question opens.
    const direction = () => most.evaluate((element) => getComputedStyle(element).direction);
    await expect.poll(direction, { timeout: 20_000 }).toBe('ltr');
  });

  it('goes through the session from right to left: the line and what moves it agree', async () => {
    await open(laptop, '/review/played/timeline', 'أعد العرض');
    const slider = laptop.getByRole('slider');
    const [from, to] = await Promise.all(
      ['min', 'max'].map(async (name) => Number(await slider.getAttribute(name))),
    );
    await slider.fill(String(Math.round(((from ?? 0) * 3 + (to ?? 0)) / 4)));
    const marked = async (): Promise<number> => {
      const [line, track] = await Promise.all(
        ['svg:has(polyline) line', 'svg:has(polyline)'].map((at) => laptop.locator(at).boundingBox()),
      );
      return ((line?.x ?? 0) - (track?.x ?? 0)) / (track?.width ?? 1);
    };
    await expect.poll(marked).toBeGreaterThan(0.7);
    expect(await seriousFindings(laptop)).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
