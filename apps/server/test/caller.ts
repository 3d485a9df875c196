import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { RunningServer } from '../src/startServer.ts';

/** What somebody shows when they connect. */
export interface Shown {
  readonly params?: Readonly<Record<string, string>>;
  readonly cookie?: string;
}

/** What came back: `done`, or the reason of the refusal; and all that was said. */
export interface Reply {
  readonly reason: string;
  readonly text: string;
}

export type Caller = Awaited<ReturnType<typeof openCaller>>;

/** Calls procedures by their names over one socket, as a program of anybody's own would. */
export const openCaller = async ({ url }: RunningServer, { params = {}, cookie }: Shown = {}) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`, {
    headers: cookie === undefined ? {} : { cookie, origin: url },
  });
  const waiting = new Map<number, (text: string) => void>();
  const frames: string[] = [];
  let ids = 0;
  let closed: number | null = null;
  socket.on('message', (data) => {
    const text = String(data);
    frames.push(text);
    const message = JSON.parse(text);
    if (message.error === undefined && message.result?.type !== 'data') return;
    waiting.get(message.id)?.(text);
    waiting.delete(message.id);
  });
  socket.on('close', (code) => {
    closed = code;
    for (const [id, resolve] of waiting)
      resolve(JSON.stringify({ id, error: { data: { reason: 'closed' } } }));
  });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  socket.send(JSON.stringify({ method: 'connectionParams', data: params }));
  const send = (message: object) => socket.send(JSON.stringify(message));
  return {
    /** Every frame that came, as it came. */
    frames,
    /** The code that the socket was closed with; null while it is open. */
    closed: () => closed,
    /** Makes a call; a subscription is stopped after its first view. */
    call: async (type: string, path: string, input: unknown): Promise<Reply> => {
      ids += 1;
      const id = ids;
      const answered = new Promise<string>((resolve) => waiting.set(id, resolve));
      send({ id, method: type, params: { path, input } });
      const text = await answered;
      const { error } = JSON.parse(text);
      if (type === 'subscription' && !error) send({ id, method: 'subscription.stop' });
      // The id of the call differs from call to call, and says nothing.
      return { reason: error?.data.reason ?? 'done', text: text.replace(`"id":${id},`, '') };
    },
    /** Follows a live view to its end. */
    follow: (path: string, input: object): void => {
      ids += 1;
      send({ id: ids, method: 'subscription', params: { path, input } });
    },
    close: () => socket.terminate(),
  };
};
