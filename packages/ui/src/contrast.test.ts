import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const normal = css.slice(0, css.indexOf('@media'));
const high = css.slice(css.indexOf('data-contrast="high"'));

/** Relative luminance as in WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const read = (source: string, theme: 'light' | 'dark'): Map<string, string> => {
  const colors = new Map<string, string>();
  for (const [, name = '', light = '', dark = ''] of source.matchAll(
    /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
  )) {
    colors.set(name, theme === 'light' ? light : dark);
  }
  return colors;
};

const answers = [1, 2, 3, 4, 5, 6].map((place) => `answer-${place}`);

/** Text and the ground it stands on. */
const textPairs: [string, string][] = [
  ...['ground', 'surface', 'raised', 'brand-soft', 'correct-soft', 'wrong-soft', 'warn-soft'].map(
    (ground): [string, string] => ['text', ground],
  ),
  ...['ground', 'surface', 'raised', 'brand-soft'].map((ground): [string, string] => ['muted', ground]),
  ...['ground', 'surface'].flatMap((ground): [string, string][] =>
    ['brand', 'correct', 'wrong', 'warn', 'danger'].map((role) => [role, ground]),
  ),
  ['correct', 'correct-soft'],
  ['wrong', 'wrong-soft'],
  ['warn', 'warn-soft'],
  ['brand-ink', 'brand'],
  ['brand-ink', 'brand-strong'],
  ['danger-ink', 'danger'],
  ...answers.map((answer): [string, string] => [`${answer}-ink`, answer]),
];

/** Shapes, borders of controls and focus, which need 3 : 1. */
const shapePairs: [string, string][] = [
  ['edge', 'surface'],
  ['edge', 'ground'],
  ['focus', 'ground'],
  ['focus', 'surface'],
  ...answers.filter((name) => name !== 'answer-3').map((answer): [string, string] => [answer, 'surface']),
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colors = read(normal, theme);
  const of = (name: string): string => colors.get(name) ?? `no colour ${name}`;

  it.each(textPairs)('keeps %s readable on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapePairs)('keeps %s visible on %s', (shape, ground) => {
    expect(contrast(of(shape), of(ground))).toBeGreaterThanOrEqual(3);
  });

  it('keeps text readable in high contrast', () => {
    const changed = read(high, theme);
    expect(contrast(of('text'), changed.get('ground') ?? '')).toBeGreaterThanOrEqual(12);
    expect(contrast(of('text'), changed.get('surface') ?? '')).toBeGreaterThanOrEqual(12);
  });
});
