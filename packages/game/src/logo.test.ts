import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { checkLogo } from './logo.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const verdict = (bytes: Uint8Array): string => {
  const outcome = checkLogo(bytes);
  return outcome.ok ? outcome.value : outcome.reason;
};

const u32 = (value: number): number[] => [24, 16, 8, 0].map((by) => (value >>> by) & 0xff);
const chunk = (name: string, data: readonly number[]): number[] => [
  ...u32(data.length),
  ...text(name),
  ...data,
  ...u32(0),
];
const png = (width: number, height: number, ...more: number[][]): Uint8Array =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...u32(width), ...u32(height), 8, 6, 0, 0, 0]),
    ...more.flat(),
    ...chunk('IEND', []),
  ]);

const webp = (kind: string, data: readonly number[]): Uint8Array => {
  const body = [...text('WEBP'), ...text(kind), data.length, 0, 0, 0, ...data];
  return Uint8Array.from([...text('RIFF'), body.length, 0, 0, 0, ...body]);
};
const lossy = (width: number, height: number) =>
  webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, width & 0xff, width >> 8, height & 0xff, height >> 8, 0, 0]);
const extended = (flags: number, width: number) =>
  webp('VP8X', [flags, 0, 0, 0, (width - 1) & 0xff, (width - 1) >> 8, 0, 9, 0, 0]);

const svg = (inside: string): Uint8Array =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inside}</svg>`);

describe('a logo', () => {
  it('is what its bytes say', () => {
    expect(verdict(png(100, 40))).toBe('image/png');
    expect(verdict(lossy(100, 40))).toBe('image/webp');
    expect(verdict(extended(0x10, 300))).toBe('image/webp');
    expect(verdict(webp('VP8L', [0x2f, 0x63, 0xc0, 0x09, 0x00, 0, 0, 0, 0, 0]))).toBe('image/webp');
    expect(verdict(svg('<path d="M0 0h8v8z" fill="url(#a)"/>'))).toBe('image/svg+xml');
    expect(verdict(svg('<style>.a{fill:#123}</style><path class="a"/>'))).toBe('image/svg+xml');
    const head = '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n';
    expect(verdict(text(head + new TextDecoder().decode(svg('<circle r="4"/>'))))).toBe('image/svg+xml');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', text('Hello')],
    ['a page', text('<html><svg xmlns="http://www.w3.org/2000/svg"></svg></html>')],
    ['a GIF', text('GIF89a\x01\x00\x01\x00')],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a PNG that was cut', png(10, 10).subarray(0, 40)],
    ['a PNG whose part is longer than the file', png(10, 10, [...u32(9_999), ...text('IDAT')])],
    ['a PNG without a size', png(0, 10)],
    ['a PNG that moves', png(10, 10, chunk('acTL', [0, 0, 0, 2, 0, 0, 0, 0]))],
    ['a WebP that moves', extended(0x02, 300)],
    ['a WebP that was cut', lossy(10, 10).subarray(0, 28)],
    [
      'a WebP of another kind',
      webp(
        'XXXX',
        Array.from({ length: 12 }, () => 0),
      ),
    ],
    ['an SVG that was cut', svg('').subarray(0, 60)],
  ])('is not %s', (_what, bytes) => {
    expect(verdict(bytes)).toBe('bad-input');
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="#a"/>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>',
    '<path onload="alert(1)"/>',
    '<path\nonclick = "alert(1)"/>',
    '<foreignObject><p/></foreignObject>',
    '<image href="https://evil.example/a.png"/>',
    '<use href="#a"/>',
    '<a href="javascript:alert(1)"><path/></a>',
    '<a xlink:href="//evil.example"><path/></a>',
    '<path fill="url(https://evil.example/a.svg#b)"/>',
    '<style>@import "https://evil.example/a.css"</style>',
    '<style>@keyframes a { to { x: 1 } }</style>',
    '<animate attributeName="x"/>',
    '<set attributeName="href"/>',
    '<!ENTITY a "b">',
  ])('as SVG is a plain drawing: not %s', (inside) => {
    expect(verdict(svg(inside))).toBe('bad-input');
  });

  it('as SVG has no document type, where entities could be', () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>';
    expect(verdict(text(bomb + new TextDecoder().decode(svg('&a;'))))).toBe('bad-input');
  });

  it('has a size, in bytes and in pixels', () => {
    const { logoBytes, logoPixels } = limits;
    const full = png(
      logoPixels,
      logoPixels,
      chunk(
        'IDAT',
        Array.from({ length: logoBytes - 57 }, () => 0),
      ),
    );
    expect(full.length).toBe(logoBytes);
    expect(verdict(full)).toBe('image/png');
    expect(verdict(Uint8Array.from([...full, 0]))).toBe('too-large');
    expect(verdict(png(logoPixels + 1, 1))).toBe('too-large');
    expect(verdict(png(1, 60_000))).toBe('too-large');
    expect(verdict(extended(0, logoPixels + 1))).toBe('too-large');
    const outcome = checkLogo(new Uint8Array(logoBytes + 1));
    expect(outcome).toMatchObject({ message: 'A logo has at most 64 KB: make it smaller.' });
  });
});
