import type { Log } from './apiOptions.ts';
import type { Actor, Engine, Player } from './engine.ts';
import type { Limits } from './limits.ts';
import type { User } from './shapes.ts';

/** What a caller has shown. It is looked at again with every call; nothing here is an identity yet. */
export interface Credentials {
  readonly participantToken: string | null;
  readonly hostToken: string | null;
  /** Only what came with a request whose origin is trusted: for the sign-in cookie. */
  readonly headers: Headers | null;
}

/** The socket, or the request, that a call came by. */
export interface Connection {
  readonly id: string;
  readonly kind: 'socket' | 'http';
  /** The caller's address, for the limits. */
  readonly address: string;
  /** What tells devices behind one address apart, for the limits. */
  readonly device: string;
  /** What kind of device it is by what it says of itself; null when it says nothing that is known. */
  readonly kindOfDevice: 'phone' | 'tablet' | 'computer' | null;
}

export interface Context {
  readonly engine: Engine;
  readonly limits: Limits;
  readonly log: Log;
  readonly version: string;
  /** Where devices other than the server's machine reach the player app; null when nobody said. */
  readonly joinUrl: string | null;
  readonly connection: Connection;
  readonly player: () => Promise<Player | null>;
  readonly user: () => Promise<User | null>;
  /** Who hosts: a signed-in user, or whoever holds a session's host token. */
  readonly actor: () => Promise<Actor | null>;
  /** Shows the token from here on; false when the connection shows one already. */
  readonly show: (participantToken: string) => boolean;
  /** Lets the connection go on as the player of this token; false where it is somebody already, or no socket. */
  readonly goOnAs: (participantToken: string) => Promise<boolean>;
}

interface ContextParts
  extends Pick<Context, 'engine' | 'limits' | 'log' | 'version' | 'joinUrl' | 'connection'> {
  readonly credentials: Credentials;
  readonly goOnAs?: Context['goOnAs'];
}

/** Tokens longer than this are nobody's. */
const tokenLength = 512;

const asToken = (token: string | null): string | null =>
  token && token.length <= tokenLength ? token : null;

/** The context of a request or of a socket. Who it is, is asked anew by every procedure. */
export const createContext = ({
  credentials,
  goOnAs = async () => false,
  ...parts
}: ContextParts): Context => {
  const { engine } = parts;
  let participantToken = asToken(credentials.participantToken);
  const hostToken = asToken(credentials.hostToken);
  const user = async () => (credentials.headers ? engine.accounts.user(credentials.headers) : null);
  return {
    ...parts,
    goOnAs,
    show: (token) => {
      if (participantToken !== null || hostToken !== null) return false;
      participantToken = token;
      return true;
    },
    user,
    player: async () => (participantToken ? engine.identify.player(participantToken) : null),
    actor: async () => {
      if (hostToken) return engine.identify.hostToken(hostToken);
      const signedIn = await user();
      return signedIn ? { kind: 'user', userId: signedIn.id } : null;
    },
  };
};

const bearer = /^Bearer ([\x21-\x7e]+)$/i;

/** The token of an authorization header: a participant's or a host's, which the engine tells apart. */
export const bearerOf = (authorization: string | undefined): string | null =>
  bearer.exec(authorization ?? '')?.[1] ?? null;
