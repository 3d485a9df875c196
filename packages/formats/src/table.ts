import Papa from 'papaparse';

export type Cell = string | number | null;

/** What a spreadsheet may run as a formula when a cell begins with it, full-width forms included. */
const formulaSigns = '=+\\-@\\t\\r\\n＝＋－＠';
const formula = new RegExp(`^'*[${formulaSigns}]`);
const written = new RegExp(`^'(?='*[${formulaSigns}])`);

/** By this a spreadsheet knows that a file is UTF-8: the beginning of a table. */
export const byteOrderMark = '\ufeff';

/** Rows of a CSV table, each with its line's end, safe like those of `writeTable`: for what is written in parts. */
export const writeRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => [...row]),
        { newline: '\r\n', escapeFormulae: formula },
      )}\r\n`;

/**
 * A CSV table that opens as plain data: an apostrophe goes before what a spreadsheet would run as a
 * formula. It begins with a byte order mark, by which spreadsheets know that it is UTF-8.
 */
export const writeTable = (rows: readonly (readonly Cell[])[]): string =>
  `${byteOrderMark}${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: formula },
  )}`;

/** Takes back the apostrophe that `writeTable` put before a cell. */
export const unescapeCell = (cell: string): string => cell.replace(written, '');
