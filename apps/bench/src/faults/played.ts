import type { Db } from '@argus/db/client';
import type { Game } from './host.ts';
import type { Player } from './players.ts';

/** What was played and by whom, for the ledger to be held against. */
export interface Played {
  readonly db: Db;
  readonly game: Game;
  readonly players: readonly Player[];
}
