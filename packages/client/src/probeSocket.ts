import { impatientSocket } from './impatientSocket.ts';

/** Milliseconds for a socket to open and to carry a word there and back. */
const probeMs = 5_000;

/** Whether sockets go through here: opens one, sends a sign of life and waits for the answer to it. */
export const probeSocket = (url: string, WebSocket: typeof globalThis.WebSocket): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new (impatientSocket(WebSocket, probeMs))(`${url}?connectionParams=1`);
    let ended = false;
    const end = (goesThrough: boolean) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      socket.close();
      resolve(goesThrough);
    };
    const timer = setTimeout(end, probeMs, false);
    socket.addEventListener('open', () => socket.send('PING'));
    socket.addEventListener('message', () => end(true));
    socket.addEventListener('error', () => end(false));
    socket.addEventListener('close', () => end(false));
  });
