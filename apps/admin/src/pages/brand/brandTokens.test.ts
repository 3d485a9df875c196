import { readFileSync } from 'node:fs';
import { brandPalette, brandThemes, contrast } from '@argus/game/brandPalette';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../../packages/ui/src/tokens.css', import.meta.url), 'utf8');

const token = (name: string, theme: 'light' | 'dark'): string => {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  return theme === 'light' ? light : dark;
};

const parts = Array.from({ length: 16 }, (_, at) => (at * 17).toString(16).padStart(2, '0'));
const colors = parts.flatMap((red) =>
  parts.flatMap((green) => parts.map((blue) => `#${red}${green}${blue}`)),
);

describe.each(['light', 'dark'] as const)('a brand on the tokens of the %s theme', (theme) => {
  it('knows them as they are', () => {
    const { grounds, texts } = brandThemes[theme];
    expect(grounds).toEqual([token('ground', theme), token('surface', theme)]);
    expect(texts).toEqual([token('text', theme), token('muted', theme)]);
  });

  it('can be read wherever it stands, and so can what stands on it', () => {
    for (const chosen of colors) {
      const { brand, soft } = brandPalette(chosen)[theme];
      const pairs = [
        ...['ground', 'surface'].map((ground) => contrast(brand, token(ground, theme))),
        ...['text', 'muted'].map((text) => contrast(token(text, theme), soft)),
      ];
      expect(Math.min(...pairs), chosen).toBeGreaterThanOrEqual(4.5);
    }
  });
});
