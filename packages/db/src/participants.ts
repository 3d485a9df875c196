import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import { participant, participantEvent } from './schema.ts';

/** Somebody who wants to join. */
export interface IncomingParticipant {
  readonly id: string;
  readonly nickname: string;
  readonly nicknameKey: string;
  readonly tokenHash: Buffer;
}

/** Takes the session's row for this transaction, bumps its revision and says what a join needs to know. */
export const openDoor = async (
  db: Queries,
  sessionId: string,
): Promise<{ phase: string; locked: boolean; version: number; players: number } | undefined> => {
  const { rows } = await db.execute<{ phase: string; locked: boolean; version: number }>(sql`
    select phase, locked, version from quiz_session where id = ${sessionId} for no key update`);
  const [door] = rows;
  if (!door) return undefined;
  // A statement of its own: one that has waited for the row would still count as of when it began to wait.
  const counted = await db.execute<{ players: number }>(sql`
    select count(*)::int as players from participant where session_id = ${sessionId} and kicked_at is null`);
  return { ...door, players: counted.rows[0]?.players ?? 0 };
};

/** Stores those whose nickname is free; returns their ids. */
export const insertParticipants = async (
  db: Queries,
  sessionId: string,
  version: number,
  incoming: readonly IncomingParticipant[],
): Promise<Set<string>> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with joined as (
      insert into participant (id, session_id, nickname, nickname_key, token_hash, joined_version)
      select t.id, ${sessionId}, t.nickname, t.nickname_key, decode(t.token_hash, 'hex'), ${version}
      from unnest(
        ${sql.param(incoming.map(({ id }) => id))}::text[],
        ${sql.param(incoming.map(({ nickname }) => nickname))}::text[],
        ${sql.param(incoming.map(({ nicknameKey }) => nicknameKey))}::text[],
        ${sql.param(incoming.map(({ tokenHash }) => tokenHash.toString('hex')))}::text[]
      ) with ordinality as t(id, nickname, nickname_key, token_hash, n)
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
    select encode(token_hash, 'hex') as hash, session_id as "sessionId", id as "participantId"
    from participant
    where token_hash in (select decode(hash, 'hex') from unnest(${sql.param(hashes)}::text[]) as hash)`);
  return new Map(rows.map(({ hash, ...identity }) => [hash, identity]));
};

/** Marks a participant as kicked or not; false when there is no such participant in the session. */
export const setKicked = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  at: number | null,
): Promise<boolean> => {
  const rows = await db
    .update(participant)
    .set({ kickedAt: at })
    .where(and(eq(participant.sessionId, sessionId), eq(participant.id, participantId)))
    .returning({ id: participant.id });
  return rows.length === 1;
};

export interface ParticipantRow {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinOrder: number;
  readonly joinedVersion: number;
  readonly joinedAt: number;
  readonly kicked: boolean;
}

/** Everybody who ever joined the session, in the order of joining. */
export const readParticipants = (db: Queries, sessionId: string): Promise<ParticipantRow[]> =>
  db
    .select({
      participantId: participant.id,
      nickname: participant.nickname,
      joinOrder: participant.joinOrder,
      joinedVersion: participant.joinedVersion,
      joinedAt: participant.joinedAt,
      kicked: sql<boolean>`${participant.kickedAt} is not null`,
    })
    .from(participant)
    .where(eq(participant.sessionId, sessionId))
    .orderBy(participant.joinOrder);

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

export type ParticipantEventRow = typeof participantEvent.$inferInsert;

export const insertParticipantEvents = async (
  db: Queries,
  events: readonly ParticipantEventRow[],
): Promise<void> => {
  if (events.length > 0) await db.insert(participantEvent).values([...events]);
};
