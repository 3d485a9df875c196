import { expect, it } from 'vitest';
import { accept, reasons, reject } from './rejection.ts';

it('is a closed list without doubles, in order', () => {
  expect([...reasons]).toEqual([...new Set(reasons)]);
});

it('carries details only where there are any', () => {
  expect(accept(1)).toEqual({ ok: true, value: 1 });
  expect(reject('locked', 'Wait.')).toEqual({ ok: false, reason: 'locked', message: 'Wait.' });
  expect(reject('locked', 'Wait.', { until: 5 })).toHaveProperty('details', { until: 5 });
});
