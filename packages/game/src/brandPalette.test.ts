import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandPalette, contrast } from './brandPalette.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the tones of a brand', () => {
  it('leave a colour as it is where it can be read', () => {
    expect(brandPalette('#00676d').light.brand).toBe('#00676d');
    expect(brandPalette('#3fd0c6').dark.brand).toBe('#3fd0c6');
  });

  it.each(['#ffffff', '#000000', '#ffee00', '#7f7f7f', '#00676d'])(
    'can be read in both themes with %s',
    (chosen) => {
      const { light, dark } = brandPalette(chosen);
      expect(contrast(light.brand, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.brand, '#10112b')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('are all readable, whatever colour was chosen', () => {
    fc.assert(
      fc.property(color, (chosen) => {
        for (const { brand, strong, ink } of Object.values(brandPalette(chosen))) {
          expect(contrast(ink, brand)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(ink, strong)).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('measure contrast as WCAG does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });
});
