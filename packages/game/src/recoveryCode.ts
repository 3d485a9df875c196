import { accept, type Outcome, reject } from './rejection.ts';
import { westernDigits } from './westernDigits.ts';

/** Digits and capital letters without I, L, O and U, which are read for others or spell words. */
export const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const recoveryLength = 8;

const readAs: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** The same answer whether the PIN, the code or their fitting together is wrong: it helps nobody who guesses. */
export const wrongCode = (): ReturnType<typeof reject> =>
  reject('wrong-code', 'No player of an open session has this PIN and this code. Check both and try again.');

/** A recovery code as people type it ("k7-qm 4x2p"), brought to its eight characters. */
export const readRecoveryCode = (raw: string): Outcome<string> => {
  const code = [...westernDigits(raw).toUpperCase().replace(/[\s-]/g, '')]
    .map((letter) => readAs[letter] ?? letter)
    .join('');
  const known = [...code].every((letter) => recoveryAlphabet.includes(letter));
  return known && code.length === recoveryLength ? accept(code) : wrongCode();
};
