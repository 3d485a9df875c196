import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [part])));
const utf16 = (text: string): number[] =>
  [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);

describe('guessing the encoding', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(utf8('Étoile'))).toEqual({ text: 'Étoile', encoding: 'utf-8', oddLines: [] });
    expect(decode(bytes(0xef, 0xbb, 0xbf, 'Étoile')).text).toBe('Étoile');
  });

  it('reads UTF-16 with and without a byte order mark', () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, ...utf16('Vega é')]))).toMatchObject({
      text: 'Vega é',
      encoding: 'utf-16le',
    });
    expect(decode(Uint8Array.from(utf16('kind,prompt')))).toMatchObject({
      text: 'kind,prompt',
      encoding: 'utf-16le',
    });
  });

  it('reads what is not UTF-8 as Windows-1252', () => {
    expect(decode(bytes('caf', 0xe9, ' ', 0x93, 'x', 0x94, ' ', 0x80))).toEqual({
      text: 'café “x” €',
      encoding: 'windows-1252',
      oddLines: [],
    });
  });

  it('reads single Windows-1252 bytes in UTF-8 and says on which lines they are', () => {
    expect(decode(bytes('é é é\r\nit', 0x92, 's\rü\n', 0xe9))).toEqual({
      text: 'é é é\r\nit’s\rü\né',
      encoding: 'utf-8',
      oddLines: [2, 4],
    });
  });

  it('does not take overlong forms or halves of characters for UTF-8', () => {
    expect(decode(bytes(0xc0, 0xaf)).text).toBe('À¯');
    expect(decode(bytes(0xed, 0xa0, 0x80)).text).toBe('í\u00a0€');
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decode(utf8(text)).text).toBe(text);
      }),
    );
  });

  it('makes a text of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        expect(decode(any).text.length).toBeLessThanOrEqual(any.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
