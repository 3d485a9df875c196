import { once } from 'node:events';
import { createServer } from 'node:http';

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Answers `/healthz` for whoever watches the worker. */
export const startHealthServer = async (
  host: string,
  port: number,
  isWell: () => boolean,
): Promise<HealthServer> => {
  const server = createServer((request, response) => {
    const known = request.url === '/healthz';
    const well = isWell();
    response.writeHead(known ? (well ? 200 : 503) : 404, { 'content-type': 'application/json' });
    response.end(known ? JSON.stringify({ ok: well }) : '');
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
