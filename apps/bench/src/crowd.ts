import { once } from 'node:events';
import { WebSocket } from 'ws';

/** How many sockets are opened side by side. */
const lanes = 50;

/** One after another in a few lanes. */
export const inLanes = async <Item, Result>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const entries = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await act(item, index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};

/** Opens one socket for each of these greetings, which are its first frames. */
export const openCrowd = (url: string, greetings: readonly (readonly string[])[]): Promise<WebSocket[]> =>
  inLanes(greetings, async (frames) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    await once(socket, 'open');
    for (const frame of frames) socket.send(frame);
    return socket;
  });

/** Resolves with the time at which the last socket has got a frame that contains `mark`. */
export const whenAllGot = (crowd: readonly WebSocket[], mark: string): Promise<number> =>
  new Promise((resolve) => {
    let missing = crowd.length;
    for (const socket of crowd) {
      const look = (data: Buffer): void => {
        if (!data.includes(mark)) return;
        socket.off('message', look);
        missing -= 1;
        if (missing === 0) resolve(Date.now());
      };
      socket.on('message', look);
    }
  });

/** Ends all sockets. */
export const closeCrowd = (crowd: readonly WebSocket[]): void => {
  for (const socket of crowd) socket.terminate();
};
