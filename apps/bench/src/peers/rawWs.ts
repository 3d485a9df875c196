/** A bare `ws` server: says a prebuilt text to all sockets whenever its parent process says how large. */
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`listening on ${address.port}`);
});
process.on('message', (bytes: number) => {
  const text = `{"said":true,"serverNow":${Date.now()},"rest":"${'x'.repeat(bytes)}"}`;
  process.send?.(Date.now());
  for (const socket of server.clients) socket.send(text);
});
process.on('disconnect', () => process.exit());
