const blank = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);
const wordy = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Escapes runs of a sign that could pair up to emphasis; a lone run, or one that stands free, shows as it is. */
const escapeRuns = (
  line: string,
  run: RegExp,
  harmless: (before: string | undefined, after: string | undefined) => boolean,
): string => {
  const at = [...line.matchAll(run)].filter(
    (match) => !harmless(line[match.index - 1], line[match.index + match[0].length]),
  );
  if (at.length < 2) return line;
  let escaped = '';
  let from = 0;
  for (const match of at) {
    escaped += line.slice(from, match.index) + match[0].replace(/./g, '\\$&');
    from = match.index + match[0].length;
  }
  return escaped + line.slice(from);
};

/** Signs that mean something only in pairs: one price is left alone, two would become maths. */
const escapePairs = (line: string, sign: '$' | '`', runs: RegExp): string =>
  (line.match(runs) ?? []).length < 2 ? line : line.replaceAll(sign, `\\${sign}`);

const escapeInside = (line: string): string => {
  const plain = line
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/&(?=#?[a-z\d]{1,32};)/gi, '\\&')
    .replace(/<(?=[a-z/!?]|[^\s>]*@)/gi, '\\<');
  const unlinked = /\][([]|^\[.*\]:/.test(plain) ? plain.replaceAll('[', '\\[') : plain;
  const starred = escapeRuns(unlinked, /\*+/g, (before, after) => blank(before) && blank(after));
  const underlined = escapeRuns(
    starred,
    /_+/g,
    (before, after) => (blank(before) && blank(after)) || (wordy(before) && wordy(after)),
  );
  return escapePairs(escapePairs(underlined, '$', /\$/g), '`', /`+/g);
};

const escapeStart = (line: string): string =>
  line
    .replace(/^(?:#{1,6}|[-+*])(?=\s|$)/, '\\$&')
    .replace(/^(?:>|`{3}|~{3}|([-_*])(?=(?:\s*\1){2,}\s*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/**
 * Plain text as Markdown that shows the same: what would become markup or maths is escaped, ordinary
 * text stays as it is, and each line becomes a paragraph.
 */
export const plainToMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => escapeStart(escapeInside(line)))
    .join('\n\n');
