import type { Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { burst } from './burst.ts';
import { close } from './close.ts';
import { fanOut } from './fanOut.ts';
import { joins } from './joins.ts';
import { lobbies } from './lobbies.ts';
import { monitor } from './monitor.ts';
import { profile } from './profile.ts';
import { steady } from './steady.ts';
import { storm } from './storm.ts';
import { timers } from './timers.ts';
import { twoInstances } from './twoInstances.ts';
import { wholeGame } from './wholeGame.ts';

/** Everything that the bench can measure, by the name that `--only` takes, in the order in which it runs. */
export const families: Readonly<Record<string, (lab: Lab) => Promise<Row[]>>> = {
  'fan-out': fanOut,
  burst,
  close,
  'whole-game': wholeGame,
  // From here on no row needs an Argus of its own.
  steady,
  joins,
  timers,
  'two-instances': twoInstances,
  lobbies,
  monitor,
  storm,
  profile,
};
