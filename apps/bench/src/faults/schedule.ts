import { type Chance, seededChance } from './chance.ts';
import type { Cluster, Member } from './cluster.ts';
import type { Player } from './players.ts';
import type { Ending } from './postgres.ts';

/** What a fault may break. */
export interface Stage {
  readonly cluster: Cluster;
  readonly players: readonly Player[];
}

/** Something that breaks, for a while. */
export interface Fault {
  readonly name: string;
  /** When it breaks, in milliseconds after the one before has healed. */
  readonly afterMs: number;
  /** How long it stays broken. */
  readonly lastsMs: number;
  breaks(stage: Stage): unknown;
  heals(stage: Stage): unknown;
}

type Kind = (chance: Chance) => Omit<Fault, 'afterMs' | 'lastsMs'>;

const doorbell = '"what":"moved"';
const answerCall = 'take_answers(';
/** A trap that nobody walks into is given up with the end of its fault. */
const trapped = async (member: Member, springs: Promise<void>): Promise<void> => {
  await springs;
  await member.kill();
};

/** Makes a process and its networks good again. */
const mend = async (member: Member): Promise<void> => {
  member.toPostgres.heal();
  member.toRedis.heal();
  await member.start();
};

/** All that a run may meet; each is drawn as often as it stands here. */
const kinds: readonly Kind[] = [
  (chance) => {
    const place = chance.between(0, 1);
    return {
      name: `server ${place + 1} is killed`,
      breaks: ({ cluster }) => cluster.server(place).kill(),
      heals: ({ cluster }) => cluster.server(place).start(),
    };
  },
  (chance) => {
    const place = chance.between(0, 1);
    return {
      name: `server ${place + 1} is told to leave, and comes back`,
      breaks: ({ cluster }) => cluster.server(place).stop(),
      heals: ({ cluster }) => cluster.server(place).start(),
    };
  },
  (chance) => {
    const place = chance.between(0, 1);
    return {
      name: `server ${place + 1} is frozen`,
      breaks: ({ cluster }) => cluster.server(place).freeze(),
      heals: ({ cluster }) => cluster.server(place).thaw(),
    };
  },
  (chance) => {
    const place = chance.between(0, 1);
    return {
      name: `server ${place + 1} is killed between its next commit and the doorbell`,
      breaks: ({ cluster }) => {
        const server = cluster.server(place);
        void trapped(server, server.toRedis.trap(doorbell));
      },
      heals: ({ cluster }) => mend(cluster.server(place)),
    };
  },
  (chance) => {
    const place = chance.between(0, 1);
    const which = chance.pick(['piece', 'reply'] as const);
    return {
      name: `server ${place + 1} is killed at the ${which} of its next answers`,
      breaks: ({ cluster }) => {
        const server = cluster.server(place);
        void trapped(server, server.toPostgres.trap(answerCall, which));
      },
      heals: ({ cluster }) => mend(cluster.server(place)),
    };
  },
  () => ({
    name: 'the worker is killed',
    breaks: ({ cluster }) => cluster.worker(0).kill(),
    heals: ({ cluster }) => cluster.worker(0).start(),
  }),
  () => ({
    name: 'Redis is killed',
    breaks: ({ cluster }) => cluster.redis.kill(),
    heals: ({ cluster }) => cluster.redis.start(),
  }),
  () => ({
    name: 'Redis is frozen',
    breaks: ({ cluster }) => cluster.redis.freeze(),
    heals: ({ cluster }) => cluster.redis.thaw(),
  }),
  (chance) => {
    const how = chance.pick<Ending>(['fast', 'immediate', 'kill']);
    return {
      name: `Postgres ends (${how})`,
      breaks: ({ cluster }) => cluster.postgres.end(how),
      heals: ({ cluster }) => cluster.postgres.start(),
    };
  },
  () => ({
    name: 'Postgres is frozen',
    breaks: ({ cluster }) => cluster.postgres.freeze(),
    heals: ({ cluster }) => cluster.postgres.thaw(),
  }),
  (chance) => {
    const name = chance.pick(['toPostgres', 'toRedis'] as const);
    const place = chance.between(0, 1);
    const how = chance.pick(['shut', 'hold', 'delay'] as const);
    const ms = chance.between(20, 400);
    return {
      name: `the network of server ${place + 1} ${name === 'toRedis' ? 'to Redis' : 'to Postgres'}: ${how}`,
      breaks: ({ cluster }) => {
        const door = cluster.server(place)[name];
        if (how === 'delay') door.delay(ms);
        else door[how]();
      },
      heals: ({ cluster }) => cluster.server(place)[name].heal(),
    };
  },
  (chance) => {
    const how = chance.pick(['cut', 'shut', 'hold', 'delay'] as const);
    const ms = chance.between(50, 900);
    return {
      name: `the network of the players: ${how}`,
      breaks: ({ cluster }) => {
        if (how === 'delay') cluster.door.delay(ms);
        else cluster.door[how]();
      },
      heals: ({ cluster }) => cluster.door.heal(),
    };
  },
  (chance) => {
    const every = chance.between(2, 6);
    const some = ({ players }: Stage) =>
      players.filter((_, index) => index % every === 0).flatMap((player) => player.sockets());
    return {
      name: `one player in ${every} reads nothing`,
      breaks: (stage) => {
        for (const socket of some(stage)) socket.pause();
      },
      heals: (stage) => {
        for (const socket of some(stage)) socket.resume();
      },
    };
  },
];

/** Faults without end, the same for the same seed. */
export function* faultsOf(seed: number): Generator<Fault, never> {
  const chance = seededChance(seed);
  for (;;) {
    const kind = chance.pick(kinds);
    yield { ...kind(chance), afterMs: chance.between(200, 2_500), lastsMs: chance.between(100, 3_500) };
  }
}
