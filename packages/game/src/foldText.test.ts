import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './foldText.ts';

it('folds case, accents, spaces, quotes and what cannot be seen', () => {
  const folded = foldText('Café Crème');
  for (const same of ['cafe creme', 'CAFÉCRÈME', ' ca\u200bfé  crème ', 'Cafe\u0301 Cre\u0300me']) {
    expect(foldText(same)).toBe(folded);
  }
  expect(foldText('STRASSE')).toBe(foldText('Straße'));
  expect(foldText('Đặng')).toBe('dang');
  expect(foldText('Ørsted’s')).toBe("orsted's");
  expect(foldText('cafe')).not.toBe(foldText('caffe'));
});

it('changes nothing when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
