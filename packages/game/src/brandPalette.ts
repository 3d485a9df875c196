/** The brand's four roles in one theme, each six digits behind a hash. */
export interface Tones {
  readonly brand: string;
  readonly strong: string;
  readonly ink: string;
  readonly soft: string;
}

export interface Palette {
  readonly light: Tones;
  readonly dark: Tones;
}

type Rgb = readonly [number, number, number];

/** WCAG 2.2, success criterion 1.4.3: the least contrast of text. */
const textContrast = 4.5;

/** What the brand meets in each theme: the grounds it is written on, and what is written on its soft tone. */
export const brandThemes = {
  light: { grounds: ['#f7f5ef', '#ffffff'], texts: ['#17183a', '#585a78'], ink: '#ffffff', to: 0 },
  dark: { grounds: ['#10112b', '#1a1c3f'], texts: ['#f4f3ff', '#b3b6dc'], ink: '#0a0b20', to: 255 },
} as const;

const steps = 200;
/** How far the strong tone lies beyond the brand's own, and the most that the soft one holds of it. */
const beyond = 0.22;
const softest = 0.16;

const parse = (hex: string): Rgb => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

const write = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mix = (one: Rgb, other: Rgb, share: number): Rgb => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (hex: string): number => {
  const [red, green, blue] = parse(hex).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

/** Contrast ratio as WCAG 2.2 defines it, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const isReadable = (color: string, others: readonly string[]): boolean =>
  others.every((other) => contrast(color, other) >= textContrast);

const tonesIn = (color: string, theme: keyof typeof brandThemes): Tones => {
  const { grounds, texts, ink, to } = brandThemes[theme];
  const end: Rgb = [to, to, to];
  // Toward black or white until it can be read: at the end it can, whatever colour it was.
  let brand = write(end);
  for (let step = 0; step <= steps; step += 1) {
    const tone = write(mix(parse(color), end, step / steps));
    if (!isReadable(tone, [...grounds, ink])) continue;
    brand = tone;
    break;
  }
  const ground = parse(grounds[1]);
  let soft = grounds[1] as string;
  for (let share = softest; share > 0; share -= softest / 20) {
    const tone = write(mix(ground, parse(brand), share));
    if (!isReadable(tone, texts)) continue;
    soft = tone;
    break;
  }
  return { brand, strong: write(mix(parse(brand), end, beyond)), ink, soft };
};

/**
 * A colour as both themes can show it: where it could not be read it is made darker or lighter, so that every
 * colour may be chosen. What each pair of tones holds is WCAG 2.2 AA.
 */
export const brandPalette = (color: string): Palette => ({
  light: tonesIn(color, 'light'),
  dark: tonesIn(color, 'dark'),
});
