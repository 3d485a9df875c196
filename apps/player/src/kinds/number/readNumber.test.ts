import { describe, expect, it } from 'vitest';
import { readNumber } from './readNumber.ts';

describe('a typed number', () => {
  it.each([
    ['42', 42],
    [' -7 ', -7],
    ['−7', -7],
    ['3.14', 3.14],
    ['3,14', 3.14],
    ['.5', 0.5],
    ['5.', 5],
    ['1 000 000', 1_000_000],
    ["1'000", 1_000],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1_234.5],
    ['1.234,5', 1_234.5],
    ['6.02e23', 6.02e23],
    ['٣٫١٤', 3.14],
    ['١٬٢٣٤', 1_234],
    ['۴۲', 42],
    ['１２', 12],
  ])('%s is read as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', 'seven', '1,2,3', '--1', '1e', '0x10', 'NaN', 'Infinity', '5 m'])(
    '%s is none',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});
