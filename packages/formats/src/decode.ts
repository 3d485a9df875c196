export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Lines with bytes of another encoding than the file's, counted from one. */
  readonly oddLines: readonly number[];
}

/** 0x80 to 0x9F of Windows-1252; the five that it leaves free become U+FFFD. */
const windows1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

const fromWindows1252 = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte);

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const readUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The least and the greatest second byte of a sequence, by its first byte (Unicode, table 3-7). */
const secondByte = (lead: number): readonly [number, number] => {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
};

/** How long the UTF-8 sequence at `at` is; 0 when there is none. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const [least, greatest] = secondByte(lead);
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (next === 1 ? byte < least || byte > greatest : byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
};

/** Reads whole UTF-8 sequences as such and every other byte as Windows-1252, as files edited in turns need. */
const decodeMixed = (bytes: Uint8Array): Decoded => {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  const lines = { whole: new Set<number>(), stray: new Set<number>() };
  let whole = 0;
  let stray = 0;
  let line = 1;
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 1) {
      const byte = bytes[at];
      if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line += 1;
    } else if (length > 1) {
      whole += 1;
      lines.whole.add(line);
    } else {
      stray += 1;
      lines.stray.add(line);
      parts.push(utf8.decode(bytes.subarray(from, at)), fromWindows1252(bytes[at] ?? 0));
      from = at + 1;
    }
    at += length || 1;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  const encoding = whole >= stray ? 'utf-8' : 'windows-1252';
  return { text: parts.join(''), encoding, oddLines: [...(whole >= stray ? lines.stray : lines.whole)] };
};

/** UTF-16 without a byte order mark shows by its zero high bytes. */
const looksUtf16 = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 2_000);
  let low = 0;
  let high = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) low += 1;
    else high += 1;
  });
  return head.length >= 8 && high > head.length * 0.4 && low === 0;
};

/** Guesses how a text is encoded: a byte order mark, then valid UTF-8, then Windows-1252 for what is not. */
export const decode = (bytes: Uint8Array): Decoded => {
  const marked = startsWith(bytes, 0xff, 0xfe);
  if (marked || looksUtf16(bytes)) {
    const text = new TextDecoder('utf-16le').decode(marked ? bytes.subarray(2) : bytes);
    return { text, encoding: 'utf-16le', oddLines: [] };
  }
  const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  const text = readUtf8(body);
  return text === undefined ? decodeMixed(body) : { text, encoding: 'utf-8', oddLines: [] };
};
