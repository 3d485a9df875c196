import { defaultLimits, type LimitSettings } from '@argus/api/limits';
import { defaultEngineLimits, type EngineLimits, mostPlayersPerSession } from '@argus/engine/limits';
import { z } from 'zod';

const count = (most: number, standard: number, what: string) =>
  z.coerce.number().int().min(0).max(most).default(standard).describe(what);

const door = (name: keyof LimitSettings, most: number, what: string) =>
  count(most, defaultLimits[name], what);

const rule = (name: keyof EngineLimits, most: number, what: string) =>
  count(most, defaultEngineLimits[name], what);

/** A setting for every limit of the doors and of the use cases. */
export const limitSettings = {
  ARGUS_SESSIONS_PER_HOST: rule('sessionsPerHost', 1_000_000, 'Sessions of one host that have not ended.'),
  ARGUS_PLAYERS_PER_SESSION: rule(
    'playersPerSession',
    mostPlayersPerSession,
    'Players of one session, at most; a host may set fewer.',
  ),
  ARGUS_JOINS_PER_ADDRESS: door(
    'joinsPerAddress',
    1_000_000,
    'Joins that one address may make in a minute; a school sits behind one address.',
  ),
  ARGUS_JOINS_PER_SESSION: door('joinsPerSession', 1_000_000, 'Joins into one session in a minute.'),
  ARGUS_WRONG_PINS_PER_DEVICE: door(
    'wrongPinsPerDevice',
    1_000_000,
    'Wrong PINs that one device may try in a minute.',
  ),
  ARGUS_WRONG_PINS_PER_ADDRESS: door(
    'wrongPinsPerAddress',
    1_000_000,
    'Wrong PINs that may be tried from one address in a minute.',
  ),
  ARGUS_RECOVERIES_PER_DEVICE: door(
    'recoveriesPerDevice',
    1_000_000,
    'Tries to come back as a player by a code, from one device in a minute.',
  ),
  ARGUS_RECOVERIES_PER_ADDRESS: door(
    'recoveriesPerAddress',
    1_000_000,
    'Tries to come back as a player by a code, from one address in a minute.',
  ),
  ARGUS_RECOVERIES_PER_PIN: door(
    'recoveriesPerPin',
    1_000_000,
    'Tries to come back as a player by a code, into one session in a minute.',
  ),
  ARGUS_REACTIONS_PER_PARTICIPANT: door(
    'reactionsPerParticipant',
    1_000_000,
    'Reactions that one participant may send to the stage in ten seconds.',
  ),
  ARGUS_LOBBY_SESSIONS_PER_ADDRESS: door(
    'lobbySessionsPerAddress',
    1_000_000,
    'Sessions that one address may start from the main room in ten minutes.',
  ),
  ARGUS_PRACTICES_PER_ADDRESS: door(
    'practicesPerAddress',
    1_000_000,
    'Public quizzes that one address may open for practice in a minute.',
  ),
  ARGUS_PRACTICE_ANSWERS_PER_ADDRESS: door(
    'practiceAnswersPerAddress',
    1_000_000,
    'Answers in practice that one address may give in a minute.',
  ),
  ARGUS_SETUP_TRIES_PER_ADDRESS: door(
    'setupTriesPerAddress',
    1_000_000,
    'Tries to use a setup link, from one address in a minute.',
  ),
  ARGUS_UNIDENTIFIED_SOCKETS_PER_ADDRESS: door(
    'unidentifiedSocketsPerAddress',
    1_000_000,
    'Sockets of one address that have not shown who they are.',
  ),
  ARGUS_SOCKETS_PER_ADDRESS: door(
    'socketsPerAddress',
    1_000_000,
    'Sockets of one address, whoever is behind them.',
  ),
  ARGUS_SOCKETS_PER_SESSION: door('socketsPerSession', 10_000_000, "Sockets of one session's participants."),
  ARGUS_STREAMS_PER_ADDRESS: door(
    'streamsPerAddress',
    1_000_000,
    'Streams of server-sent events of one address, for networks that cut sockets.',
  ),
  ARGUS_CALLS_PER_SECOND: door(
    'callsPerSecond',
    100_000,
    'Calls that one socket may make in a second, on average.',
  ),
  ARGUS_CALL_BURST_SECONDS: door(
    'callBurstSeconds',
    3_600,
    "Seconds' worth of calls that one socket may make at once.",
  ),
  ARGUS_CALLS_PER_FRAME: door('callsPerFrame', 1_000, 'Calls in one frame or in one batch.'),
  ARGUS_SUBSCRIPTIONS_PER_SOCKET: door(
    'subscriptionsPerSocket',
    1_000,
    'Subscriptions that are open on one socket at the same time.',
  ),
  ARGUS_FRAME_BYTES: door('frameBytes', 100_000_000, 'Bytes of one frame; larger calls go by HTTP.'),
  ARGUS_UNSENT_BYTES: door(
    'unsentBytes',
    1_000_000_000,
    'Bytes that may wait for a slow reader before it is cut.',
  ),
  ARGUS_HANDSHAKE_MS: door(
    'handshakeMs',
    600_000,
    'Milliseconds for a connection to ask for something, and for a socket to show who it is.',
  ),
  ARGUS_PING_MS: door('pingMs', 600_000, "Milliseconds between the server's pings."),
  ARGUS_SILENT_MS: door(
    'silentMs',
    3_600_000,
    'Milliseconds without a sign of life after which a socket is closed.',
  ),
  ARGUS_SIGN_IN_CHECK_MS: door(
    'signInCheckMs',
    600_000,
    'Milliseconds between two looks at whether the sign-in behind a socket still holds.',
  ),
  ARGUS_BODY_BYTES: door('bodyBytes', 1_000_000_000, "Bytes of a request's body."),
  ARGUS_IMPORT_BODY_BYTES: door(
    'importBodyBytes',
    1_000_000_000,
    'Bytes of a body that carries a file to be imported.',
  ),
  ARGUS_INPUT_DEPTH: door('inputDepth', 1_000, 'How deep the input of a call may be nested.'),
} as const;

type LimitEnv = { readonly [K in keyof typeof limitSettings]: number };

/** The use cases' limits as the environment gives them. */
export const engineLimitsOf = (env: LimitEnv): EngineLimits => ({
  sessionsPerHost: env.ARGUS_SESSIONS_PER_HOST,
  playersPerSession: env.ARGUS_PLAYERS_PER_SESSION,
});

/** The doors' limits as the environment gives them. */
export const limitsOf = (env: LimitEnv): LimitSettings => ({
  joinsPerAddress: env.ARGUS_JOINS_PER_ADDRESS,
  joinsPerSession: env.ARGUS_JOINS_PER_SESSION,
  wrongPinsPerDevice: env.ARGUS_WRONG_PINS_PER_DEVICE,
  wrongPinsPerAddress: env.ARGUS_WRONG_PINS_PER_ADDRESS,
  recoveriesPerDevice: env.ARGUS_RECOVERIES_PER_DEVICE,
  recoveriesPerAddress: env.ARGUS_RECOVERIES_PER_ADDRESS,
  recoveriesPerPin: env.ARGUS_RECOVERIES_PER_PIN,
  reactionsPerParticipant: env.ARGUS_REACTIONS_PER_PARTICIPANT,
  lobbySessionsPerAddress: env.ARGUS_LOBBY_SESSIONS_PER_ADDRESS,
  practicesPerAddress: env.ARGUS_PRACTICES_PER_ADDRESS,
  practiceAnswersPerAddress: env.ARGUS_PRACTICE_ANSWERS_PER_ADDRESS,
  setupTriesPerAddress: env.ARGUS_SETUP_TRIES_PER_ADDRESS,
  unidentifiedSocketsPerAddress: env.ARGUS_UNIDENTIFIED_SOCKETS_PER_ADDRESS,
  socketsPerAddress: env.ARGUS_SOCKETS_PER_ADDRESS,
  socketsPerSession: env.ARGUS_SOCKETS_PER_SESSION,
  streamsPerAddress: env.ARGUS_STREAMS_PER_ADDRESS,
  callsPerSecond: env.ARGUS_CALLS_PER_SECOND,
  callBurstSeconds: env.ARGUS_CALL_BURST_SECONDS,
  callsPerFrame: env.ARGUS_CALLS_PER_FRAME,
  subscriptionsPerSocket: env.ARGUS_SUBSCRIPTIONS_PER_SOCKET,
  frameBytes: env.ARGUS_FRAME_BYTES,
  unsentBytes: env.ARGUS_UNSENT_BYTES,
  handshakeMs: env.ARGUS_HANDSHAKE_MS,
  pingMs: env.ARGUS_PING_MS,
  silentMs: env.ARGUS_SILENT_MS,
  signInCheckMs: env.ARGUS_SIGN_IN_CHECK_MS,
  bodyBytes: env.ARGUS_BODY_BYTES,
  importBodyBytes: env.ARGUS_IMPORT_BODY_BYTES,
  inputDepth: env.ARGUS_INPUT_DEPTH,
});
