import { expect, it } from 'vitest';
import { readPin } from './pin.ts';

it('reads a PIN as people type it', () => {
  for (const typed of ['123456', '123 456', ' 123-456 ', '１２３４５６']) {
    expect(readPin(typed)).toEqual({ ok: true, value: '123456' });
  }
});

it('refuses everything else with one and the same reason', () => {
  for (const typed of ['', '12345', '1234567', '12345a', 'abcdef', '-123456.0']) {
    expect(readPin(typed)).toMatchObject({ ok: false, reason: 'wrong-pin' });
  }
});
