// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** Removes control characters (not tabs and line ends) and replaces halves of characters. */
export const cleanText = (text: string): string => text.replace(control, '').replace(/\p{Cs}/gu, '\ufffd');

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  deg: '°',
  divide: '÷',
  eacute: 'é',
  euro: '€',
  frac12: '½',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  micro: 'µ',
  middot: '·',
  minus: '−',
  nbsp: ' ',
  ndash: '–',
  pi: 'π',
  plusmn: '±',
  pound: '£',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
  sup2: '²',
  sup3: '³',
  times: '×',
  uuml: 'ü',
};

const fromCode = (code: number): string | undefined =>
  code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff
    ? undefined
    : String.fromCodePoint(code);

/** HTML entities as the characters they stand for; unknown ones stay. Once: `&amp;lt;` becomes `&lt;`. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g,
        (entity, decimal?: string, hex?: string, name?: string) => {
          if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? entity) : entity;
          return fromCode(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ?? entity;
        },
      )
    : text;
