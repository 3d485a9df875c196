import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryCode, recoveryAlphabet, recoveryLength } from './recoveryCode.ts';

const letters = fc.array(fc.constantFrom(...recoveryAlphabet), {
  minLength: recoveryLength,
  maxLength: recoveryLength,
});

describe('a recovery code', () => {
  it('is read as it was given, however it is typed', () => {
    fc.assert(
      fc.property(letters, fc.array(fc.constantFrom('', ' ', '-')), (code, gaps) => {
        const typed = code.map((letter, index) => `${letter.toLowerCase()}${gaps[index] ?? ''}`).join('');
        expect(readRecoveryCode(typed)).toEqual({ ok: true, value: code.join('') });
      }),
    );
  });

  it('takes letters that were misread for what they stand for', () => {
    expect(readRecoveryCode('oilOIL00')).toEqual({ ok: true, value: '01101100' });
  });

  it.each(['', 'ABCDEFG', 'ABCDEFGHJ', 'ABCDEFGU', '🦉BCDEFGH', "'; drop--"])('is not %j', (typed) => {
    expect(readRecoveryCode(typed)).toMatchObject({ ok: false, reason: 'wrong-code' });
  });
});
