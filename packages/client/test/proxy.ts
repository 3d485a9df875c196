import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A door in front of a server that can be slammed and kept shut. */
export const startProxy = async (target: string) => {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let shut = false;
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
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.on('data', (piece) => {
        const becomes = fate();
        if (becomes === 'lost') socket.destroy();
        else other.write(piece, () => becomes === 'last' && socket.destroy());
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
