/** A bare `ws` server: writes a text once and sends it to all sockets. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { listen, onView } from './listening.ts';

const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
onView((view) => {
  const text = JSON.stringify(view);
  for (const socket of server.clients) socket.send(text);
});
listen(http);
