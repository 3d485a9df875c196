import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine } from '../src/engine.ts';
import { createHttpHandler } from '../src/http.ts';
import { createLimits, type LimitSettings } from '../src/limits.ts';
import { attachSockets } from '../src/socket.ts';

interface ApiUnderTest {
  readonly url: string;
  readonly wsUrl: string;
  readonly sockets: ReturnType<typeof attachSockets>;
  /** What was logged as an error. */
  readonly logged: object[];
  endStreams(): void;
  close(): Promise<void>;
}

/** The real doors on a port of the system's choice. */
export const startApi = async (
  engine: Engine,
  settings: Partial<LimitSettings> = {},
  trustedOrigins: readonly string[] = [],
): Promise<ApiUnderTest> => {
  const logged: object[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object) => {
      logged.push(facts);
    },
  };
  const options = { engine, limits: createLimits({ settings }), log, trustedOrigins, version: 'test' };
  const handle = createHttpHandler(options);
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const sockets = attachSockets({ ...options, server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const { port } = address as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    wsUrl: `ws://127.0.0.1:${port}/trpc`,
    sockets,
    logged,
    endStreams: handle.endStreams,
    close: async () => {
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
