import type { Cluster } from './cluster.ts';
import { until } from './until.ts';

/** Connections that a process holds at most; the cluster gives it this pool. */
const pool = 10;
/** What a process with nobody on it holds beside its pool: listeners, Redis, pipes, who asks for its health. */
const handles = 25;

const gauge = (text: string, name: string): number =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);

const differences = async (cluster: Cluster, guests: number): Promise<string[]> => {
  const wrong: string[] = [];
  let sockets = 0;
  for (const server of cluster.servers.filter((each) => each.pid())) {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    sockets += gauge(text, 'argus_sockets');
    const held = gauge(text, 'nodejs_active_handles_total');
    if (!(held <= pool + handles)) wrong.push(`${server.name} holds ${held} handles`);
  }
  if (!(sockets <= guests)) wrong.push(`${sockets} sockets are open, and ${guests} clients are there`);
  const { rows } = await cluster.db.pool.query<{ name: string; count: number }>(
    `select 'database connections' as name, count(*)::int as count from pg_stat_activity where application_name = 'argus'
     union all
     select 'jobs of sessions that are over', count(*)::int from agenda_jobs j
       join quiz_session s on s.id = j.data ->> 'key' where s.finished_at is not null`,
  );
  const most = (cluster.servers.length + cluster.workers.length) * pool + 10;
  for (const { name, count } of rows)
    if (count > (name === 'database connections' ? most : 0)) wrong.push(`there are ${count} ${name}`);
  return wrong;
};

/** I8: once players have left, no process holds anything for them any more. */
export const leftovers = async (cluster: Cluster, guests: number, withinMs = 15_000): Promise<string[]> => {
  let last: string[] = [];
  const look = async (): Promise<boolean> => {
    last = await differences(cluster, guests);
    return last.length === 0;
  };
  return until('nothing is left', look, withinMs).then(
    () => [],
    () => last.map((difference) => `I8: ${difference}`),
  );
};
