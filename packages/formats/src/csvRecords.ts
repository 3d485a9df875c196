import Papa from 'papaparse';
import { columnOf } from './csvColumns.ts';
import { fileLimits } from './limits.ts';

export interface CsvRecord {
  /** Counted from one; a record may go on over several. */
  readonly line: number;
  readonly text: string;
  /** Null where the quotes are broken or the row is too long. */
  readonly cells: readonly string[] | null;
}

export interface CsvText {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

const delimiters = [',', ';', '\t'] as const;

const cellsOf = (text: string, delimiter: string): string[] | null => {
  if (text.length > fileLimits.csvRecordLength) return null;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const [cells, ...more] = data;
  return cells && more.length === 0 && errors.length === 0 ? cells : null;
};

const quotesIn = (line: string): number => {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1;
  return count;
};

/** How many lines the record from `from` on takes up, by pairing quotes; 0 when they find no pair nearby. */
const pairedLines = (lines: readonly string[], from: number): number => {
  let quotes = 0;
  let length = 0;
  for (let index = from; index < lines.length && index < from + fileLimits.csvRecordLines; index += 1) {
    const line = lines[index] ?? '';
    quotes += quotesIn(line);
    length += line.length;
    if (quotes % 2 === 0) return index - from + 1;
    if (length > fileLimits.csvRecordLength) return 0;
  }
  return 0;
};

/** The header row, under the delimiter by which it names the most columns. */
const headerOf = (lines: readonly string[]): { delimiter: string; header: string[]; at: number } | null => {
  let at = lines.findIndex((line) => line.trim() !== '');
  if (/^sep=.$/i.test(lines[at]?.trim() ?? '')) at += 1;
  const line = (lines[at] ?? '').slice(0, fileLimits.csvRecordLength);
  const readings = delimiters.map((delimiter) => {
    const header = cellsOf(line, delimiter) ?? [];
    return { delimiter, header, at, known: header.filter((cell) => columnOf(cell)).length };
  });
  readings.sort((one, other) => other.known - one.known);
  const [best] = readings;
  if (!best || best.known < 2 || !best.header.some((cell) => columnOf(cell) === 'prompt')) return null;
  return best;
};

/**
 * Cuts a text into CSV records; undefined without a header row that names columns. A quote that is never
 * closed costs its own line only, not all lines up to the next quote. Stops one record above the limit.
 */
export const csvRecords = (lines: readonly string[]): CsvText | undefined => {
  const top = headerOf(lines);
  if (!top) return undefined;
  const { delimiter, header } = top;
  const records: CsvRecord[] = [];
  for (let from = top.at + 1; from < lines.length && records.length <= fileLimits.records; ) {
    const alone = lines[from] ?? '';
    const taken = pairedLines(lines, from);
    const text = taken > 1 ? lines.slice(from, from + taken).join('\n') : alone;
    const whole = cellsOf(text, delimiter);
    const fits = whole !== null && (taken === 1 || whole.length <= header.length);
    const cells = fits || taken === 1 ? whole : cellsOf(alone, delimiter);
    const used = fits && taken > 1 ? taken : 1;
    if (cells ? cells.some((cell) => cell.trim() !== '') : alone.trim() !== '') {
      records.push({ line: from + 1, text: used > 1 ? text : alone, cells });
    }
    from += used;
  }
  return { header, records };
};
