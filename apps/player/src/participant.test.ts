// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readParticipant, storeParticipant } from './participant.ts';

const ada = { sessionId: 's1', participantToken: 't'.repeat(43), nickname: 'Ada', title: 'Planets' };

beforeEach(() => localStorage.clear());

describe('a participant in this browser', () => {
  it('is the same after a reload, and only in the own session', () => {
    storeParticipant(ada);
    expect(readParticipant('s1')).toEqual(ada);
    expect(readParticipant('s2')).toBeNull();
  });

  it.each(['{', 'null', '7', '{"sessionId":"s1"}', '[]'])('is nobody when what is stored is %s', (stored) => {
    localStorage.setItem('argus:participant:s1', stored);
    expect(readParticipant('s1')).toBeNull();
  });
});
