import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, hostSession } from './hosting.ts';
import { type Argus, openBrowser, seriousFindings, setHidden, startArgus } from './journeyFixture.ts';

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

/** Each page once as the host and once as the observer: what one may press, the other does not see. */
describe('an observer of a session', { timeout: 60_000 }, () => {
  let argus: Argus;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let host: Page;
  let observer: Page;
  let session: Awaited<ReturnType<typeof hostSession>>;
  /** Where nobody watches the tabs, and where more play than a page lists. */
  let quiet: Awaited<ReturnType<typeof hostSession>>;
  beforeAll(async () => {
    argus = await startArgus({ admin });
    browser = await openBrowser();
    ({ page: host } = await browser.person(argus.url));
    ({ page: observer } = await browser.person(argus.url));
    const quiz = { title: 'The planets', questions: [question('q1', 'Which planet has the most moons?')] };
    session = await hostSession(host.context(), argus.url, quiz, { approval: true });
    const { sessionId, act } = session;
    const { participantId } = await session.join('Grace');
    await act('admit', { participantIds: [participantId] });
    await session.join('Ada');
    const { token } = await act('invite', { role: 'observer', name: 'Eve' });
    await observer.goto(`/admin/monitor/${sessionId}#hostToken=${token}`);
  });
  afterAll(async () => {
    await browser?.close();
    await argus?.close();
  });

  const insertPlayers = (sessionId: string) =>
    argus.db.pool.query(
      `insert into participant (id, session_id, nickname, nickname_key, token_hash, joined_version)
      select $1::text || n, $1, 'Player ' || n, 'player' || n, convert_to($1 || n, 'UTF8'), 0
      from generate_series(1, 120) n`,
      [sessionId],
    );

  const both = async (path: string): Promise<void> => {
    for (const page of [host, observer]) await page.goto(`/admin/${path}/${session.sessionId}`);
  };

  /** The host has every one of these buttons, the observer none. */
  const onlyTheHostHas = async (...names: readonly (string | RegExp)[]): Promise<void> => {
    for (const name of names) {
      await host.getByRole('button', { name }).waitFor();
      expect(await observer.getByRole('button', { name }).count(), String(name)).toBe(0);
    }
  };

  it('sees who is there and who waits, and is told why there is nothing to press', async () => {
    await both('monitor');
    await observer.getByText('You are here to watch').waitFor();
    await observer.getByText('Ada', { exact: true }).waitFor();
    await onlyTheHostHas('Message to all', 'Let Ada in', 'Turn Ada away');
    expect(await seriousFindings(observer)).toEqual([]);
  });

  it('is told that nobody watches the tabs where the host has turned that off, nor are players warned', async () => {
    const quiz = { title: 'The moons', questions: [question('q1', 'Which moon is the largest?')] };
    quiet = await hostSession(host.context(), argus.url, quiz, { watchTabs: false });
    await insertPlayers(quiet.sessionId);
    const { page: player } = await browser.person(argus.url, { size: 'phone' });
    await player.goto(`/j/${quiet.pin}`);
    await player.getByLabel('Nickname').fill('Ivy');
    await player.getByRole('button', { name: 'Join', exact: true }).click();
    await player.getByRole('heading', { name: "You're in!" }).waitFor();
    expect(await player.getByText('The host can see when you leave this page').count()).toBe(0);
    await setHidden(player, true);
    await host.goto(`/admin/monitor/${quiet.sessionId}`);
    const row = host.getByRole('row').filter({ hasText: 'Ivy' });
    await row.getByText('connected', { exact: true }).waitFor();
    await row.getByText('not watched', { exact: true }).waitFor();
    expect(await host.getByRole('button', { name: /^Away/ }).count()).toBe(0);
    await player.context().close();
  });

  it('is not in the way of a host who finds one among more than the page lists', async () => {
    await host.goto(`/admin/host/${quiet.sessionId}`);
    await host.getByText('21 more: find them by name.').waitFor();
    await host.getByLabel('Find a player').fill('player 12');
    await host.getByRole('button', { name: 'Remove Player 120' }).click();
    await host.getByRole('button', { name: 'Let Player 120 back in' }).waitFor();
    expect(await host.getByRole('button', { name: /^Remove / }).count()).toBe(1);
    expect(await seriousFindings(host)).toEqual([]);
    await both('monitor');
  });

  it('opens a participant to read what happened', async () => {
    for (const page of [host, observer]) {
      await page.getByRole('button', { name: 'Open Grace' }).click();
      await page.getByRole('dialog').getByText('Let in by the host').waitFor();
    }
    await onlyTheHostHas('Rename', 'Message', 'Remove');
    expect(await observer.getByLabel('Time to answer').count()).toBe(0);
  });

  it('finds no controls on the host page', async () => {
    await both('host');
    await observer.getByText('You are here to watch').waitFor();
    await observer.getByText('Grace', { exact: true }).waitFor();
    await onlyTheHostHas(/Start the quiz/, 'Share hosting', 'Remove Grace');
    expect(await seriousFindings(observer)).toEqual([]);
  });

  it('reads the review, and nothing in it can be erased', async () => {
    await session.step('start', 'close', 'next');
    await both('review');
    await observer.getByText('only a host of this session can erase it').waitFor();
    for (const page of [host, observer]) {
      await page.getByRole('button', { name: 'Show the answers of Grace' }).click();
      await page.getByRole('list', { name: 'Answers of Grace' }).waitFor();
    }
    await onlyTheHostHas('Erase all personal data', 'Erase the personal data of Grace');
    expect(await seriousFindings(observer)).toEqual([]);
    expect(browser.complaints).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });
});
