import type { Context } from './context.ts';
import type { Player } from './engine.ts';

interface IdentityOptions {
  readonly context: Context;
  /** Called once, as soon as anybody is known to be behind the socket; null is a host. */
  readonly onIdentified: (player: Player | null) => void;
}

/** Who is behind a socket: for presence, for kicks and for sign-outs. Procedures ask anew, each by itself. */
export const createSocketIdentity = ({ context, onIdentified }: IdentityOptions) => {
  const { engine, connection } = context;
  let player: Player | null = null;
  let signedIn = false;
  let leave: (() => void) | null = null;
  let closed = false;
  let asking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    try {
      const found = await context.player();
      if (closed) return;
      if (found) {
        player = found;
        leave = engine.presence.connect(found, connection.id, connection.kindOfDevice);
        onIdentified(found);
        return;
      }
      const actor = await context.actor();
      signedIn = actor?.kind === 'user';
      if (actor && !closed) onIdentified(null);
    } catch (error) {
      // The next beat asks again.
      context.log.warn({ error }, 'could not tell who is behind a socket');
    }
  };

  const ask = async (): Promise<void> => {
    if (closed || player || signedIn) return;
    asking ??= look().finally(() => {
      asking = null;
    });
    await asking;
  };

  return {
    ask,
    /** Makes it the socket of a player who has just joined over it; false when it is somebody's already. */
    goOnAs: async (participantToken: string): Promise<boolean> => {
      await asking;
      if (closed || player || signedIn || !context.show(participantToken)) return false;
      await ask();
      return player !== null;
    },
    /** The player behind the socket, as soon as it is known. */
    caller: () => player && { context, player },
    participantId: (): string | null => player?.participantId ?? null,
    roundTrip: (rttMs: number): void => {
      if (player) engine.presence.delay(player, connection.id, rttMs);
    },
    isSignedIn: (): boolean => signedIn,
    /** Whether the sign-in that this socket came with has ended. */
    hasSignedOut: async (): Promise<boolean> => (await context.user()) === null,
    close: (): void => {
      closed = true;
      leave?.();
      leave = null;
    },
  };
};

export type SocketIdentity = ReturnType<typeof createSocketIdentity>;
