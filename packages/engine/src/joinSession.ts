import {
  type IncomingParticipant,
  insertParticipants,
  openDoor,
  readTakenKeys,
  readTeamSizes,
} from '@argus/db/participants';
import { isDataError } from '@argus/db/safeError';
import { findByPin, findLiveSession, type SessionCardRow } from '@argus/db/sessions';
import { readNickname } from '@argus/game/nickname';
import { readPin } from '@argus/game/pin';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import type { Settings } from '@argus/game/settings';
import type { Terms } from '@argus/game/terms';
import type { SessionCard } from '@argus/game/views';
import { createBatcher } from './batcher.ts';
import type { Core } from './core.ts';
import { ringSession } from './doorbell.ts';
import { makeId } from './ids.ts';
import { createKeptMap } from './keptMap.ts';
import type { Newcomer } from './newcomers.ts';
import { checkNickname, isSuggestion, suggestions } from './nicknames.ts';
import { createTeamPlaces } from './teams.ts';
import { hashRecoveryCode, hashToken, makeRecoveryCode, makeToken } from './tokens.ts';

interface NewPlayer {
  readonly pin: string;
  readonly nickname: string;
  readonly team?: number | undefined;
}

export interface Joined {
  readonly sessionId: string;
  readonly participantId: string;
  readonly participantToken: string;
  readonly nickname: string;
  /** Shown to the player, who comes back with it on another device. */
  readonly recoveryCode: string;
}

/** One and the same answer for a PIN that never was and one whose session is over. */
const wrongPin = (): Rejection =>
  reject('wrong-pin', 'No open session has this PIN. Check the number on the screen and try again.');

type Closed = NonNullable<SessionCard['reason']>;

const closedMessages: Readonly<Record<Closed, string>> = {
  'not-open': 'The door is not open yet: come back when it is time.',
  locked: 'The host has closed the door: ask them to unlock the session.',
  'session-full': 'This session is full.',
  'session-started': 'This session has started, and joining later is turned off.',
};

const whyClosed = (
  door: { phase: string; locked: boolean; players: number; terms: Terms },
  settings: { joinLate: boolean; playersMax: number },
): Closed | null => {
  if (door.terms.plannedAt !== null) return 'not-open';
  if (door.locked) return 'locked';
  if (door.phase !== 'lobby' && door.phase !== 'running' && !settings.joinLate) return 'session-started';
  return door.players >= settings.playersMax ? 'session-full' : null;
};

/** How many PINs a process keeps at hand. */
const pinsKept = 2_000;

/** How many suggestions are shown at once. */
const suggestionsShown = 3;

/** A nickname by the session's own rule. What the host has put on the list is the host's to answer for. */
const nameFor = ({ nicknames, nicknameList }: Settings, raw: string): ReturnType<typeof checkNickname> => {
  if (nicknames === 'free') return checkNickname(raw);
  const read = readNickname(raw);
  if (!read.ok) return read;
  const offered = nicknames === 'list' ? nicknameList : isSuggestion(read.value.nickname) ? [raw] : [];
  return (
    offered.map(readNickname).find((listed) => listed.ok && listed.value.key === read.value.key) ??
    reject('bad-nickname', 'Pick one of the names that are shown.')
  );
};

/** Joining: looking a PIN up, finding a free name, and coming in. */
export const createDoor = (core: Core, onCome: (newcomer: Newcomer) => void = () => undefined) => {
  const { drizzle } = core.db;

  const batcher = createBatcher<IncomingParticipant, Outcome<true>>(async (sessionId, incoming) => {
    const plan = await core.planOf(sessionId);
    if (!plan) return incoming.map(() => wrongPin());
    let newcomers: readonly Newcomer[] = [];
    const outcomes = await drizzle.transaction(async (tx): Promise<Outcome<true>[]> => {
      const door = await openDoor(tx, sessionId);
      if (!door || door.phase === 'finished') return incoming.map(() => wrongPin());
      const closed = whyClosed(door, plan.settings);
      if (closed && closed !== 'session-full')
        return incoming.map(() => reject(closed, closedMessages[closed]));
      const { teams } = plan.settings;
      const place = teams && createTeamPlaces(teams, await readTeamSizes(tx, sessionId));
      const refused = new Map<string, Outcome<true>>();
      const placed = incoming.flatMap((one) => {
        const team = place?.(one.team);
        if (team && !team.ok) refused.set(one.id, team);
        return team && !team.ok ? [] : [{ ...one, team: team?.value ?? null }];
      });
      const joined = new Set<string>();
      let tried = 0;
      // Whoever asks for a taken name leaves the place to the next in line.
      while (tried < placed.length) {
        const room = plan.settings.playersMax - door.players - joined.size;
        if (room <= 0) break;
        const next = placed.slice(tried, tried + room);
        for (const id of await insertParticipants(tx, sessionId, door, next)) joined.add(id);
        tried += next.length;
      }
      if (door.phase === 'lobby') {
        const { version, terms } = door;
        newcomers = placed
          .filter(({ id }) => joined.has(id))
          .map(({ id, nickname, team: place }) => ({
            participantId: id,
            nickname,
            team: place,
            waiting: terms.approval,
            version,
          }));
      }
      const seated = new Set(placed.slice(0, tried).map(({ id }) => id));
      return incoming.map(({ id }) => {
        const refusal = refused.get(id);
        if (refusal) return refusal;
        if (!seated.has(id)) return reject('session-full', closedMessages['session-full']);
        return joined.has(id)
          ? accept(true)
          : reject('nickname-taken', 'Somebody here has this name already.');
      });
    });
    for (const newcomer of newcomers) onCome(newcomer);
    if (outcomes.some(({ ok }) => ok)) void ringSession(core.relay, sessionId, { what: 'joined' });
    return outcomes;
  }, isDataError);

  const find = async (rawPin: string): Promise<SessionCardRow | undefined> => {
    const pin = readPin(rawPin);
    return pin.ok ? findLiveSession(drizzle, pin.value) : undefined;
  };

  /** A crowd comes with one PIN: it is looked up once for all who wait. */
  const lookups = createBatcher<string, string | null>(
    async (pin, pins) => {
      const found = await findByPin(drizzle, pin);
      return pins.map(() => found ?? null);
    },
    () => false,
  );

  /** Which session a PIN has led to: it is that one's until it is over. */
  const known = createKeptMap<string>(pinsKept);

  /** Names to take: a few suggestions, or all of the host's list that are free. */
  const freeNames = async (sessionId: string): Promise<string[]> => {
    const settings = (await core.planOf(sessionId))?.settings;
    const fromList = settings?.nicknames === 'list';
    const names = (fromList ? settings.nicknameList : suggestions(12)).map((nickname) => {
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
      .slice(0, fromList ? names.length : suggestionsShown)
      .map(({ nickname }) => nickname);
  };

  /** The teams to choose from, where players choose. */
  const teamsAsked = async (
    sessionId: string,
    teams: Settings['teams'],
  ): Promise<SessionCard['asks']['teams']> => {
    if (teams?.choose !== 'players') return null;
    const sizes = await readTeamSizes(drizzle, sessionId);
    return teams.names.map((name, index) => ({ name, players: sizes.get(index) ?? 0 }));
  };

  const enter = async (sessionId: string, { nickname: asked, team }: NewPlayer): Promise<Outcome<Joined>> => {
    const plan = await core.planOf(sessionId);
    if (!plan) return wrongPin();
    const name = nameFor(plan.settings, asked);
    if (!name.ok) return name;
    const { nickname, key } = name.value;
    const participantToken = makeToken();
    const participantId = makeId();
    const recoveryCode = makeRecoveryCode();
    const outcome = await batcher.add(sessionId, {
      id: participantId,
      nickname,
      nicknameKey: key,
      tokenHash: hashToken(participantToken),
      recoveryHash: hashRecoveryCode(sessionId, recoveryCode),
      team: team ?? null,
    });
    if (!outcome.ok) {
      return outcome.reason === 'nickname-taken'
        ? reject(outcome.reason, outcome.message, { suggestions: await freeNames(sessionId) })
        : outcome;
    }
    return accept({ sessionId, participantId, participantToken, nickname, recoveryCode });
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
        opensAt: found.terms.plannedAt,
        serverNow: core.clock.now(),
        asks: {
          nickname: true,
          from: plan.settings.nicknames,
          teams: await teamsAsked(found.id, plan.settings.teams),
        },
        language: found.language,
      });
    },

    suggest: async (pin: string): Promise<Outcome<{ nicknames: string[] }>> => {
      const found = await find(pin);
      return found ? accept({ nicknames: await freeNames(found.id) }) : wrongPin();
    },

    join: async (input: NewPlayer): Promise<Outcome<Joined>> => {
      const pin = readPin(input.pin);
      if (!pin.ok) return wrongPin();
      const remembered = known.get(pin.value);
      const outcome = remembered === undefined ? null : await enter(remembered, input);
      if (outcome?.ok) return outcome;
      // Who is refused may be in front of another session: the remembered one may be over, and its PIN passed on.
      const sessionId = await lookups.add(pin.value, pin.value);
      if (sessionId === null) {
        known.remove(pin.value);
        return wrongPin();
      }
      known.set(pin.value, sessionId);
      return outcome && sessionId === remembered ? outcome : enter(sessionId, input);
    },

    idle: () => batcher.idle(),
  };
};
