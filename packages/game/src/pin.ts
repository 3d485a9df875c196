import { accept, type Outcome, reject } from './rejection.ts';
import { westernDigits } from './westernDigits.ts';

/** A PIN as people type it ("123 456"), brought to its six digits. */
export const readPin = (raw: string): Outcome<string> => {
  const digits = westernDigits(raw).replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? accept(digits) : reject('wrong-pin', 'A PIN has six digits.');
};
