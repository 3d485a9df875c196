import { createDb } from '@argus/db/client';
import { sheetRow } from '@argus/formats/sheetXml';
import { createLocalRelay } from '@argus/relay/localRelay';
import { createFakeTimers } from '@argus/timers/fakeTimers';
import { createClock } from '../src/clock.ts';
import { type Core, createPlans } from '../src/core.ts';
import { sheetPages } from '../src/exportRows.ts';
import { createExports } from '../src/exports.ts';
import { createReviewParts, readSessionLog } from '../src/reviewParts.ts';

/**
 * A process of its own whose heap the test bounds: writes a session's file and counts its bytes. With `held` it
 * reads all rows first, to show that they would not fit.
 */
const [url = '', sessionId = '', format = '', how = ''] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const db = createDb({ connectionString: url, max: 4, log });
const core: Core = {
  db,
  relay: createLocalRelay(),
  timers: createFakeTimers(),
  clock: createClock(db),
  log,
  planOf: createPlans(db.drizzle),
};

const write = async (): Promise<number> => {
  const exporting = createExports(core, async () => true, createReviewParts(core));
  const file = await exporting.open(
    { kind: 'user', userId: 'owner' },
    format === 'csv'
      ? { sessionId, format, sheet: 'answers' }
      : { sessionId, format: format === 'json' ? 'json' : 'xlsx' },
  );
  if (!file.ok) throw new Error(file.message);
  let bytes = 0;
  let latest = 0;
  for await (const { bytes: part, done } of file.value.parts) {
    bytes += part.length;
    if (done < latest) throw new Error('The progress went back.');
    latest = done;
  }
  return bytes;
};

/** What a writer does that makes the whole sheet before it sends any of it. */
const hold = async (): Promise<number> => {
  const log = await readSessionLog(core, sessionId);
  if (!log) throw new Error('There is no such session.');
  const review = await createReviewParts(core)(log);
  const rows: string[] = [];
  for await (const page of sheetPages({ db: db.drizzle, sessionId, plan: log.plan, review }, 'answers')) {
    for (const row of page) rows.push(sheetRow(rows.length + 1, row));
  }
  return rows.join('').length;
};

console.log(JSON.stringify({ bytes: how === 'held' ? await hold() : await write() }));
await db.close();
