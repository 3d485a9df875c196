import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getWSConnectionHandler } from '@trpc/server/adapters/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { createAnswerLane } from './answerLane.ts';
import { type ApiOptions, socketAddress } from './apiOptions.ts';
import { bearerOf, createContext } from './context.ts';
import type { Player } from './engine.ts';
import { shapeOf } from './errorShape.ts';
import { refuse } from './errors.ts';
import { closeCodes, createFrameGuard, cutSlowReader } from './frameGuard.ts';
import { isTrustedOrigin } from './guard.ts';
import { createHeartbeats } from './heartbeat.ts';
import { headersOf } from './http.ts';
import { kindOfDevice } from './kindOfDevice.ts';
import { appRouter } from './root.ts';
import { createSocketIdentity, type SocketIdentity } from './socketIdentity.ts';
import { textFrame } from './textFrame.ts';
import { createTokenBucket } from './tokenBucket.ts';
import { createViewHub } from './viewHub.ts';
import { takeOver } from './watching.ts';

export interface SocketOptions extends ApiOptions {
  /** The server whose upgrades to take; without it, hand them to `handleUpgrade`. */
  readonly server?: Server;
}

export interface Sockets {
  /** Takes an upgrade to `/trpc`; false when it is for somebody else. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Tells all clients to connect again, spread over some time so that they do not come at once. */
  broadcastReconnect(spreadMs?: number): void;
  /** Closes all sockets and stops listening. */
  close(): Promise<void>;
  /** How many sockets are open. */
  sockets(): number;
}

/** A socket that has come in. */
interface Arrival {
  readonly address: string;
  /** Whether the first frame is to say who it is. */
  readonly expectsParams: boolean;
  /** Says that somebody has been made out behind it. */
  readonly known: () => void;
}

const goodbye = {
  handshake: [closeCodes.protocol, 'Say who you are with connectionParams, or connect without them.'],
  kicked: [4403, 'The host has removed you from the session.'],
  signedOut: [4401, 'You have signed out.'],
  leaving: [1012, 'The server restarts. Connect again.'],
  crowded: [1013, 'Too many connections to this session. Close other tabs and try again.'],
} as const;

/** The personal view that says so goes out first. */
const kickDelayMs = 500;
/** How long a closing socket may take. */
const closeMs = 1_000;

const statusTexts = { 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests' } as const;

const turnAway = (socket: Duplex, status: keyof typeof statusTexts, message: string) => {
  const reasons = { 403: 'forbidden', 404: 'not-found', 429: 'too-many-requests' } as const;
  const body = JSON.stringify({ error: shapeOf(refuse(reasons[status], message), { httpStatus: status }) });
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${statusTexts[status]}\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};

const urlOf = (request: IncomingMessage): URL | null => {
  try {
    return new URL(request.url ?? '', 'http://localhost');
  } catch {
    return null;
  }
};

/** Opens the API's WebSocket at `/trpc`. */
export const attachSockets = (options: SocketOptions): Sockets => {
  const { engine, limits, log, server, trustedOrigins = [], version = 'dev', joinUrl = null } = options;
  const { clientAddress = socketAddress } = options;
  const { settings } = limits;
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: settings.frameBytes,
    clientTracking: true,
  });
  const hub = createViewHub(log);
  const heartbeats = createHeartbeats(settings);
  const identities = new Map<WebSocket, SocketIdentity>();
  /** The few of them that came with a sign-in, which may end before they do. */
  const signedIn = new Map<WebSocket, SocketIdentity>();

  const serve = (socket: WebSocket, pipe: Duplex, request: IncomingMessage, arrival: Arrival) => {
    const { address, expectsParams, known } = arrival;
    const id = randomUUID();
    const device = { device: id, kindOfDevice: kindOfDevice(request) };
    const connection = { id, kind: 'socket', address, ...device } as const;
    const bearer = bearerOf(request.headers.authorization);
    let identity: SocketIdentity | null = null;
    let leaveSession: (() => void) | null = null;
    const onIdentified = (player: Player | null) => {
      known();
      if (identity?.isSignedIn()) signedIn.set(socket, identity);
      if (!player) return;
      leaveSession = limits.enter('socketsPerSession', player.sessionId);
      if (!leaveSession) socket.close(...goodbye.crowded);
    };

    const handshake = setTimeout(() => socket.close(...goodbye.handshake), settings.handshakeMs);
    handshake.unref();
    const frames = createTokenBucket(settings.callsPerSecond * 2, settings.callBurstSeconds);
    socket.on('message', () => {
      cutSlowReader(socket, settings.unsentBytes);
      if (!frames.take()) socket.close(closeCodes.protocol, 'Too many frames. Slow down.');
    });
    // `ws` writes a head and a payload, and builds both anew for each socket: one buffer that was built before
    // costs a third less. Without compression each of its own frames goes out whole, so that none is ever cut.
    const deliver = (frame: Buffer) => {
      cutSlowReader(socket, settings.unsentBytes);
      if (socket.readyState === socket.OPEN) pipe.write(frame);
    };
    const encoder = createFrameGuard({
      socket,
      settings,
      expectsParams,
      onParams: () => clearTimeout(handshake),
      inject: (frame) => socket.emit('message', Buffer.from(frame), false),
      takeCall: createAnswerLane({
        caller: () => identity?.caller() ?? null,
        send: (text) => deliver(textFrame(text)),
      }),
      takeOver: (message) => takeOver(hub, message, deliver),
    });
    socket.on('close', () => {
      clearTimeout(handshake);
      leaveSession?.();
      identity?.close();
      identities.delete(socket);
      signedIn.delete(socket);
    });
    getWSConnectionHandler({
      router: appRouter,
      wss,
      experimental_encoder: encoder,
      createContext: ({ info }) => {
        clearTimeout(handshake);
        const { participantToken = null, hostToken = null } = info.connectionParams ?? {};
        const context = createContext({
          engine,
          limits,
          log,
          version,
          joinUrl,
          connection,
          goOnAs: async (token) => (await identity?.goOnAs(token)) ?? false,
          credentials: {
            participantToken: participantToken ?? bearer,
            hostToken: hostToken ?? bearer,
            // The sign-in cookie counts only for pages that are known to be ours.
            headers: request.headers.origin === undefined ? null : headersOf(request),
          },
        });
        identity = createSocketIdentity({ context, onIdentified });
        identities.set(socket, identity);
        void identity.ask();
        return context;
      },
    })(socket, request);
    heartbeats.watch({
      socket,
      onBeat: () => {
        cutSlowReader(socket, settings.unsentBytes);
        void identity?.ask();
      },
      onRoundTrip: (rttMs) => identity?.roundTrip(rttMs),
    });
  };

  const handleUpgrade: Sockets['handleUpgrade'] = (request, socket, head) => {
    const url = urlOf(request);
    if (url?.pathname !== '/trpc') return false;
    const { origin, host, authorization } = request.headers;
    const expectsParams = url.searchParams.get('connectionParams') === '1';
    const welcome =
      origin === undefined
        ? expectsParams || authorization !== undefined
        : isTrustedOrigin(origin, host, trustedOrigins);
    if (!welcome) {
      turnAway(socket, 403, 'Connect from a page of this site, or with connectionParams and no origin.');
      return true;
    }
    const address = clientAddress(request);
    const leave = limits.enter('socketsPerAddress', address);
    const known = leave && limits.enter('unidentifiedSocketsPerAddress', address);
    if (!leave || !known) {
      leave?.();
      turnAway(socket, 429, 'Too many connections from this address. Try again in a moment.');
      return true;
    }
    socket.once('close', () => {
      known();
      leave();
    });
    wss.handleUpgrade(request, socket, head, (client) =>
      serve(client, socket, request, { address, expectsParams, known }),
    );
    return true;
  };

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!handleUpgrade(request, socket, head)) turnAway(socket, 404, 'There is no WebSocket here.');
  };
  server?.on('upgrade', onUpgrade);

  const stopKicks = engine.onKicked((participantId) => {
    for (const [socket, identity] of identities) {
      if (identity.participantId() !== participantId) continue;
      setTimeout(() => socket.close(...goodbye.kicked), kickDelayMs).unref();
    }
  });

  const signInCheck = setInterval(() => {
    for (const [socket, identity] of signedIn) {
      identity.hasSignedOut().then(
        (signedOut) => signedOut && socket.close(...goodbye.signedOut),
        (error: unknown) => log.warn({ error }, 'could not check a sign-in'),
      );
    }
  }, settings.signInCheckMs);
  signInCheck.unref();

  return {
    handleUpgrade,
    broadcastReconnect: (spreadMs = 2_000) => {
      const frame = JSON.stringify({ id: null, method: 'reconnect' });
      for (const socket of wss.clients) {
        setTimeout(() => socket.send(frame, () => undefined), Math.random() * spreadMs).unref();
      }
    },
    close: async () => {
      server?.off('upgrade', onUpgrade);
      clearInterval(signInCheck);
      heartbeats.stop();
      stopKicks();
      for (const socket of wss.clients) socket.close(...goodbye.leaving);
      const cut = setTimeout(() => {
        for (const socket of wss.clients) socket.terminate();
      }, closeMs);
      await new Promise<void>((resolve) => wss.close(() => resolve()));
      clearTimeout(cut);
    },
    sockets: () => wss.clients.size,
  };
};
