export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** How long the UTF-8 sequence at `at` is; 0 when there is none. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  const length =
    lead < 0x80
      ? 1
      : lead >= 0xc2 && lead < 0xe0
        ? 2
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xf0 && lead < 0xf5
            ? 4
            : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
};

/** Multi-byte sequences that are whole, and bytes that belong to none. */
const survey = (bytes: Uint8Array): { whole: number; stray: number } => {
  let whole = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 1) whole += 1;
    if (length === 0) stray += 1;
    at += length || 1;
  }
  return { whole, stray };
};

/** A UTF-8 text with some Windows-1252 bytes in it, as files that were edited in turns are. */
const decodeMixed = (bytes: Uint8Array): string => {
  const utf8 = new TextDecoder('utf-8');
  const ansi = new TextDecoder('windows-1252');
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(utf8.decode(bytes.subarray(from, at)), ansi.decode(bytes.subarray(at, at + 1)));
    at += 1;
    from = at;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return parts.join('');
};

/** Guesses how a text file is encoded: a byte order mark, then valid UTF-8, then Windows-1252. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (startsWith(bytes, 0xff, 0xfe)) {
    return { text: new TextDecoder('utf-16le').decode(bytes.subarray(2)), encoding: 'utf-16le' };
  }
  const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  if (isUtf8(body)) return { text: new TextDecoder('utf-8').decode(body), encoding: 'utf-8' };
  const { whole, stray } = survey(body);
  if (whole > stray) return { text: decodeMixed(body), encoding: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252' };
};
