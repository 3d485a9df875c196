import {
  findSessionKey,
  insertSessionKey,
  listSessionKeys,
  type Role,
  revokeSessionKey,
  type SessionKeyRow,
} from '@argus/db/sessionKeys';
import { findByHostToken, readSession } from '@argus/db/sessions';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import { type Actor, actorName, type Core } from './core.ts';
import { makeId } from './ids.ts';
import { hashToken, makeToken } from './tokens.ts';

/** So many others may hold keys to one session. */
export const keysMax = 50;

/** The same answer for a session that is not there and one that is somebody else's. */
export const noSession = (): Rejection => reject('not-found', 'There is no such session.');

/** Who may see a session, and who may steer it: its owner, and whoever was given a key to it. */
export const createAccess = (core: Core) => {
  const { drizzle } = core.db;

  /** What the actor is in that session; null where it is nothing. */
  const roleOf = async (actor: Actor, sessionId: string): Promise<Role | null> => {
    if (actor.kind === 'host-token') return actor.sessionId === sessionId ? (actor.role ?? 'host') : null;
    const head = await readSession(drizzle, sessionId);
    return head !== undefined && head.ownerId === actor.userId ? 'host' : null;
  };

  /** Null where the actor may steer. A refusal is logged: somebody tried. */
  const refusesSteering = async (actor: Actor, sessionId: string, act: string): Promise<Rejection | null> => {
    const role = await roleOf(actor, sessionId);
    if (role === 'host') return null;
    const refusal =
      role === 'observer'
        ? reject('forbidden', 'You are here to watch: ask a host of this session to do it.')
        : noSession();
    return noteRefused(actor, sessionId, act, refusal);
  };

  const noteRefused = (actor: Actor, sessionId: string, act: string, refusal: Rejection): Rejection => {
    const { reason } = refusal;
    core.log.info({ sessionId, actor: actorName(actor), act, reason }, 'an act was refused');
    return refusal;
  };

  return {
    roleOf,
    refusesSteering,
    noteRefused,
    sees: async (actor: Actor, sessionId: string): Promise<boolean> =>
      (await roleOf(actor, sessionId)) !== null,

    /** Who a token opens a session for. */
    identify: async (token: string): Promise<Actor | null> => {
      const hash = hashToken(token);
      const sessionId = await findByHostToken(drizzle, hash);
      if (sessionId) return { kind: 'host-token', sessionId };
      const key = await findSessionKey(drizzle, hash);
      return key ? { kind: 'host-token', ...key } : null;
    },

    /** Makes a key that lets somebody else into the session; its token is shown once. */
    invite: async (
      actor: Actor,
      input: { sessionId: string; role: Role; name: string },
    ): Promise<Outcome<{ keyId: string; token: string }>> => {
      const { sessionId, role } = input;
      const refusal = await refusesSteering(actor, sessionId, 'invite');
      if (refusal) return refusal;
      const name = input.name.trim();
      const refuse = (refusal: Rejection) => noteRefused(actor, sessionId, 'invite', refusal);
      if (name === '') return refuse(reject('bad-input', 'Say who it is for: the name stands in the log.'));
      if ((await listSessionKeys(drizzle, sessionId)).length >= keysMax) {
        return refuse(
          reject('limit-reached', `Take back one of the ${keysMax} links to this session first.`),
        );
      }
      const token = makeToken();
      const id = makeId();
      await insertSessionKey(drizzle, { id, sessionId, role, name, tokenHash: hashToken(token) });
      return accept({ keyId: id, token });
    },

    keys: async (
      actor: Actor,
      { sessionId }: { sessionId: string },
    ): Promise<Outcome<{ role: Role; keys: readonly SessionKeyRow[] }>> => {
      const role = await roleOf(actor, sessionId);
      if (!role) return noSession();
      return accept({ role, keys: role === 'host' ? await listSessionKeys(drizzle, sessionId) : [] });
    },

    revoke: async (
      actor: Actor,
      { sessionId, keyId }: { sessionId: string; keyId: string },
    ): Promise<Outcome<{ revoked: true }>> => {
      const refusal = await refusesSteering(actor, sessionId, 'revoke');
      if (refusal) return refusal;
      if (await revokeSessionKey(drizzle, sessionId, keyId)) return accept({ revoked: true });
      const unchanged = reject('unchanged', 'This link opens nothing any more.');
      return noteRefused(actor, sessionId, 'revoke', unchanged);
    },
  };
};

export type Access = ReturnType<typeof createAccess>;
