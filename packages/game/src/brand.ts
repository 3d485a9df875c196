import type { Palette } from './brandPalette.ts';
import { limits } from './limits.ts';
import type { LogoType } from './logo.ts';
import { accept, type Outcome, reject } from './rejection.ts';

/** How the organisation that runs this Argus shows itself. */
export interface Brand {
  /** Read out where the logo is seen; empty without one. */
  readonly name: string;
  /** Six digits behind a hash; null keeps Argus' own. */
  readonly color: string | null;
  readonly logo: { readonly hash: string; readonly mediaType: LogoType } | null;
}

export const noBrand: Brand = { name: '', color: null, logo: null };

/** What the apps get to know of it. */
export interface BrandView {
  readonly name: string;
  readonly color: string | null;
  /** The colour as each theme shows it; null without one. */
  readonly palette: Palette | null;
  /** The logo's address on this server; it changes with what it shows. */
  readonly logo: string | null;
}

const hexColor = /^#[0-9a-f]{6}$/;

/** A name and a colour as they may be kept. */
export const checkBrand = (input: {
  readonly name: string;
  readonly color: string | null;
}): Outcome<Pick<Brand, 'name' | 'color'>> => {
  const name = input.name.trim();
  const color = input.color?.trim().toLowerCase() ?? null;
  if ([...name].length > limits.brandNameLength) {
    return reject('bad-input', `A name has at most ${limits.brandNameLength} characters.`);
  }
  if (color !== null && !hexColor.test(color)) {
    return reject('bad-input', 'Give the colour as a hash and six hexadecimal digits, like #00676d.');
  }
  return accept({ name, color });
};
