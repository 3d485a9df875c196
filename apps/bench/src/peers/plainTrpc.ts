/** A plain tRPC server on its stock WebSocket adapter, with a mutation that does nothing. */
import { initTRPC } from '@trpc/server';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { WebSocketServer } from 'ws';

const { procedure, router } = initTRPC.create();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
applyWSSHandler({ wss: server, router: router({ nothing: procedure.mutation(() => ({ received: true })) }) });
server.on('listening', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`listening on ${address.port}`);
});
process.on('disconnect', () => process.exit());
