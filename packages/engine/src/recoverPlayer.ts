import { findByRecovery, insertDevice } from '@argus/db/participants';
import { findLiveSession } from '@argus/db/sessions';
import { readPin } from '@argus/game/pin';
import { readRecoveryCode, wrongCode } from '@argus/game/recoveryCode';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import type { Core } from './core.ts';
import type { Joined } from './joinSession.ts';
import { hashRecoveryCode, hashToken, makeToken } from './tokens.ts';

/** Devices that a participant may come back on, beside the one that joined. */
export const devicesMost = 8;

/** Brings a player to another device: the PIN and the code that they were shown when they joined. */
export const createRecovery = (core: Core) => {
  const { drizzle } = core.db;
  return async (input: { pin: string; code: string }): Promise<Outcome<Joined>> => {
    const pin = readPin(input.pin);
    const code = readRecoveryCode(input.code);
    if (!pin.ok || !code.ok) return wrongCode();
    const session = await findLiveSession(drizzle, pin.value);
    // Also where there is no such session: the time that it takes tells nothing either.
    const found = await findByRecovery(drizzle, hashRecoveryCode(session?.id ?? '', code.value));
    if (!session || found?.sessionId !== session.id) return wrongCode();
    const { participantId, nickname, kicked } = found;
    if (kicked) return reject('kicked', 'The host has removed you from this session.');
    const participantToken = makeToken();
    if (!(await insertDevice(drizzle, participantId, hashToken(participantToken), devicesMost))) {
      return reject(
        'limit-reached',
        `A player has at most ${devicesMost} other devices: go on with one of them.`,
      );
    }
    return accept({
      sessionId: session.id,
      participantId,
      participantToken,
      nickname,
      recoveryCode: code.value,
    });
  };
};
