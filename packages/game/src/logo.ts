import { limits } from './limits.ts';
import { accept, type Outcome, reject } from './rejection.ts';

/** What a logo may be, by the media type that it is served with, and the end of its address. */
export const logoTypes = { 'image/png': 'png', 'image/webp': 'webp', 'image/svg+xml': 'svg' } as const;
export type LogoType = keyof typeof logoTypes;

const not = (message: string) => reject('bad-input', message);
const unknown = () => not('Choose a PNG, WebP or SVG picture: this file is none of them.');
const moving = () => not('Choose a picture that does not move.');

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A small file can hold a picture that fills a phone's memory. */
const sized = (type: LogoType, width: number, height: number): Outcome<LogoType> => {
  if (width < 1 || height < 1) return unknown();
  return Math.max(width, height) > limits.logoPixels
    ? reject('too-large', `A logo is at most ${limits.logoPixels} pixels wide and high: make it smaller.`)
    : accept(type);
};

/** Portable Network Graphics, third edition: the signature, IHDR first, acTL only where it moves, IEND last. */
const checkPng = (bytes: Uint8Array): Outcome<LogoType> => {
  const view = viewOf(bytes);
  let [at, ended] = [8, false];
  while (at + 12 <= bytes.length && !ended) {
    const name = textAt(bytes, at + 4, 4);
    if (at === 8 && name !== 'IHDR') return unknown();
    if (name === 'acTL') return moving();
    ended = name === 'IEND';
    at += 12 + view.getUint32(at);
  }
  if (!ended || at > bytes.length) return not('This PNG is not complete: save it again.');
  return sized('image/png', view.getUint32(16), view.getUint32(20));
};

/** RFC 9649: simple lossy, simple lossless and extended files. */
const checkWebp = (bytes: Uint8Array): Outcome<LogoType> => {
  const view = viewOf(bytes);
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) {
    return not('This WebP is not complete: save it again.');
  }
  switch (textAt(bytes, 12, 4)) {
    case 'VP8 ':
      return sized('image/webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return sized('image/webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X': {
      const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
      return (view.getUint8(20) & 0x02) !== 0 ? moving() : sized('image/webp', three(24), three(27));
    }
    default:
      return unknown();
  }
};

/**
 * What a drawing has no need of, and what could run, load or grow. Logos are shown as pictures, where browsers do
 * none of that either; this holds where one is opened by itself, too.
 */
const unwanted =
  /<!doctype|<!entity|<\?xml-stylesheet|<\s*(?:[\w-]+:)?(?:script|foreignobject|use|image|animate\w*|set|iframe)\b|\son[a-z]+\s*=|(?:href|src)\s*=\s*["']?\s*(?!["'#\s])|url\(\s*["']?\s*(?!["'#\s])|@import|@keyframes/i;

const checkSvg = (text: string): Outcome<LogoType> => {
  const start = text.replace(/^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '');
  if (!/^<svg\b[^>]*\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(start)) return unknown();
  if (!/<\/svg>\s*$/.test(text)) return not('This SVG is not complete: save it again.');
  return unwanted.test(text)
    ? not(
        'Save the SVG as a plain drawing: it may hold no scripts, animations, pictures, copies or links to other files.',
      )
    : accept('image/svg+xml');
};

const readText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What kind of logo these bytes are, by what they hold and never by what they are called. */
export const checkLogo = (bytes: Uint8Array): Outcome<LogoType> => {
  if (bytes.length > limits.logoBytes) {
    return reject('too-large', `A logo has at most ${limits.logoBytes / 1_024} KB: make it smaller.`);
  }
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return checkPng(bytes);
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return checkWebp(bytes);
  const text = readText(bytes);
  return text === null ? unknown() : checkSvg(text);
};
