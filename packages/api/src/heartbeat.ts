import type { WebSocket } from 'ws';

/** A new socket is pinged this often, until so many round trips are known: one says little. */
const firstPingsMs = 700;
const firstPings = 3;

interface HeartbeatOptions {
  readonly socket: WebSocket;
  readonly pingMs: number;
  /** Without any sign of life for this long the socket is cut. */
  readonly silentMs: number;
  readonly onRoundTrip: (rttMs: number) => void;
  /** Called before each ping. */
  readonly onBeat: () => void;
}

/** Pings a socket, measures its round trips and cuts it when its other end is gone without a word. */
export const startHeartbeat = ({ socket, pingMs, silentMs, onRoundTrip, onBeat }: HeartbeatOptions): void => {
  let seenAt = performance.now();
  let pingedAt: number | null = null;
  let roundTrips = 0;
  const seen = () => {
    seenAt = performance.now();
  };
  const ping = () => {
    if (performance.now() - seenAt > silentMs) {
      socket.terminate();
      return;
    }
    onBeat();
    if (socket.readyState !== socket.OPEN) return;
    pingedAt = performance.now();
    socket.ping();
  };
  const timer = setInterval(ping, pingMs);
  timer.unref();
  socket.on('message', seen);
  socket.on('pong', () => {
    seen();
    if (pingedAt === null) return;
    onRoundTrip(seenAt - pingedAt);
    pingedAt = null;
    roundTrips += 1;
    if (roundTrips < firstPings) setTimeout(ping, firstPingsMs).unref();
  });
  socket.on('close', () => clearInterval(timer));
  ping();
};
