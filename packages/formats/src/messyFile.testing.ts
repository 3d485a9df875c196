/** What becomes of a block: imported without a word, imported and reported, or left out and reported. */
export type MessyOutcome = 'good' | 'repaired' | 'skipped';

/** One block of a messy file as it was made, and what must become of it. */
export interface MessyBlock {
  readonly fault: string;
  readonly outcome: MessyOutcome;
  /** Counted from one, both included: where its problem must be reported. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface MessyFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly blocks: readonly MessyBlock[];
  readonly expected: {
    readonly records: number;
    readonly imported: number;
    /** Problems told as repaired: one for each block that is. */
    readonly repaired: number;
    readonly skipped: number;
  };
}

export interface MessyOptions {
  readonly seed: number;
  /** How many blocks, at least one of each fault when there is room. */
  readonly records: number;
}

/** A way to write one block; `turn` is its number, which makes its texts unlike all others. */
export interface Fault {
  readonly name: string;
  readonly outcome: MessyOutcome;
  readonly write: (turn: number, random: () => number) => string;
  /** Takes in what follows until the next question mark, so only such may follow. */
  readonly open?: boolean;
}

/** Mulberry32, by Tommy Ettinger: enough chance for files, and the same on every machine. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

export const pickOne = <T>(items: readonly [T, ...T[]], random: () => number): T =>
  items[Math.floor(random() * items.length)] ?? items[0];

/** A character that stands for one raw byte, so that a text can hold bytes of another encoding. */
export const rawByte = (byte: number): string => String.fromCharCode(0xf700 + byte);

const encode = (text: string): Uint8Array => {
  const encoder = new TextEncoder();
  const parts = text
    .split(/([\uf700-\uf7ff])/)
    .map((part) =>
      /^[\uf700-\uf7ff]$/.test(part) ? Uint8Array.of(part.charCodeAt(0) - 0xf700) : encoder.encode(part),
    );
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

const lineCount = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

/** Puts blocks of all faults in a row, in an order of chance, and counts what must come of them. */
export const assemble = (
  options: MessyOptions & {
    readonly fileName: string;
    readonly head: string;
    readonly faults: readonly [Fault, ...Fault[]];
    readonly plain: Fault;
    /** Between two blocks, such as a blank line. */
    readonly gap: (before: Fault, next: Fault, random: () => number) => string;
    readonly lineEnds: readonly [string, ...string[]];
  },
): MessyFile => {
  const { faults, plain, lineEnds } = options;
  const random = seededRandom(options.seed);
  const blocks: MessyBlock[] = [];
  const texts = [options.head];
  let line = 1 + lineCount(options.head);
  let before = plain;
  let pending = [...faults];
  for (let turn = 0; turn < options.records; turn += 1) {
    if (pending.length === 0) pending = [...faults];
    const [drawn] = pending.splice(Math.floor(random() * pending.length), 1);
    const written = (drawn ?? plain).write(turn, random);
    const fault = !drawn || (before.open && !/^\s*# ?[Qq]/.test(written)) ? plain : drawn;
    const end = pickOne(lineEnds, random);
    const text = `${fault === drawn ? written : fault.write(turn, random)}\n`.replaceAll('\n', end);
    const gap = turn === 0 ? '' : options.gap(before, fault, random).replaceAll('\n', '\r\n');
    line += lineCount(gap);
    blocks.push({
      fault: fault.name,
      outcome: fault.outcome,
      firstLine: line,
      lastLine: line + lineCount(text) - 1,
    });
    line += lineCount(text);
    texts.push(gap, text);
    before = fault;
  }
  const count = (outcome: MessyOutcome): number => blocks.filter((block) => block.outcome === outcome).length;
  return {
    fileName: options.fileName,
    bytes: encode(texts.join('')),
    blocks,
    expected: {
      records: blocks.length,
      imported: count('good') + count('repaired'),
      repaired: count('repaired'),
      skipped: count('skipped'),
    },
  };
};
