import { expect, it } from 'vitest';
import { readPin } from './pin.ts';
import { readRecoveryCode } from './recoveryCode.ts';
import { westernDigits } from './westernDigits.ts';

it.each([
  ['0123456789', '0123456789'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['𝟘𝟙𝟟𝟡', '0179'],
  ['question ٣, no ½', 'question 3, no 1⁄2'],
])('reads the digits of %s', (text, western) => {
  expect(westernDigits(text)).toBe(western);
});

it('lets PINs and recovery codes be typed on any keyboard', () => {
  expect(readPin('٤٧١ ٢٠٩')).toEqual({ ok: true, value: '471209' });
  expect(readRecoveryCode('k٧qm-۴x۲p')).toEqual({ ok: true, value: 'K7QM4X2P' });
});
