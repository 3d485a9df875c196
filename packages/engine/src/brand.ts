import { createHash } from 'node:crypto';
import type { Queries } from '@argus/db/client';
import { holdSetting, readSetting, removeSetting, writeSetting } from '@argus/db/instanceSettings';
import { type Brand, type BrandView, checkBrand, noBrand } from '@argus/game/brand';
import { brandPalette } from '@argus/game/brandPalette';
import { brandSheet } from '@argus/game/brandSheet';
import { checkLogo, logoTypes } from '@argus/game/logo';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import { z } from 'zod';
import type { Actor, Core } from './core.ts';

/** For so long a process shows the brand that it has read: every page of every player asks for it. */
export const brandKeptMs = 1_000;

const hashLength = 16;

const stored = z.object({
  name: z.string(),
  color: z.string().nullable(),
  logo: z
    .object({ hash: z.string(), mediaType: z.enum(['image/png', 'image/webp', 'image/svg+xml']) })
    .nullable(),
});
const storedLogo = z.object({ hash: z.string(), base64: z.string() });

const names = { brand: 'brand', logo: 'logo' } as const;

export interface LogoFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

const fileOf = ({ hash, mediaType }: NonNullable<Brand['logo']>): string => `${hash}.${logoTypes[mediaType]}`;

const viewOf = ({ name, color, logo }: Brand): BrandView => ({
  name,
  color,
  palette: color === null ? null : brandPalette(color),
  logo: logo && `/brand/${fileOf(logo)}`,
});

const read = async (db: Queries): Promise<Brand> =>
  stored.safeParse(await readSetting(db, names.brand)).data ?? noBrand;

/** How the organisation shows itself: a colour and a logo, for all sessions and apps. */
export const createBrand = (core: Core) => {
  const { drizzle } = core.db;
  let kept: { readonly until: number; readonly brand: Promise<Brand> } | null = null;

  const now = (): Promise<Brand> => {
    const at = performance.now();
    if (kept && at < kept.until) return kept.brand;
    const brand = read(drizzle);
    kept = { until: at + brandKeptMs, brand };
    brand.catch(() => {
      kept = null;
    });
    return brand;
  };

  /** One change after the other, so that a colour and a logo that are set at once are both kept. */
  const change = async (
    actor: Actor,
    work: (tx: Queries, before: Brand) => Promise<Brand>,
  ): Promise<Outcome<BrandView>> => {
    if (actor.kind !== 'user') return reject('not-signed-in', 'Sign in to change how Argus looks.');
    const brand = await drizzle.transaction(async (tx) => {
      await holdSetting(tx, names.brand);
      const after = await work(tx, await read(tx));
      await writeSetting(tx, names.brand, after);
      return after;
    });
    kept = null;
    return accept(viewOf(brand));
  };

  return {
    get: async (): Promise<Outcome<BrandView>> => accept(viewOf(await now())),

    save: async (
      actor: Actor,
      input: { name: string; color: string | null },
    ): Promise<Outcome<BrandView>> => {
      const checked = checkBrand(input);
      if (!checked.ok) return checked;
      return change(actor, async (_tx, before) => ({ ...before, ...checked.value }));
    },

    setLogo: async (actor: Actor, { base64 }: { base64: string }): Promise<Outcome<BrandView>> => {
      const bytes = Buffer.from(base64, 'base64');
      const checked = checkLogo(bytes);
      if (!checked.ok) return checked;
      const mediaType = checked.value;
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, hashLength);
      return change(actor, async (tx, before) => {
        await writeSetting(tx, names.logo, { hash, base64: bytes.toString('base64') });
        return { ...before, logo: { hash, mediaType } };
      });
    },

    removeLogo: (actor: Actor): Promise<Outcome<BrandView>> =>
      change(actor, async (tx, before) => {
        await removeSetting(tx, names.logo);
        return { ...before, logo: null };
      }),

    /** What both apps look like with it, as a style sheet. */
    sheet: async (): Promise<string> => brandSheet(viewOf(await now())),

    /** The logo of that file name; null where it is another one now, or none. */
    logoFile: async (file: string): Promise<LogoFile | null> => {
      const { logo } = await now();
      if (!logo || file !== fileOf(logo)) return null;
      const found = storedLogo.safeParse(await readSetting(drizzle, names.logo)).data;
      if (!found || found.hash !== logo.hash) return null;
      return { bytes: Buffer.from(found.base64, 'base64'), mediaType: logo.mediaType };
    },
  };
};
