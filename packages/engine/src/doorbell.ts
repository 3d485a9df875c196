import { reactions } from '@argus/game/reactions';
import type { Relay } from '@argus/relay/relay';
import { z } from 'zod';
import type { NextStep } from './steps.ts';

/** The commands that a doorbell may tell of. */
const tellingCommands = ['start', 'next', 'due'] as const;

/**
 * What a session's channel carries: that something moved, never what it looks like now.
 * `presence` and `reactions` are the exceptions, since they are not in the database.
 */
const ring = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('moved'),
    version: z.number(),
    /**
     * The command that moved it, where that wrote nothing but where the session is now: whoever knows the version before
     * and this revision makes the same step by the same rules.
     */
    by: z.object({ type: z.enum(tellingCommands), at: z.number(), revision: z.number() }).optional(),
  }),
  z.object({ what: z.literal('joined') }),
  /** A participant has asked for more time. */
  z.object({ what: z.literal('asked') }),
  z.object({ what: z.literal('answered') }),
  /** A participant of a self-paced session has moved. */
  z.object({ what: z.literal('ran'), participantId: z.string() }),
  z.object({
    what: z.literal('presence'),
    instance: z.string(),
    /** Set when the digest is all that the instance knows, not only what changed. */
    whole: z.boolean(),
    entries: z.array(
      z.object({
        participantId: z.string(),
        connected: z.boolean(),
        at: z.number(),
        awayAt: z.number().nullable(),
        rttMs: z.number().nullable(),
        medianRttMs: z.number().nullable(),
        device: z.enum(['phone', 'tablet', 'computer']).nullable(),
      }),
    ),
  }),
  /** How often each was sent to one process since it last said so; sent on while they gather, never kept. */
  z.object({
    what: z.literal('reactions'),
    counts: z.record(z.enum(reactions), z.number().int().min(0)),
  }),
  /** Asks all instances for their whole presence. */
  z.object({ what: z.literal('who') }),
]);

export type Ring = z.infer<typeof ring>;
export type Moved = Extract<Ring, { what: 'moved' }>;
export type PresenceEntry = Extract<Ring, { what: 'presence' }>['entries'][number];

/** What is told of a step. */
export const movedBy = ({ event, revision }: NextStep): Moved => {
  const { version, command, at } = event;
  const type = tellingCommands.find((each) => each === command.type);
  const moved = { what: 'moved', version } as const;
  return type === undefined || event.scores ? moved : { ...moved, by: { type, at, revision } };
};

const channelOf = (sessionId: string): string => `session:${sessionId}`;

export const ringSession = (relay: Relay, sessionId: string, message: Ring): Promise<boolean> =>
  relay.publish(channelOf(sessionId), message);

export const listenToSession = (
  relay: Relay,
  sessionId: string,
  listener: (message: Ring) => void,
): Promise<() => void> =>
  relay.subscribe(channelOf(sessionId), (raw) => {
    const parsed = ring.safeParse(raw);
    if (parsed.success) listener(parsed.data);
  });

const beat = z.object({ count: z.number(), ids: z.array(z.string()) });
export type Beat = z.infer<typeof beat>;
const beatChannel = 'beat';

/** One message a second for all sessions that wait for the clock. */
export const sendBeat = (relay: Relay, message: Beat): Promise<boolean> =>
  relay.publish(beatChannel, message);

export const listenToBeats = (relay: Relay, listener: (message: Beat) => void): Promise<() => void> =>
  relay.subscribe(beatChannel, (raw) => {
    const parsed = beat.safeParse(raw);
    if (parsed.success) listener(parsed.data);
  });
