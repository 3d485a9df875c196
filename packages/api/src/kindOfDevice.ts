import type { IncomingMessage } from 'node:http';
import type { Connection } from './context.ts';

/** Tablets of Android call themselves Android without Mobile; iPads either say so or pass for a Mac. */
const kinds = [
  [/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobile)/i, 'tablet'],
  [/Mobi|iPhone|iPod|Android/i, 'phone'],
  [/Windows|Macintosh|X11|CrOS|Linux/i, 'computer'],
] as const;

/** What kind of device a request comes from, as far as its browser says. */
export const kindOfDevice = ({ headers }: Pick<IncomingMessage, 'headers'>): Connection['kindOfDevice'] => {
  const agent = headers['user-agent'] ?? '';
  return kinds.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
};
