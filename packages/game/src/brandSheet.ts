import type { BrandView } from './brand.ts';
import type { Tones } from './brandPalette.ts';

const roles: readonly [keyof Tones, string][] = [
  ['brand', '--brand'],
  ['strong', '--brand-strong'],
  ['ink', '--brand-ink'],
  ['soft', '--brand-soft'],
];

const declare = (tones: Tones): string => roles.map(([role, token]) => `${token}:${tones[role]}`).join(';');

/**
 * The brand as a style sheet that both apps ask for: it is there before anything is drawn, and costs them no
 * script. It stands above the tokens wherever it is read in, and is written for browsers older than
 * `light-dark()`, since no build goes over it. The name is encoded, so that no text in it ends it.
 */
export const brandSheet = ({ name, palette, logo }: BrandView): string => {
  const rules: string[] = [];
  if (palette) {
    const dark = declare(palette.dark);
    rules.push(
      `html:root{${declare(palette.light)}}`,
      `@media (prefers-color-scheme:dark){html:root:not([data-theme="light"]){${dark}}}`,
      `html:root[data-theme="dark"]{${dark}}`,
    );
  }
  if (logo) rules.push(`html:root{--brand-logo:"${logo}";--brand-name:"${encodeURIComponent(name)}"}`);
  return rules.map((rule) => `${rule}\n`).join('');
};
