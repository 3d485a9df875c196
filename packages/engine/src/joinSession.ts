import {
  type IncomingParticipant,
  insertParticipants,
  openDoor,
  readTakenKeys,
} from '@argus/db/participants';
import { isDataError } from '@argus/db/safeError';
import { findLiveSession, type SessionCardRow } from '@argus/db/sessions';
import { readNickname } from '@argus/game/nickname';
import { readPin } from '@argus/game/pin';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import type { SessionCard } from '@argus/game/views';
import { createBatcher } from './batcher.ts';
import type { Core } from './core.ts';
import { ringSession } from './doorbell.ts';
import { makeId } from './ids.ts';
import { checkNickname, suggestions } from './nicknames.ts';
import { hashToken, makeToken } from './tokens.ts';

export interface Joined {
  readonly sessionId: string;
  readonly participantId: string;
  readonly participantToken: string;
  readonly nickname: string;
}

/** One and the same answer for a PIN that never was and one whose session is over. */
const wrongPin = (): Rejection =>
  reject('wrong-pin', 'No open session has this PIN. Check the number on the screen and try again.');

type Closed = NonNullable<SessionCard['reason']>;

const closedMessages: Readonly<Record<Closed, string>> = {
  locked: 'The host has closed the door: ask them to unlock the session.',
  'session-full': 'This session is full.',
  'session-started': 'This session has started, and joining later is turned off.',
};

const whyClosed = (
  door: { phase: string; locked: boolean; players: number },
  settings: { joinLate: boolean; playersMax: number },
): Closed | null => {
  if (door.locked) return 'locked';
  if (door.phase !== 'lobby' && !settings.joinLate) return 'session-started';
  return door.players >= settings.playersMax ? 'session-full' : null;
};

/** Joining: looking a PIN up, finding a free name, and coming in. */
export const createDoor = (core: Core) => {
  const { drizzle } = core.db;

  const batcher = createBatcher<IncomingParticipant, Outcome<true>>(async (sessionId, incoming) => {
    const plan = await core.planOf(sessionId);
    if (!plan) return incoming.map(() => wrongPin());
    const outcomes = await drizzle.transaction(async (tx): Promise<Outcome<true>[]> => {
      const door = await openDoor(tx, sessionId);
      if (!door || door.phase === 'finished') return incoming.map(() => wrongPin());
      const closed = whyClosed(door, plan.settings);
      if (closed && closed !== 'session-full')
        return incoming.map(() => reject(closed, closedMessages[closed]));
      const joined = new Set<string>();
      let tried = 0;
      // Whoever asks for a taken name leaves the place to the next in line.
      while (tried < incoming.length) {
        const room = plan.settings.playersMax - door.players - joined.size;
        if (room <= 0) break;
        const next = incoming.slice(tried, tried + room);
        for (const id of await insertParticipants(tx, sessionId, door.version, next)) joined.add(id);
        tried += next.length;
      }
      return incoming.map(({ id }, index) => {
        if (index >= tried) return reject('session-full', closedMessages['session-full']);
        return joined.has(id)
          ? accept(true)
          : reject('nickname-taken', 'Somebody here has this name already.');
      });
    });
    if (outcomes.some(({ ok }) => ok)) void ringSession(core.relay, sessionId, { what: 'joined' });
    return outcomes;
  }, isDataError);

  const find = async (rawPin: string): Promise<SessionCardRow | undefined> => {
    const pin = readPin(rawPin);
    return pin.ok ? findLiveSession(drizzle, pin.value) : undefined;
  };

  const freeNames = async (sessionId: string): Promise<string[]> => {
    const names = suggestions(12).map((nickname) => {
      const read = readNickname(nickname);
      return { nickname, key: read.ok ? read.value.key : nickname };
    });
    const taken = await readTakenKeys(
      drizzle,
      sessionId,
      names.map(({ key }) => key),
    );
    return names
      .filter(({ key }) => !taken.has(key))
      .slice(0, 3)
      .map(({ nickname }) => nickname);
  };

  return {
    lookup: async (pin: string): Promise<Outcome<SessionCard>> => {
      const found = await find(pin);
      const plan = found && (await core.planOf(found.id));
      if (!found || !plan) return wrongPin();
      const reason = whyClosed(found, plan.settings);
      return accept({
        sessionId: found.id,
        title: found.title,
        phase: found.phase,
        players: found.players,
        joinable: reason === null,
        reason,
        asks: { nickname: true },
        language: found.language,
      });
    },

    suggest: async (pin: string): Promise<Outcome<{ nicknames: string[] }>> => {
      const found = await find(pin);
      return found ? accept({ nicknames: await freeNames(found.id) }) : wrongPin();
    },

    join: async (input: { pin: string; nickname: string }): Promise<Outcome<Joined>> => {
      const found = await find(input.pin);
      if (!found) return wrongPin();
      const name = checkNickname(input.nickname);
      if (!name.ok) return name;
      const { nickname, key } = name.value;
      const participantToken = makeToken();
      const participantId = makeId();
      const outcome = await batcher.add(found.id, {
        id: participantId,
        nickname,
        nicknameKey: key,
        tokenHash: hashToken(participantToken),
      });
      if (!outcome.ok) {
        return outcome.reason === 'nickname-taken'
          ? reject(outcome.reason, outcome.message, { suggestions: await freeNames(found.id) })
          : outcome;
      }
      return accept({ sessionId: found.id, participantId, participantToken, nickname });
    },

    idle: () => batcher.idle(),
  };
};
