import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, hostSession } from './hosting.ts';
import { type Argus, openBrowser, seriousFindings, startArgus } from './journeyFixture.ts';

/** Too bright to be read on paper: the light theme has to make it darker. */
const bright = '#ffd000';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="8" fill="#17183a"/><circle cx="20" cy="20" r="12" fill="#ffd000"/><path d="M44 14h62v4H44zM44 22h40v4H44z" fill="#fff"/></svg>';

const question = {
  id: 'q1',
  kind: 'choice',
  prompt: 'Which planet has the most moons?',
  choices: [
    { id: 'a', text: 'Jupiter' },
    { id: 'b', text: 'Saturn' },
  ],
  correct: 'b',
  timeLimit: null,
};

/** One after the other: each step of this journey stands on the ones before. */
describe("the organisation's brand", { timeout: 60_000 }, () => {
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let host: Page;
  let session: Awaited<ReturnType<typeof hostSession>>;
  beforeAll(async () => {
    argus = await startArgus({ admin });
    browser = await openBrowser();
    ({ page: host } = await browser.person(argus.url));
    session = await hostSession(host.context(), argus.url, { title: 'The planets', questions: [question] });
  });
  afterAll(async () => {
    await browser?.close();
    await argus?.close();
  });

  const logoOn = (page: Page) => page.getByRole('img', { name: 'Hera School' });
  /** Whether the picture was really drawn. */
  const isDrawn = (page: Page): Promise<boolean> =>
    logoOn(page)
      .first()
      .evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0);
  const brandOf = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'var(--brand)';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });

  it('is set by an administrator: any colour is made readable, and a file that is no logo is refused', async () => {
    await host.goto('/admin/');
    await host.getByRole('link', { name: 'Brand', exact: true }).click();
    await host.getByLabel('Organisation').fill('Hera School');
    await host.getByLabel('Colour', { exact: true }).fill('#ff');
    await host.getByText('Give a hash and six hexadecimal digits, like #00676d.').waitFor();
    await host.getByLabel('Colour', { exact: true }).fill(bright);
    await host
      .getByRole('region', { name: 'In the light theme' })
      .getByText(/^Shown as #\w{6}/)
      .waitFor();
    await host.getByRole('region', { name: 'In the dark theme' }).getByText('Shown as chosen.').waitFor();
    const before = await brandOf(host);
    await host.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => brandOf(host)).not.toBe(before);
    const file = host.locator('input[type=file]');
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a') });
    await host.getByText('Choose a PNG, WebP or SVG picture').waitFor();
    await file.setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.alloc(70_000, 'x') });
    await host.getByText('This file is too large').waitFor();
    await file.setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) });
    await logoOn(host).waitFor();
    await expect.poll(() => isDrawn(host)).toBe(true);
    expect(await seriousFindings(host)).toEqual([]);
  });

  it("is on the stage and on players' phones, light and dark", async () => {
    const { page: stage } = await browser.person(argus.url, { as: host, size: 'projector', dark: true });
    const { page: player } = await browser.person(argus.url, { size: 'phone' });
    await stage.goto(`/admin/stage/${session.sessionId}`);
    await player.goto(`/j/${session.pin}`);
    await player.getByLabel('Nickname').fill('Grace');
    await player.getByRole('button', { name: 'Join', exact: true }).click();
    for (const page of [stage, player]) {
      await logoOn(page).waitFor();
      await expect.poll(() => isDrawn(page)).toBe(true);
      expect(await seriousFindings(page)).toEqual([]);
    }
    expect(await brandOf(stage)).toBe('rgb(255, 208, 0)');
    expect(await brandOf(player)).toBe(await brandOf(host));
    await session.step('start', 'close', 'next');
    await stage.getByRole('heading', { name: 'That was it!' }).waitFor();
    await logoOn(stage).waitFor();
    expect(await seriousFindings(stage)).toEqual([]);
    await Promise.all([stage, player].map((page) => page.context().close()));
  });

  it('is taken off again, and Argus looks as it did', async () => {
    await host.getByRole('button', { name: 'Remove the logo' }).click();
    await host.getByText('There is no logo yet.').waitFor();
    await logoOn(host).waitFor({ state: 'detached' });
    await host.getByRole('button', { name: 'Take the colour of Argus' }).click();
    await expect.poll(() => brandOf(host)).toBe('rgb(0, 103, 109)');
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});
