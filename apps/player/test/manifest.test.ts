import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const inPublic = (name: string) => readFileSync(new URL(`../public/${name}`, import.meta.url));

interface Manifest {
  readonly display: string;
  readonly start_url: string;
  readonly icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
}
const manifest: Manifest = JSON.parse(inPublic('manifest.webmanifest').toString());

/** Width and height, as they stand at the head of a PNG. */
const sizeOf = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

describe('the app on a home screen', () => {
  it('opens in a window of its own, at the main room', () => {
    expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' });
  });

  it('has icons in the sizes that it says: those that browsers ask for, and one that may be cut to any shape', () => {
    const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
    for (const { src, sizes } of pictures) expect(sizeOf(inPublic(src.slice(1)))).toBe(sizes);
    expect(pictures.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(pictures.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const { src } of manifest.icons) expect(inPublic(src.slice(1)).length).toBeGreaterThan(0);
  });
});
