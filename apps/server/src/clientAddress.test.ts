import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createClientAddress, isFromThisMachine } from './clientAddress.ts';

const ask = (remoteAddress: string, forwardedFor?: string): IncomingMessage => {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor;
  return request;
};

describe('the address of whoever asks', () => {
  it.each([
    ['nobody is trusted', [], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['a stranger forges the header', ['10.0.0.0/8'], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['a proxy hands on', ['10.0.0.0/8'], '10.0.0.2', '198.51.100.1', '198.51.100.1'],
    ['the caller forges behind a proxy', ['10.0.0.0/8'], '10.0.0.2', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['two proxies hand on', ['10.0.0.0/8'], '10.0.0.2', '198.51.100.1, 10.0.0.3', '198.51.100.1'],
    ['the header is rubbish', ['10.0.0.0/8'], '10.0.0.2', 'unknown, <b>', '10.0.0.2'],
    ['there is no header', ['10.0.0.2'], '10.0.0.2', undefined, '10.0.0.2'],
    ['IPv4 comes over IPv6', ['10.0.0.2'], '::ffff:10.0.0.2', '2001:db8::1', '2001:db8::1'],
    ['private networks are trusted by word', ['private'], '192.168.1.1', '198.51.100.1', '198.51.100.1'],
  ])('when %s', (_, proxies, remote, header, expected) => {
    expect(createClientAddress(proxies)(ask(remote, header))).toBe(expected);
  });

  it.each(['10.0.0.0/40', 'proxy.local', '10.0.0.1/x'])('refuses %s as a proxy', (proxy) => {
    expect(() => createClientAddress([proxy])).toThrow(proxy);
  });
});

describe('a request of this machine', () => {
  it('comes over the loopback and is not handed on', () => {
    expect(isFromThisMachine(ask('127.0.0.1'))).toBe(true);
    expect(isFromThisMachine(ask('::1'))).toBe(true);
    expect(isFromThisMachine(ask('10.0.0.2'))).toBe(false);
    expect(isFromThisMachine(ask('127.0.0.1', '203.0.113.7'))).toBe(false);
  });
});
