import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './foldText.ts';

it('folds case, accents, spaces, quotes and what cannot be seen', () => {
  const folded = foldText('Café Crème');
  for (const same of ['cafe creme', 'CAFÉCRÈME', ' ca\u200bfé  crème ', 'Cafe\u0301 Cre\u0300me']) {
    expect(foldText(same)).toBe(folded);
  }
  expect(foldText('STRASSE')).toBe(foldText('Straße'));
  expect(foldText('STRAẞE')).toBe('strasse');
  expect(foldText('ΟΔΟΣ')).toBe(foldText('οδος'));
  expect(foldText('οδοσ')).toBe(foldText('οδος'));
  expect(foldText('Đặng')).toBe('dang');
  expect(foldText('عام ١٩٦٩')).toBe(foldText('عام 1969'));
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

it('changes nothing when done twice, whatever the character', () => {
  const moved: string[] = [];
  for (let point = 0; point <= 0x10_ff_ff; point += 1) {
    const folded = foldText(String.fromCodePoint(point));
    if (foldText(folded) !== folded) moved.push(point.toString(16));
  }
  expect(moved).toEqual([]);
});
