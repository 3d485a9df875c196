import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { textFrame } from './textFrame.ts';

/** A server that writes to whoever connects what this gives, past `ws`. */
let frames: readonly Buffer[] = [];
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer().on('upgrade', (request, pipe, head) => {
  sockets.handleUpgrade(request, pipe, head, (socket) => {
    for (const frame of frames) pipe.write(frame);
    socket.send('an ordinary one');
  });
});
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What the other end makes of frames that are followed by one of `ws`. */
const received = async (texts: readonly string[]): Promise<string[]> => {
  frames = texts.map(textFrame);
  const { port } = server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  const got: string[] = [];
  socket.on('message', (data, isBinary) => {
    got.push(isBinary ? 'bytes' : String(data));
    if (got.length > texts.length) socket.close();
  });
  await once(socket, 'close');
  return got;
};

describe('a text frame', () => {
  it('of any size comes out as it went in, and leaves the next one whole', async () => {
    const texts = [0, 1, 125, 126, 65_535, 65_536, 200_000].map((bytes) => 'x'.repeat(bytes));
    expect(await received(texts)).toEqual([...texts, 'an ordinary one']);
  });

  it('counts bytes, not letters', async () => {
    const text = 'ẞäß 🜚'.repeat(20);
    expect(await received([text])).toEqual([text, 'an ordinary one']);
  });
});
