import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below what systems give to outgoing connections, any of which could take a port while its process is down. */
const [least, most] = [20_000, 32_000];

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
};

/** A port for a process that is ended and started again at the same place. */
export const steadyPort = async (): Promise<number> => {
  for (;;) {
    const port = least + Math.floor(Math.random() * (most - least));
    if (await isFree(port)) return port;
  }
};
