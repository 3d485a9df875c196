import type { Outcome } from '@argus/game/rejection';
import type { Context } from './context.ts';
import { refuse } from './errors.ts';
import type { RateName } from './limits.ts';

type Caller = Pick<Context, 'limits' | 'connection'>;

/** Refuses when a limit is reached, and says when to come back. */
export const tooMany = (waitMs: number) =>
  refuse('too-many-requests', `Too many tries. Wait ${Math.ceil(waitMs / 1_000)} seconds and try again.`, {
    retryAfterMs: Math.ceil(waitMs),
  });

/** Counts one call against a limit. */
export const spend = async ({ limits }: Caller, name: RateName, key: string): Promise<void> => {
  const waitMs = await limits.spend(name, key);
  if (waitMs !== null) throw tooMany(waitMs);
};

/** Asks something that needs a PIN; who guesses has to wait, whether the next guess were right or not. */
export const withPin = async <T>(caller: Caller, ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const { limits, connection } = caller;
  const waitMs =
    (await limits.look('wrongPinsPerDevice', connection.device)) ??
    (await limits.look('wrongPinsPerAddress', connection.address));
  if (waitMs !== null) throw tooMany(waitMs);
  const outcome = await ask();
  if (!outcome.ok && outcome.reason === 'wrong-pin') {
    await limits.spend('wrongPinsPerDevice', connection.device);
    await limits.spend('wrongPinsPerAddress', connection.address);
  }
  return outcome;
};
