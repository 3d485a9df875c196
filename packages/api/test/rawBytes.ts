import { connect } from 'node:net';
import { expect } from 'vitest';

/** A socket below the WebSocket: sends bytes as they are, and says with which code it was closed. */
export const openBytes = async (url: string) => {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  let heard = Buffer.alloc(0);
  socket.on('data', (piece) => {
    heard = Buffer.concat([heard, piece]);
  });
  socket.on('error', () => undefined);
  socket.write(
    'GET /trpc HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\nauthorization: Bearer player\r\n' +
      'sec-websocket-extensions: permessage-deflate\r\n' +
      'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await expect.poll(() => heard.includes('\r\n\r\n')).toBe(true);
  return {
    socket,
    /** The code of the close frame, which is the last that came. */
    closeCode: async () => {
      await expect.poll(() => heard.lastIndexOf(0x88), { timeout: 10_000 }).toBeGreaterThan(0);
      return heard.readUInt16BE(heard.lastIndexOf(0x88) + 2);
    },
  };
};

/** The head of a frame from a client: its first byte, and the bytes that are said to follow. */
export const frameHead = (first: number, length: number): Buffer => {
  const head = Buffer.alloc(14);
  head.writeUInt8(first, 0);
  head.writeUInt8(0xff, 1);
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
};
