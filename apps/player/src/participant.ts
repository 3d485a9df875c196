import { argus } from './argus.ts';

/** What this browser keeps of a participant: enough to be the same player after a reload and in a second tab. */
export interface StoredParticipant {
  readonly sessionId: string;
  readonly participantToken: string;
  readonly nickname: string;
  readonly title: string;
  /** Brings the same player to another device; missing for those who joined before there was one. */
  readonly recoveryCode?: string;
}

/** Whom the connection shows. */
let shown: string | null = null;

const keyOf = (sessionId: string): string => `argus:participant:${sessionId}`;

const isStored = (value: unknown): value is StoredParticipant =>
  typeof value === 'object' &&
  value !== null &&
  ['sessionId', 'participantToken', 'nickname', 'title'].every(
    (field) => typeof Reflect.get(value, field) === 'string',
  );

/** Who this browser is in a session; null when it has not joined it. */
export const readParticipant = (sessionId: string): StoredParticipant | null => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(sessionId)) ?? 'null');
    return isStored(value) ? value : null;
  } catch {
    return null;
  }
};

/** What a player is called here: this browser knows it before the server says it, so that nothing moves for it later. */
export const nicknameIn = (sessionId: string, me: { readonly nickname: string } | null): string | undefined =>
  me?.nickname ?? readParticipant(sessionId)?.nickname;

/** Remembers whom the connection has become; where storage is closed it lasts as long as the page. */
export const storeParticipant = (participant: StoredParticipant): void => {
  shown = participant.participantToken;
  try {
    localStorage.setItem(keyOf(participant.sessionId), JSON.stringify(participant));
  } catch {
    // Private windows may refuse storage: the game goes on, a reload will not find the way back.
  }
};

/** Shows the participant's token on the connection, once. */
export const become = ({ participantToken }: StoredParticipant): void => {
  if (shown === participantToken) return;
  shown = participantToken;
  argus.setToken({ participantToken });
};
