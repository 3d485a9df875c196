import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks that live inside this machine, which no phone is on. */
const inside =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|utun|tun|tap|wg|tailscale|zt|lxc|podman|vEthernet)/i;

const rank = (name: string, address: string): number => {
  if (inside.test(name)) return 4;
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 3;
};

/** The address at which phones on the same network find this machine; null when it is on none. */
export const networkAddress = (interfaces: Interfaces): string | null => {
  const found = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      // 169.254 is what a machine gives itself when it finds no network.
      .filter(
        ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address }) => ({ address, rank: rank(name, address) })),
  );
  return found.sort((a, b) => a.rank - b.rank)[0]?.address ?? null;
};

const everywhere = new Set(['0.0.0.0', '::']);
const hereOnly = /^(127\.|localhost$|::1$)/;

/** What phones open, given what the server listens on. */
export const phoneUrl = (host: string, port: number, interfaces: Interfaces): string | null => {
  if (hereOnly.test(host)) return null;
  const address = everywhere.has(host) ? networkAddress(interfaces) : host;
  if (address === null) return null;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
};
