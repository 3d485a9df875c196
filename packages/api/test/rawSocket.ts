import { type ClientOptions, WebSocket } from 'ws';

export type Frame = Readonly<Record<string, unknown>>;

/** A socket that speaks whatever the test wants it to speak. */
export const openSocket = async (
  url: string,
  { params, ...options }: ClientOptions & { params?: Readonly<Record<string, string>> | null } = {},
) => {
  const socket = new WebSocket(`${url}?connectionParams=1`, { perMessageDeflate: false, ...options });
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const ring = () => {
    for (const wake of [...waiting]) wake();
  };
  let closed: { code: number; reason: string } | null = null;
  socket.on('message', (data) => {
    const text = String(data);
    if (text !== 'PONG') frames.push(JSON.parse(text));
    ring();
  });
  socket.on('close', (code, reason) => {
    closed = { code, reason: String(reason) };
    ring();
  });
  socket.on('error', ring);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  if (params !== null) socket.send(JSON.stringify({ method: 'connectionParams', data: params ?? {} }));

  const until = async <T>(
    what: string,
    look: () => T | null | undefined | false,
    timeoutMs = 8_000,
  ): Promise<T> => {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const found = look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}; got ${JSON.stringify(frames)}`);
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(wake, 50);
        waiting.add(wake);
      });
    }
  };

  return {
    socket,
    frames,
    send: (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    /** The first frame that satisfies the test. */
    frame: (what: string, test: (frame: Frame) => boolean) => until(what, () => frames.find(test)),
    until,
    closed: () => until('the close', () => closed),
    isClosed: () => closed !== null,
  };
};

/** A call as tRPC's client writes it. */
export const call = (id: unknown, method: string, path: string, input?: unknown) => ({
  id,
  method,
  params: { path, input },
});

/** Whether a frame is this type of result of that call. */
export const isResult =
  (id: unknown, type: string) =>
  (frame: Frame): boolean =>
    frame.id === id &&
    typeof frame.result === 'object' &&
    frame.result !== null &&
    'type' in frame.result &&
    frame.result.type === type;

/** The reason in an error frame, if it is one. */
export const reasonIn = (frame: Frame): unknown => {
  const { error } = frame;
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'reason' in data ? data.reason : null;
};
