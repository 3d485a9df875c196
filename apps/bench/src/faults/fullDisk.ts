import type { Cluster } from './cluster.ts';

const session = 'ballast';
/** Bytes of a row of the table of answers, roughly. */
const rowBytes = 140;

/** Rows like answers, of a session that is over. */
const insertRows =
  'insert into answer (session_id, question_index, participant_id, key, value, received_at, response_ms)';

const addRows = async ({ db }: Cluster, from: number, count: number): Promise<void> => {
  await db.pool.query(
    `${insertRows} select $1, n, 'nobody at all', 'a key as long as those of clients', '"a"', now(), 0
       from generate_series($2::int, $2::int + $3::int - 1) n`,
    [session, from, count],
  );
};

/** Makes the table of answers larger than `bytes`, the disk no larger than that, and leaves no room for one more. */
export const fillAnswers = async (cluster: Cluster, bytes: number): Promise<void> => {
  await cluster.db.pool.query(
    `insert into quiz_session (id, title, language, plan, public, phase, version, question_index, locked, grace_ms, finished_at)
     values ($1, 'Ballast', 'en', '{}', false, 'finished', 1, -1, false, 0, now())`,
    [session],
  );
  // What failed to come in stays as dead rows: a vacuum meanwhile would make room of them.
  await cluster.db.pool.query('alter table answer set (autovacuum_enabled = false)');
  let rows = Math.ceil((bytes * 1.1) / rowBytes);
  await addRows(cluster, 0, rows);
  cluster.postgres.limitFiles(bytes);
  // The last page has room: smaller and smaller heaps until not even one row fits.
  for (let heap = 100; heap >= 1; heap = Math.floor(heap / 10)) {
    for (;;) {
      try {
        await addRows(cluster, rows, heap);
        rows += heap;
      } catch {
        // What failed has taken its places in the index all the same, and is not tried again.
        rows += heap;
        break;
      }
    }
  }
};
