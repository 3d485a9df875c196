import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { impatientSocket, isStandard } from './impatientSocket.ts';
import type { WebSocketImplementation } from './options.ts';

const implementation: WebSocketImplementation = WebSocket;

const standard = () => {
  if (!isStandard(implementation)) throw new Error('The package ws has lost something.');
  return implementation;
};

const portOf = (server: Server | WebSocketServer): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
};

describe('a WebSocket class', () => {
  it('is taken when it has what the standard promises', () => {
    expect(isStandard(WebSocket)).toBe(true);
    expect(isStandard(undefined)).toBe(false);
  });
});

describe('an impatient socket', () => {
  let silent: Server;
  let speaking: WebSocketServer;
  const accepted: Socket[] = [];
  beforeEach(async () => {
    silent = createServer((socket) => void accepted.push(socket.on('error', () => undefined)));
    silent.listen(0, '127.0.0.1');
    speaking = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await Promise.all([once(silent, 'listening'), once(speaking, 'listening')]);
  });
  afterEach(() => {
    for (const socket of accepted.splice(0)) socket.destroy();
    for (const socket of speaking.clients) socket.terminate();
    silent.close();
    speaking.close();
  });

  it('gives up on a server that takes the connection and says nothing', async () => {
    const socket = new (impatientSocket(standard(), 30))(`ws://127.0.0.1:${portOf(silent)}`);
    const told: string[] = [];
    socket.addEventListener('error', () => told.push('error'));
    socket.addEventListener('close', () => told.push('close'));
    await vi.waitFor(() => expect(told).toEqual(['error', 'close']));
  });

  it('says at once that it was closed, and then nothing more', async () => {
    const socket = new (impatientSocket(standard()))(`ws://127.0.0.1:${portOf(speaking)}`);
    const [closed, heard] = [vi.fn(), vi.fn()];
    socket.addEventListener('close', closed);
    socket.addEventListener('message', heard);
    await vi.waitFor(() => expect(socket.readyState).toBe(WebSocket.OPEN));
    for (const peer of speaking.clients) peer.send('late');
    socket.close();
    expect(closed).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(socket.readyState).toBe(WebSocket.CLOSED));
    expect(closed).toHaveBeenCalledTimes(1);
    expect(heard).not.toHaveBeenCalled();
  });

  it('tells of a close by the other side, unless the listener has left', async () => {
    const socket = new (impatientSocket(standard()))(`ws://127.0.0.1:${portOf(speaking)}`);
    const [stays, leaves] = [vi.fn(), vi.fn()];
    socket.addEventListener('close', stays);
    socket.addEventListener('close', leaves);
    socket.removeEventListener('close', leaves);
    await vi.waitFor(() => expect(socket.readyState).toBe(WebSocket.OPEN));
    for (const peer of speaking.clients) peer.close();
    await vi.waitFor(() => expect(stays).toHaveBeenCalledTimes(1));
    expect(leaves).not.toHaveBeenCalled();
  });
});
