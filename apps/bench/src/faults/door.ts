import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A place that everything between two processes passes, where the network can be made bad. */
export interface Door {
  readonly port: number;
  /** How many conversations are under way. */
  open(): number;
  /** Tears every conversation; new ones may begin at once. */
  cut(): void;
  /** Tears every conversation and lets no new one begin, until it is opened. */
  shut(): void;
  reopen(): void;
  /** Holds every piece back for so long, both ways. */
  delay(ms: number): void;
  /** Lets nothing through, though all stays connected: a network that swallows packets. */
  hold(): void;
  release(): void;
  /**
   * Waits for a text on its way in: that piece or, with `reply`, the answer to it goes no further, and what was
   * said until then has arrived. Resolves at that moment, so that a process can be killed between two steps of it.
   */
  trap(text: string, which?: 'piece' | 'reply'): Promise<void>;
  /** Back to a good network. */
  heal(): void;
  close(): Promise<void>;
}

/** Where a new conversation may go, in the order in which it is tried. */
type Targets = () => readonly number[];

interface Trap {
  readonly text: string;
  readonly which: 'piece' | 'reply';
  readonly spring: () => void;
}

/** One direction of a conversation. */
interface Way {
  readonly isInbound: boolean;
  dueAt: number;
  /** Set once a trap waits for what comes this way; set to true, nothing passes any more. */
  trapped: Trap | boolean;
}

const dial = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });

const dialFirst = async (ports: readonly number[]): Promise<Socket | null> => {
  for (const port of ports) {
    try {
      return await dial(port);
    } catch {
      // The next one may be there.
    }
  }
  return null;
};

/** Opens a door on a port of the system's choice that leads to whatever `targets` names at the moment. */
export const openDoor = async (targets: Targets): Promise<Door> => {
  const sockets = new Set<Socket>();
  let isShut = false;
  let isHeld = false;
  let delayMs = 0;
  let traps: readonly Trap[] = [];

  /** Whether a piece may pass, for all that traps say. */
  const passes = (piece: Buffer, way: Way, back: Way): boolean => {
    if (way.trapped === true) return false;
    if (way.trapped !== false) {
      way.trapped.spring();
      way.trapped = true;
      return false;
    }
    const found = way.isInbound ? traps.find(({ text }) => piece.includes(text)) : undefined;
    if (!found) return true;
    traps = traps.filter((trap) => trap !== found);
    if (found.which === 'reply') {
      back.trapped = found;
      return true;
    }
    found.spring();
    way.trapped = true;
    return false;
  };

  const later = (way: Way, work: () => void): void => {
    const now = performance.now();
    // Never before what came before it, also when the delay has shrunk meanwhile.
    way.dueAt = Math.max(way.dueAt, now + delayMs);
    if (way.dueAt <= now) work();
    else setTimeout(work, way.dueAt - now);
  };

  const lead = (from: Socket, to: Socket, way: Way, back: Way): void => {
    sockets.add(from);
    if (isHeld) from.pause();
    from.on('error', () => undefined);
    from.on('data', (piece: Buffer) => {
      if (!passes(piece, way, back)) return;
      later(way, () => {
        if (to.destroyed || to.write(piece)) return;
        from.pause();
        to.once('drain', () => {
          if (!isHeld) from.resume();
        });
      });
    });
    from.on('end', () => later(way, () => to.end()));
    from.on('close', () => {
      sockets.delete(from);
      later(way, () => to.destroy());
    });
  };

  const server = createServer({ pauseOnConnect: true }, (client) => {
    client.on('error', () => undefined);
    if (isShut) {
      client.destroy();
      return;
    }
    void dialFirst(targets()).then((upstream) => {
      if (!upstream || isShut || client.destroyed) {
        client.destroy();
        upstream?.destroy();
        return;
      }
      const inbound: Way = { isInbound: true, dueAt: 0, trapped: false };
      const outbound: Way = { isInbound: false, dueAt: 0, trapped: false };
      lead(client, upstream, inbound, outbound);
      lead(upstream, client, outbound, inbound);
      if (!isHeld) client.resume();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The door has no port.');

  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const release = (): void => {
    isHeld = false;
    for (const socket of sockets) socket.resume();
  };
  return {
    port: address.port,
    open: () => sockets.size >> 1,
    cut,
    shut: () => {
      isShut = true;
      cut();
    },
    reopen: () => {
      isShut = false;
    },
    delay: (ms) => {
      delayMs = ms;
    },
    hold: () => {
      isHeld = true;
      for (const socket of sockets) socket.pause();
    },
    release,
    trap: (text, which = 'piece') =>
      new Promise((resolve) => {
        traps = [...traps, { text, which, spring: resolve }];
      }),
    heal: () => {
      isShut = false;
      delayMs = 0;
      traps = [];
      release();
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};

/** Several doors that are handled as one. */
export const allDoors = (doors: readonly Door[]): Omit<Door, 'port' | 'trap'> => {
  const each = (act: (door: Door) => void) => () => {
    for (const door of doors) act(door);
  };
  return {
    open: () => doors.reduce((sum, door) => sum + door.open(), 0),
    cut: each((door) => door.cut()),
    shut: each((door) => door.shut()),
    reopen: each((door) => door.reopen()),
    delay: (ms) => {
      for (const door of doors) door.delay(ms);
    },
    hold: each((door) => door.hold()),
    release: each((door) => door.release()),
    heal: each((door) => door.heal()),
    close: async () => {
      await Promise.all(doors.map((door) => door.close()));
    },
  };
};
