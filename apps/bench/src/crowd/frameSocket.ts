import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Where a crowd connects to. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

export interface FrameSocket {
  send(frame: Buffer): void;
  /** Cuts it without a word, as a lost network does. */
  cut(): void;
}

interface Handlers {
  /** One text frame: its bytes from `start` to `end`, which are gone after the call. */
  readonly onText: (bytes: Buffer, start: number, end: number) => void;
  readonly onEnd: () => void;
}

const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** A frame as clients send it. The mask is zero: it need not hide anything on one machine. */
const frameOf = (opcode: number, payload: Buffer): Buffer => {
  const { length } = payload;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + extended + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) frame.writeUInt16BE(length, 2);
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  payload.copy(frame, 2 + extended + 4);
  return frame;
};

/** A text frame, ready to be sent by any socket. */
export const textFrame = (text: string): Buffer => frameOf(opcodes.text, Buffer.from(text));

const greetingOf = ({ host, port, path }: Target): string =>
  [
    `GET ${path} HTTP/1.1`,
    `host: ${host}:${port}`,
    'upgrade: websocket',
    'connection: Upgrade',
    `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
    'sec-websocket-version: 13',
    '\r\n',
  ].join('\r\n');

/** All sockets of a process read into the same memory, one after another. */
const memory = Buffer.alloc(256 * 1024);

/**
 * A WebSocket that costs its machine little: thousands of them on one core must not be slower than the server
 * that they measure. It knows text, ping and close, and nothing of extensions or fragments.
 */
export const openSocket = (target: Target, { onText, onEnd }: Handlers): Promise<FrameSocket> =>
  new Promise((resolve, reject) => {
    let rest: Buffer | null = null;
    let open = false;

    /** The frame that begins at `at`, where there is a whole one; returns what comes after it. */
    const takeFrame = (bytes: Buffer, at: number, end: number): number => {
      if (end - at < 2) return at;
      const opcode = (bytes[at] ?? 0) & 0x0f;
      let length = (bytes[at + 1] ?? 0) & 0x7f;
      let start = at + 2;
      if (length === 126) {
        if (end - at < 4) return at;
        length = bytes.readUInt16BE(at + 2);
        start = at + 4;
      } else if (length === 127) {
        if (end - at < 10) return at;
        length = Number(bytes.readBigUInt64BE(at + 2));
        start = at + 10;
      }
      if (end - start < length) return at;
      if (opcode === opcodes.text) onText(bytes, start, start + length);
      else if (opcode === opcodes.ping) {
        socket.write(frameOf(opcodes.pong, Buffer.from(bytes.subarray(start, start + length))));
      } else if (opcode === opcodes.close) socket.destroy();
      return start + length;
    };

    const takeGreeting = (bytes: Buffer, end: number): number => {
      const head = bytes.subarray(0, end).indexOf('\r\n\r\n');
      if (head < 0) return 0;
      const status = bytes.toString('latin1', 0, head).split('\r\n', 1)[0] ?? '';
      if (!status.includes(' 101 ')) {
        socket.destroy();
        reject(new Error(`The server does not open a WebSocket: ${status}`));
        return end;
      }
      open = true;
      resolve({ send: (frame) => void socket.write(frame), cut: () => void socket.destroy() });
      return head + 4;
    };

    const take = (bytes: Buffer, end: number): void => {
      let at = open ? 0 : takeGreeting(bytes, end);
      while (open && at < end) {
        const next = takeFrame(bytes, at, end);
        if (next === at) break;
        at = next;
      }
      rest = at < end ? Buffer.from(bytes.subarray(at, end)) : null;
    };

    const socket: Socket = connect({
      host: target.host,
      port: target.port,
      noDelay: true,
      onread: {
        buffer: memory,
        callback: (count, bytes) => {
          // Node hands over what it was given: the one memory of all.
          const fresh = Buffer.from(bytes.buffer, bytes.byteOffset, count);
          const all = rest ? Buffer.concat([rest, fresh]) : fresh;
          take(all, all.length);
          return true;
        },
      },
    });
    socket.on('connect', () => socket.write(greetingOf(target)));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (!open) reject(new Error(`The connection to port ${target.port} was refused.`));
      onEnd();
    });
  });
