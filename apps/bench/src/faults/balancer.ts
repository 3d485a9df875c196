import type { Instance } from './instance.ts';
import { until } from './until.ts';

const lookMs = 100;
const patienceMs = 2_500;

/** Knows which servers are ready, by asking `/readyz` as a load balancer does, and takes turns among them. */
export const createBalancer = (servers: readonly Instance[]) => {
  const ready = new Set<Instance>();
  const looking = new Map<Instance, Promise<void>>();
  let turn = 0;
  const look = async (server: Instance): Promise<void> => {
    try {
      const answer = await fetch(`${server.url}/readyz`, { signal: AbortSignal.timeout(patienceMs) });
      if (answer.ok) ready.add(server);
      else ready.delete(server);
      await answer.arrayBuffer();
    } catch {
      ready.delete(server);
    } finally {
      looking.delete(server);
    }
  };
  const timer = setInterval(() => {
    for (const server of servers) if (!looking.has(server)) looking.set(server, look(server));
  }, lookMs);
  return {
    /** The ports of those that are ready, another one first each time. */
    targets: (): number[] => {
      turn += 1;
      const ports = servers.filter((server) => ready.has(server)).map(({ port }) => port);
      return ports.map((_, index) => ports[(index + turn) % ports.length] ?? 0);
    },
    /** Everybody is sent to all of them from then on. */
    allReady: async (): Promise<void> => {
      await until('the balancer finds all servers ready', () => ready.size === servers.length);
    },
    close: async (): Promise<void> => {
      clearInterval(timer);
      await Promise.all(looking.values());
    },
  };
};
