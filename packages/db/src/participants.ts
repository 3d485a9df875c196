import type { Terms } from '@argus/game/terms';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { numberArray, textArray } from './arrayParam.ts';
import type { Queries } from './client.ts';
import { participant } from './schema.ts';

/** Somebody who wants to join. */
export interface IncomingParticipant {
  readonly id: string;
  readonly nickname: string;
  readonly nicknameKey: string;
  readonly tokenHash: Buffer;
  readonly recoveryHash: Buffer;
  /** Index of the team that they play in; null without teams. */
  readonly team: number | null;
}

/** What the door is like to somebody who wants to come in. */
export interface Door {
  readonly phase: string;
  readonly locked: boolean;
  readonly version: number;
  readonly terms: Terms;
  /** Those who play, and those who wait to be let in. */
  readonly players: number;
}

/** Takes the session's row for this transaction, bumps its revision and says what a join needs to know. */
export const openDoor = async (db: Queries, sessionId: string): Promise<Door | undefined> => {
  const [{ rows }, counted] = await Promise.all([
    db.execute<{ phase: string; locked: boolean; version: number; terms: Terms }>(sql`
      select phase, locked, version, terms from quiz_session where id = ${sessionId} for no key update`),
    // A statement of its own: one that has waited for the row would still count as of when it began to wait.
    db.execute<{ players: number }>(sql`
      select count(*)::int as players from participant
      where session_id = ${sessionId} and (kicked_at is null or waiting)`),
  ]);
  const [door] = rows;
  return door && { ...door, players: counted.rows[0]?.players ?? 0 };
};

/** How many play in each team. */
export const readTeamSizes = async (db: Queries, sessionId: string): Promise<Map<number, number>> => {
  const { rows } = await db.execute<{ team: number; players: number }>(sql`
    select team, count(*)::int as players from participant
    where session_id = ${sessionId} and team is not null and (kicked_at is null or waiting) group by team`);
  return new Map(rows.map(({ team, players }) => [team, players]));
};

/** Stores those whose nickname is free, to play or to wait to be let in; returns their ids. */
export const insertParticipants = async (
  db: Queries,
  sessionId: string,
  { version, terms }: Pick<Door, 'version' | 'terms'>,
  incoming: readonly IncomingParticipant[],
): Promise<Set<string>> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with joined as (
      insert into participant (id, session_id, nickname, nickname_key, token_hash, recovery_hash, team,
        joined_version, waiting, kicked_at)
      select t.id, ${sessionId}, t.nickname, t.nickname_key, decode(t.token_hash, 'hex'),
        decode(t.recovery_hash, 'hex'), t.team, ${version},
        ${terms.approval}, case when ${terms.approval} then clock_timestamp() end
      from unnest(
        ${textArray(incoming.map(({ id }) => id))}::text[],
        ${textArray(incoming.map(({ nickname }) => nickname))}::text[],
        ${textArray(incoming.map(({ nicknameKey }) => nicknameKey))}::text[],
        ${textArray(incoming.map(({ tokenHash }) => tokenHash.toString('hex')))}::text[],
        ${textArray(incoming.map(({ recoveryHash }) => recoveryHash.toString('hex')))}::text[],
        ${numberArray(incoming.map(({ team }) => team))}::int[]
      ) with ordinality as t(id, nickname, nickname_key, token_hash, recovery_hash, team, n)
      order by t.n
      on conflict (session_id, nickname_key) do nothing
      returning id, joined_at),
    logged as (
      insert into participant_event (session_id, participant_id, at, type)
      select ${sessionId}, id, joined_at, 'joined' from joined),
    seen as (
      update quiz_session set revision = revision + 1
      where id = ${sessionId} and exists (select from joined))
    select id from joined`);
  return new Set(rows.map(({ id }) => id));
};

/** Which of these nickname keys are taken in the session. */
export const readTakenKeys = async (
  db: Queries,
  sessionId: string,
  keys: readonly string[],
): Promise<Set<string>> => {
  const rows = await db
    .select({ key: participant.nicknameKey })
    .from(participant)
    .where(
      and(
        eq(participant.sessionId, sessionId),
        sql`${participant.nicknameKey} = any(${sql.param([...keys])}::text[])`,
      ),
    );
  return new Set(rows.map(({ key }) => key));
};

/** Who holds the tokens with these hashes (hexadecimal), by hash. */
export const findByTokens = async (
  db: Queries,
  hashes: readonly string[],
): Promise<Map<string, { readonly sessionId: string; readonly participantId: string }>> => {
  const { rows } = await db.execute<{ hash: string; sessionId: string; participantId: string }>(sql`
    with shown as (select decode(hash, 'hex') as hash from unnest(${textArray(hashes)}::text[]) as hash)
    select encode(token_hash, 'hex') as hash, session_id as "sessionId", id as "participantId"
    from participant where token_hash in (select hash from shown)
    union all
    select encode(t.token_hash, 'hex'), p.session_id, p.id
    from participant_device t join participant p on p.id = t.participant_id
    where t.token_hash in (select hash from shown)`);
  return new Map(rows.map(({ hash, ...identity }) => [hash, identity]));
};

export interface Recovered {
  readonly sessionId: string;
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
}

/** Whose code has this hash. */
export const findByRecovery = async (db: Queries, hash: Buffer): Promise<Recovered | undefined> => {
  const [row] = await db
    .select({
      sessionId: participant.sessionId,
      participantId: participant.id,
      nickname: participant.nickname,
      kicked: sql<boolean>`${participant.kickedAt} is not null and not ${participant.waiting}`,
    })
    .from(participant)
    .where(eq(participant.recoveryHash, hash));
  return row;
};

/** Adds another device's token; false when the participant has as many as there may be. */
export const insertDevice = async (
  db: Queries,
  participantId: string,
  tokenHash: Buffer,
  most: number,
): Promise<boolean> => {
  const { rows } = await db.execute(sql`
    insert into participant_device (token_hash, participant_id)
    select decode(${tokenHash.toString('hex')}, 'hex'), ${participantId}
    where (select count(*) from participant_device where participant_id = ${participantId}) < ${most}
    returning 1`);
  return rows.length === 1;
};

/** Who has been removed from the session. */
export const readKicked = async (db: Queries, sessionId: string): Promise<Set<string>> => {
  const rows = await db
    .select({ id: participant.id })
    .from(participant)
    .where(
      and(
        eq(participant.sessionId, sessionId),
        isNotNull(participant.kickedAt),
        eq(participant.waiting, false),
      ),
    );
  return new Set(rows.map(({ id }) => id));
};

export interface ParticipantRow {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinOrder: number;
  readonly joinedVersion: number;
  readonly joinedAt: number;
  readonly kicked: boolean;
  readonly team: number | null;
}

/** Everybody who ever joined the session, in the order of joining; those who still wait have not joined. */
export const readParticipants = async (db: Queries, sessionId: string): Promise<ParticipantRow[]> => {
  const { rows } = await db.execute<ParticipantRow & Record<string, unknown>>(sql`
    select id as "participantId", nickname, join_order::float8 as "joinOrder", joined_version as "joinedVersion",
      (extract(epoch from joined_at) * 1000)::float8 as "joinedAt", kicked_at is not null as kicked, team
    from participant where session_id = ${sessionId} and not waiting
    order by join_order`);
  return rows;
};

/** The latest to join, newest first, and how many play. */
export const readLobby = async (
  db: Queries,
  sessionId: string,
  limit: number,
): Promise<{ players: number; names: { participantId: string; nickname: string }[] }> => {
  const { rows } = await db.execute<{ participantId: string; nickname: string; players: number }>(sql`
    select id as "participantId", nickname, (count(*) over ())::int as players
    from participant where session_id = ${sessionId} and kicked_at is null
    order by join_order desc limit ${limit}`);
  return {
    players: rows[0]?.players ?? 0,
    names: rows.map(({ participantId, nickname }) => ({ participantId, nickname })),
  };
};
