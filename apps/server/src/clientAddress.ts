import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { OperatorProblem } from './problem.ts';

/** The networks that are nobody's on the internet, for the word `private`. */
const privateNetworks = [
  '127.0.0.0/8',
  '::1/128',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
];

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** IPv4 addresses that come in over an IPv6 socket are written as IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks.flatMap((one) => (one === 'private' ? privateNetworks : [one]))) {
    const [address = '', bits] = network.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const length = bits === undefined ? most : Number(bits);
    if (isIP(address) === 0 || !Number.isInteger(length) || length < 0 || length > most) {
      throw new OperatorProblem(`ARGUS_TRUSTED_PROXIES: ${network} is neither an address nor a network.`);
    }
    list.addSubnet(address, length, familyOf(address));
  }
  return list;
};

export type ClientAddress = (request: IncomingMessage) => string;

/**
 * The address of whoever asks. `X-Forwarded-For` is believed from right to left, as long as the one who wrote
 * the entry is a trusted proxy; what stands further left may be anybody's invention.
 */
export const createClientAddress = (trustedProxies: readonly string[]): ClientAddress => {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string): boolean =>
    isIP(address) !== 0 && trusted.check(address, familyOf(address));
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    const header = request.headers['x-forwarded-for'];
    const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').reverse();
    for (const hop of hops) {
      if (!isTrusted(address)) break;
      const next = plain(hop.trim());
      if (isIP(next) === 0) break;
      address = next;
    }
    return address;
  };
};

const loopback = listOf(['127.0.0.0/8', '::1/128']);

/** Whether a request was made on this very machine, and not handed on by a proxy that runs on it. */
export const isFromThisMachine = (request: IncomingMessage): boolean => {
  const address = plain(request.socket.remoteAddress ?? '');
  const { 'x-forwarded-for': handedOn, forwarded } = request.headers;
  return (
    isIP(address) !== 0 &&
    loopback.check(address, familyOf(address)) &&
    handedOn === undefined &&
    forwarded === undefined
  );
};
