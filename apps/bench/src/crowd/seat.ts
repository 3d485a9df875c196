import type { Target } from './frameSocket.ts';
import type { Newcomer, Subscriptions } from './orders.ts';
import type { Crowd } from './startCrowd.ts';

interface Seats {
  readonly target: Target;
  readonly newcomers: readonly Newcomer[];
  readonly group?: string;
  readonly subscriptions?: Subscriptions;
}

/** How many join over one socket where joining is not what is measured; a socket may make 200 calls at once. */
const joinsPerSocket = 100;

/** Brings a crowd into its sessions as quickly as it goes, for what is measured afterwards. */
export const seat = async (crowd: Crowd, seats: Seats): Promise<void> => {
  const { target, newcomers, group = 'all', subscriptions = 'both' } = seats;
  await crowd.tell({ do: 'enter', group, target, newcomers, subscriptions, joinsPerSocket, spreadMs: 0 });
};

/** The moments of the first and the last frame. */
export const ends = (times: Float64Array): { first: number; last: number } => ({
  first: times[0] ?? Number.NaN,
  last: times.at(-1) ?? Number.NaN,
});
