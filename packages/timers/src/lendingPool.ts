import type pg from 'pg';

export interface LendingPool {
  /** The pool as Agenda is to see it. */
  readonly pool: pg.Pool;
  /** Takes back what is still lent; from then on nobody gets an answer, so that nobody asks again. */
  close(): void;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

/**
 * Lends connections and takes back those that end. Agenda's notification channel forgets a connection that breaks
 * while it connects again, and one that it gets when it has already been stopped: each would be lost to the pool,
 * and the pool could never end.
 */
export const lendFrom = (pool: pg.Pool): LendingPool => {
  const lent = new Map<pg.PoolClient, () => void>();
  let closed = false;

  const lend = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    const release = client.release;
    const takeBack = (broken?: Error | boolean): void => {
      if (!lent.delete(client)) return;
      client.off('end', end);
      release(broken);
    };
    const end = (): void => takeBack(true);
    lent.set(client, end);
    client.once('end', end);
    client.release = takeBack;
    if (!closed) return client;
    takeBack();
    return never();
  };

  const connect = (callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | undefined => {
    if (callback) {
      pool.connect(callback);
      return undefined;
    }
    return lend().catch((error: unknown) => {
      if (closed) return never<pg.PoolClient>();
      throw error;
    });
  };

  return {
    pool: Object.create(pool, { connect: { value: connect } }),
    close: () => {
      closed = true;
      for (const end of [...lent.values()]) end();
    },
  };
};
