import Papa from 'papaparse';

export type Cell = string | number | null;

/** A CSV table that opens as plain data: what a spreadsheet would run as a formula is quoted. */
export const writeTable = (rows: readonly (readonly Cell[])[]): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ },
  );
