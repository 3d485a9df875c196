import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@argus/db/testDatabase';
import { createLocalRelay } from '@argus/relay/localRelay';
import { AxeBuilder } from '@axe-core/playwright';
import { pino } from 'pino';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startServer } from 'server/startServer';
import { startWorker } from 'worker/startWorker';

const log = pino({ level: 'silent' });

interface ArgusOptions {
  /** An administrator who is there from the beginning; without one there is a setup link. */
  readonly admin?: { readonly email: string; readonly password: string };
  /** Where the built player app lies, if not where it was built. */
  readonly player?: string;
}

/** A whole Argus with the built apps on a database of its own, in this process. */
export const startArgus = async ({ admin, player }: ArgusOptions = {}) => {
  const database = await createTestDatabase();
  const relay = createLocalRelay();
  const server = await startServer({
    databaseUrl: database.url,
    log,
    relay,
    port: 0,
    patienceMs: 0,
    ...(admin && { admin }),
    ...(player && { folders: { player } }),
  });
  const worker = await startWorker({ databaseUrl: database.url, log, relay });
  return {
    url: server.url,
    db: database.db,
    setupUrl: server.setupUrl,
    close: async () => {
      await server.close();
      await worker.close();
      await relay.close();
      await database.drop();
    },
  };
};

export type Argus = Awaited<ReturnType<typeof startArgus>>;

/** Sizes of what people hold in their hands, have on their desks and hang on their walls. */
export const sizes = {
  smallest: { width: 320, height: 568 },
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
} as const;

interface PersonOptions {
  readonly size?: keyof typeof sizes;
  readonly dark?: boolean;
  /**
   * Whose sign-in they share. A second page of the same context would stand behind the first, and the browser
   * draws what is behind once a second: each click would wait for two.
   */
  readonly as?: Page;
  /** The browser's language, which the apps take. */
  readonly locale?: string;
  /** By how many milliseconds the device's clock is wrong. */
  readonly clockOffMs?: number;
}

/** Puts a page's clock wrong: it goes on, but from another moment. */
const setClockOff = (byMs: number): void => {
  const right = Date;
  const now = () => right.now() + byMs;
  globalThis.Date = new Proxy(right, {
    construct: (target, of) => Reflect.construct(target, of.length === 0 ? [now()] : of),
    apply: () => new right(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
};

/** A browser for several people, each with storage of their own; what their pages complain about is kept. */
export const openBrowser = async () => {
  const executablePath = process.env.ARGUS_TEST_CHROMIUM;
  if (!executablePath)
    throw new Error('ARGUS_TEST_CHROMIUM is not set: run the tests with the shared configuration.');
  const profile = await mkdtemp(join(tmpdir(), 'argus-test-browser-'));
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: { ...process.env, HOME: profile },
  });
  const complaints: string[] = [];
  const foreign: string[] = [];

  const watch = (context: BrowserContext, origin: string) => {
    context.on('page', (page) => {
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (/^(?:https?|wss?):/.test(url) && new URL(url).host !== new URL(origin).host) foreign.push(url);
      });
    });
  };

  return {
    /** Errors thrown in pages. */
    complaints,
    /** Requests that went anywhere but to Argus. */
    foreign,
    person: async (
      origin: string,
      { size = 'laptop', dark = false, locale = 'en-US', clockOffMs = 0, as }: PersonOptions = {},
    ) => {
      const context = await browser.newContext({
        baseURL: origin,
        ...(as && { storageState: await as.context().storageState() }),
        viewport: sizes[size],
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        locale,
      });
      context.setDefaultTimeout(20_000);
      if (clockOffMs !== 0) await context.addInitScript(setClockOff, clockOffMs);
      watch(context, origin);
      return { context, page: await context.newPage() };
    },
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
};

/** Puts a page out of view, as somebody does who looks at another tab, or back into view. */
export const setHidden = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

/** Waits for what fades in: half way there it has too little contrast. Spinners and clocks run on and are left out. */
const comesToRest = (page: Page) =>
  page.evaluate(async () => {
    const entrances = document.getAnimations().filter(({ effect, currentTime }) => {
      const left = Number(effect?.getComputedTiming().endTime) - Number(currentTime);
      return left > 0 && left < 3_000;
    });
    await Promise.allSettled(entrances.map(({ finished }) => finished));
  });

/** What axe finds serious or critical on a page, with where. */
export const seriousFindings = async (page: Page): Promise<string[]> => {
  await comesToRest(page);
  // Without a page of its own to sum up in, which is for foreign frames and would put this one behind it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
};
