import { once } from 'node:events';
import { connect } from 'node:net';
import { createRedisRelay } from '@argus/relay/redisRelay';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What Redis answers to one command in its own language. */
const askRedis = async (port: number, command: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${command}\r\n`);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer);
};

/** Listens to a session's doorbells beside the processes of Argus, with a connection of the trial's own. */
export const listenToDoorbells = async ({ port, url }: { port: number; url: string }, sessionId: string) => {
  const relay = createRedisRelay({ url, log: quiet });
  const channel = `session:${sessionId}`;
  const versions: number[] = [];
  await relay.subscribe(channel, (message) => {
    if (typeof message !== 'object' || message === null || !('version' in message)) return;
    versions.push(Number(message.version));
  });
  return {
    /** The versions that were rung, in the order in which they were. */
    versions,
    /** How many connections Redis rings, the own one among them. */
    listeners: async (): Promise<number> => {
      const answer = await askRedis(port, `PUBSUB NUMSUB argus:${channel}`);
      return Number(/:(\d+)\r\n$/.exec(answer)?.[1]);
    },
    close: () => relay.close(),
  };
};
