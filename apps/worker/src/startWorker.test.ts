import { createLocalRelay } from '@argus/relay/localRelay';
import { createAgendaTimers } from '@argus/timers/agendaTimers';
import { createFakeTimers } from '@argus/timers/fakeTimers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHostedSession, type HostedSession, silent } from '../test/hostedSession.ts';
import { type RunningWorker, startWorker } from './startWorker.ts';

const soon = { timeout: 12_000, interval: 50 };

describe('a worker', { timeout: 30_000 }, () => {
  let hosted: HostedSession;
  let workers: RunningWorker[] = [];
  const relay = createLocalRelay();
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    workers = [];
    await hosted.close();
  });
  const work = async (): Promise<RunningWorker> => {
    const worker = await startWorker({
      databaseUrl: hosted.database.url,
      databasePool: 8,
      relay,
      healthPort: 0,
      host: '127.0.0.1',
      log: silent,
    });
    workers.push(worker);
    return worker;
  };
  const eventsOf = async (sessionId: string) => {
    const { rows } = await hosted.database.db.pool.query(
      'select version from session_event where session_id = $1 order by version',
      [sessionId],
    );
    return rows.map(({ version }) => Number(version));
  };

  it('closes a question that a server has scheduled, once and soon after its moment', async () => {
    hosted = await createHostedSession(relay, ({ db }, now) =>
      createAgendaTimers({ pool: db.pool, role: 'schedule', now, log: silent }),
    );
    await Promise.all([work(), work()]);
    const sessionId = await hosted.ask();
    await vi.waitFor(async () => expect(await hosted.phaseOf(sessionId)).toBe('revealed'), soon);
    const { rows } = await hosted.database.db.pool.query<{ late: number }>(
      `select extract(epoch from max(e.at) - max(s.closes_at)) * 1000 as late
         from session_event e join quiz_session s on s.id = e.session_id where s.id = $1`,
      [sessionId],
    );
    expect(Number(rows[0]?.late)).toBeGreaterThanOrEqual(250);
    expect(Number(rows[0]?.late)).toBeLessThan(1_250);
    const versions = await eventsOf(sessionId);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('moves on by its pulse what nobody has scheduled, and tells how much time is left', async () => {
    hosted = await createHostedSession(relay, () => createFakeTimers());
    const sessionId = await hosted.ask();
    const beats = vi.fn();
    await relay.subscribe('beat', beats);
    await work();
    await vi.waitFor(
      () => expect(beats).toHaveBeenCalledWith(expect.objectContaining({ ids: [sessionId] })),
      soon,
    );
    await vi.waitFor(async () => expect(await hosted.phaseOf(sessionId)).toBe('revealed'), soon);
  });

  it('erases what is personal in a session that was over for longer than it is kept', async () => {
    hosted = await createHostedSession(relay, () => createFakeTimers());
    const sessionId = await hosted.ask();
    const { pool } = hosted.database.db;
    await pool.query(
      `update quiz_session set phase = 'finished', due_at = null, pin = null,
         created_at = now() - interval '92 days', finished_at = now() - interval '91 days' where id = $1`,
      [sessionId],
    );
    await work();
    await vi.waitFor(async () => {
      const { rows } = await pool.query(
        'select id from quiz_session where id = $1 and erased_at is not null',
        [sessionId],
      );
      expect(rows).toHaveLength(1);
    }, soon);
  });

  it('says that it is well, and stops when asked', async () => {
    hosted = await createHostedSession(relay, () => createFakeTimers());
    const worker = await work();
    const url = `http://127.0.0.1:${worker.healthPort}`;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/`)).status).toBe(404);
    await worker.close();
    await worker.close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});
