import { once } from 'node:events';
import type { WebSocket } from 'ws';
import { WebSocketServer } from './nodeWs.ts';

interface Subscription {
  readonly socket: WebSocket;
  readonly id: unknown;
}

/** A server whose live views send what the test tells it to, and whose main room is empty. */
export const startFakeServer = async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const subscriptions = new Set<Subscription>();
  let begun = 0;
  const take = (socket: WebSocket, { id, method }: { id: unknown; method?: unknown }) => {
    if (method === 'subscription') {
      begun += 1;
      subscriptions.add({ socket, id });
    }
    if (method === 'query')
      socket.send(JSON.stringify({ id, result: { type: 'data', data: { sessions: [], quizzes: [] } } }));
    if (method === 'subscription.stop')
      for (const known of subscriptions)
        if (known.socket === socket && known.id === id) subscriptions.delete(known);
  };
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      const text = String(data);
      if (text !== 'PING') for (const call of [JSON.parse(text)].flat()) take(socket, call);
    });
    socket.on('close', () => {
      for (const known of subscriptions) if (known.socket === socket) subscriptions.delete(known);
    });
  });
  const tell = (body: object) => {
    for (const { socket, id } of subscriptions) socket.send(JSON.stringify({ id, ...body }));
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Subscriptions that are open. */
    watching: (): number => subscriptions.size,
    /** Subscriptions that were ever opened. */
    begun: (): number => begun,
    show: (view: object): void => tell({ result: { type: 'data', data: view } }),
    refuse: (reason: string): void =>
      tell({ error: { code: -32_003, message: 'You were removed.', data: { code: 'FORBIDDEN', reason } } }),
    cut: (): void => {
      for (const socket of server.clients) socket.terminate();
    },
    close: async (): Promise<void> => {
      for (const socket of server.clients) socket.terminate();
      server.close();
      await once(server, 'close');
    },
  };
};
