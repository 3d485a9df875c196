import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, hostSession } from './hosting.ts';
import { type Argus, openBrowser, sizes, startArgus } from './journeyFixture.ts';

const crowd = 500;

/** What people and machines put in for a name, each with a number behind it so that none is taken. */
const nasty = [
  '<b>bold</b>',
  '<img src=x>',
  '"><svg/onload=a()>',
  "';alert(1)//",
  '{{7*7}}<%=7*7%>',
  '</script><script>',
  '&lt;&#x41;',
  '%00%0d%0a',
  '../../etc',
  "' or 1=1;--",
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '\u202Eevil\u202C',
  '\u2066\u2067\u2068x',
  'a\u200Bb\u200Cc\u200Dd',
  'Z\u0336\u0338\u0321\u031B\u0329\u0347\u0356a\u0336l\u0334g\u0337o\u0335',
  'مرحبا',
  'שלום',
  '你好世界',
  'ｆｕｌｌｗｉｄｔｈ',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  '🇻🇳🇩🇪🇺🇸',
  'WWWWWWWWWWWWWW',
  '﷽',
  'ด้้้้้็็็็็้้้้้็็็็็',
  'İıſẞß',
];

describe('T45: five hundred nasty names', () => {
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let game: Awaited<ReturnType<typeof hostSession>>;
  let shown: string[] = [];
  const pages: Page[] = [];
  /** What the browser refused because of the content's policy, and dialogs that somebody opened. */
  const alarms: string[] = [];

  beforeAll(async () => {
    argus = await startArgus({ admin });
    browser = await openBrowser();
    const { context } = await browser.person(argus.url, { size: 'projector' });
    const questions = [{ id: 'q0', kind: 'boolean', prompt: 'Is it?', correct: true, timeLimit: 60 }];
    game = await hostSession(context, argus.url, { title: 'Names', questions });
    for (const path of ['stage', 'monitor', 'host']) {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) alarms.push(message.text());
      });
      page.on('dialog', async (dialog) => {
        alarms.push(dialog.message());
        await dialog.dismiss();
      });
      await page.goto(`/admin/${path}/${game.sessionId}`);
      pages.push(page);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await argus?.close();
  });

  it('are taken as text or refused, and no two look the same', async () => {
    const join = (n: number): Promise<string | null> =>
      game.join(`${nasty[n % nasty.length]}${n < nasty.length ? '' : ` ${n}`}`).then(
        ({ nickname }) => String(nickname),
        () => null,
      );
    // Fifty at a time: each waits no longer for its turn than a request may take.
    const outcomes: (string | null)[] = [];
    for (let n = 0; n < crowd; n += 50) {
      outcomes.push(...(await Promise.all(Array.from({ length: 50 }, (_, index) => join(n + index)))));
    }
    shown = outcomes.flatMap((nickname) => nickname ?? []);
    expect(shown.length).toBeGreaterThan(crowd * 0.7);
    expect(new Set(shown.map((name) => name.toLowerCase())).size).toBe(shown.length);
    for (const nickname of shown) {
      expect([...new Intl.Segmenter().segment(nickname)].length).toBeLessThanOrEqual(20);
      expect(nickname).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B]/u);
    }
  });

  it('stand on stage, monitor and desk as they were taken, inside their places', async () => {
    const [stage, monitor, host] = pages as [Page, Page, Page];
    await stage.getByText(`${shown.length} players`).waitFor({ timeout: 60_000 });
    await host.getByText(`${shown.length}`).first().waitFor();
    // The monitor has rows for those in view alone; their names are what was taken, to the letter.
    await monitor.getByRole('row').nth(5).waitFor({ timeout: 60_000 });
    const rows = await monitor.getByRole('rowheader').allInnerTexts();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(shown.some((name) => row.includes(name))).toBe(true);
    for (const page of pages) {
      const { wide, foreign } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - window.innerWidth,
        foreign: document.querySelectorAll('main b:not([class]), main img[src="x"], main script, svg[onload]')
          .length,
      }));
      expect(wide).toBeLessThanOrEqual(0);
      expect(foreign).toBe(0);
    }
    // Nor is there anything beside a phone's screen, where the table scrolls by itself.
    await monitor.setViewportSize(sizes.phone);
    expect(await monitor.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await monitor.setViewportSize(sizes.laptop);
    // No name spills out of its bubble, whatever marks it wears.
    const spills = await stage.evaluate(() =>
      [...document.querySelectorAll('li bdi')]
        .filter((name) => {
          const [own, around] = [name.getBoundingClientRect(), name.closest('li')?.getBoundingClientRect()];
          return !around || own.left < around.left - 1 || own.right > around.right + 1;
        })
        .map((name) => name.textContent),
    );
    expect(spills).toEqual([]);
    expect((await stage.screenshot()).length).toBeGreaterThan(10_000);
    expect((await monitor.screenshot()).length).toBeGreaterThan(10_000);
  });

  it('make nothing run, open or complain', () => {
    expect(alarms).toEqual([]);
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});
