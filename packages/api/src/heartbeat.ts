import type { WebSocket } from 'ws';

/** A new socket is pinged this often, until so many round trips are known: one says little. */
const firstPingsMs = 700;
const firstPings = 3;
/** Milliseconds between two groups of sockets that are pinged together: thousands of clocks would be as many wakings. */
const groupMs = 100;

interface HeartbeatsOptions {
  /** How often each socket is pinged. */
  readonly pingMs: number;
  /** Without an answer to a ping, and any sign of life for this long, a socket is cut. */
  readonly silentMs: number;
}

interface Watched {
  readonly socket: WebSocket;
  readonly onRoundTrip: (rttMs: number) => void;
  /** Called before each ping. */
  readonly onBeat: () => void;
}

/** Pings sockets, measures their round trips and cuts those whose other end is gone without a word. */
export const createHeartbeats = ({ pingMs, silentMs }: HeartbeatsOptions) => {
  const groups = Array.from(
    { length: Math.max(1, Math.round(pingMs / groupMs)) },
    () => new Set<() => void>(),
  );
  let [turn, newest] = [0, 0];
  const timer = setInterval(() => {
    turn = (turn + 1) % groups.length;
    for (const ping of groups[turn] ?? []) ping();
  }, pingMs / groups.length);
  timer.unref();

  return {
    watch: ({ socket, onRoundTrip, onBeat }: Watched): void => {
      let seenAt = performance.now();
      let pingedAt: number | null = null;
      let roundTrips = 0;
      const seen = () => {
        seenAt = performance.now();
      };
      const ping = () => {
        // A process that is busy for long is late with its pings: that is nobody's silence.
        if (pingedAt !== null && performance.now() - seenAt > silentMs) {
          socket.terminate();
          return;
        }
        onBeat();
        if (socket.readyState !== socket.OPEN) return;
        // Two pings may be on their way: the first pong answers the first of them.
        pingedAt ??= performance.now();
        socket.ping();
      };
      // By turns, so that a crowd that comes at once is not pinged at once: the last would wait for all others.
      newest = (newest + 1) % groups.length;
      const group = groups[newest];
      group?.add(ping);
      socket.on('message', seen);
      socket.on('pong', () => {
        seen();
        if (pingedAt === null) return;
        onRoundTrip(seenAt - pingedAt);
        pingedAt = null;
        roundTrips += 1;
        if (roundTrips < firstPings) setTimeout(ping, firstPingsMs).unref();
      });
      socket.on('close', () => group?.delete(ping));
      ping();
    },
    stop: (): void => clearInterval(timer),
  };
};
