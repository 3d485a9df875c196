import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** How long a socket lives in a network that lets it open and then cuts it. */
const cutMs = 100;

/** A door in front of a server that can be slammed and kept shut. */
export const startProxy = async (target: string) => {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const webSockets = new Set<Socket>();
  const streams = new Set<Socket>();
  let shut = false;
  let frozen = false;
  let upgrades: 'pass' | 'refused' | 'cut' | 'swallowed' = 'pass';
  let tears = 0;
  let random = () => 1;
  /** What becomes of a piece of the conversation: nothing special, torn before it gets there, or after. */
  const fate = (): 'passes' | 'lost' | 'last' => {
    if (tears === 0 || random() < 0.6) return 'passes';
    tears -= 1;
    return random() < 0.5 ? 'lost' : 'last';
  };
  const server = createServer((client) => {
    if (shut) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    /** Who waits for a reply is not cut: whether it was heard would be the machine's luck. */
    let waits = false;
    let isDue = false;
    const cutWhenAnswered = (): void => {
      isDue = true;
      if (!waits) client.destroy();
    };
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const set of [sockets, webSockets, streams]) set.delete(socket);
        other.destroy();
      });
      socket.on('data', (piece) => {
        if (frozen) return;
        const head = socket === client ? piece.toString('latin1') : '';
        const asksForSocket = /^upgrade: websocket/im.test(head);
        if (/^accept: text\/event-stream/im.test(head)) streams.add(client);
        if (asksForSocket && upgrades === 'swallowed') return;
        if (asksForSocket && upgrades === 'refused') {
          client.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
          return;
        }
        if (asksForSocket) webSockets.add(client);
        if (asksForSocket && upgrades === 'cut') setTimeout(cutWhenAnswered, cutMs);
        waits = socket === client;
        const becomes = fate();
        if (becomes === 'lost') socket.destroy();
        else other.write(piece, () => (becomes === 'last' || (isDue && !waits)) && socket.destroy());
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Tears every connection; new ones may be made at once. */
    cut,
    /** Tears every connection and takes no new one. */
    shut: (): void => {
      shut = true;
      cut();
    },
    open: (): void => {
      shut = false;
    },
    /** How many WebSockets pass through here, and how many streams of events. */
    passing: () => ({ sockets: webSockets.size, streams: streams.size }),
    /** What becomes of sockets from here on; those that are open are torn. */
    treatUpgrades: (how: typeof upgrades): void => {
      upgrades = how;
      cut();
    },
    /** Swallows every byte, and tears nothing: as a network does that is gone without a word. */
    freeze: (): void => {
      frozen = true;
    },
    thaw: (): void => {
      frozen = false;
    },
    /** Tears connections at the next pieces that pass, so many times, as chance has it. */
    tear: (times: number, chance: () => number): void => {
      tears = times;
      random = chance;
    },
    /** How many of those tears are still to come. */
    tearsLeft: (): number => tears,
    close: async (): Promise<void> => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};
