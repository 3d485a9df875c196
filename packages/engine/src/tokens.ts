import { createHash, randomBytes, randomInt } from 'node:crypto';
import { recoveryAlphabet, recoveryLength } from '@argus/game/recoveryCode';

/** An opaque 256-bit secret, URL-safe. Only its hash is ever stored. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: finding it by its hash compares nothing secret byte by byte. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A six-digit PIN that cannot be guessed from earlier ones. */
export const makePin = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** A code that brings a participant to another device: forty bits of chance, made to be read and typed. */
export const makeRecoveryCode = (): string =>
  Array.from({ length: recoveryLength }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)]).join('');

/** What the database keeps of a recovery code: the code of one session opens no other. */
export const hashRecoveryCode = (sessionId: string, code: string): Buffer =>
  hashToken(`${sessionId}:${code}`);
