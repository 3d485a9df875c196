import type { Cell } from './table.ts';

/** Rows that one sheet of a workbook can hold, and characters that one cell can. */
export const sheetLimits = { rows: 1_048_576, cellLength: 32_767 } as const;

/** What XML 1.0 cannot say: most control characters, halves of surrogate pairs, and two that are no characters. */
const unsayable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xmlText = (text: string): string =>
  text.replace(unsayable, '\ufffd').replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** The letters of a column, counted from zero: A to Z, then AA and on. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const cellXml = (cell: Cell, place: string): string => {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  const text = xmlText(cell.slice(0, sheetLimits.cellLength));
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
};

/** One row of a sheet, its number counted from one. Texts are always texts: no spreadsheet takes them for formulas. */
export const sheetRow = (row: number, cells: readonly Cell[], look: 'plain' | 'head' = 'plain'): string => {
  const style = look === 'head' ? ' s="1"' : '';
  const xml = cells.map((cell, column) => cellXml(cell, `r="${columnName(column)}${row}"${style}`));
  return `<row r="${row}">${xml.join('')}</row>`;
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What stands before the rows of a sheet: its first row stays in view. `widths` are in characters. */
export const sheetStart = (widths: readonly number[]): string =>
  `${declaration}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
  widths
    .map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`)
    .join('') +
  '</cols><sheetData>';

/** What stands after the rows of a sheet. */
export const sheetEnd = '</sheetData></worksheet>';

/** Where a sheet lies in the file, counted from zero. */
export const sheetPath = (position: number): string => `xl/worksheets/sheet${position + 1}.xml`;

/** Everything of a workbook but its sheets' rows, by path. Names are at most 31 characters and differ. */
export const workbookParts = (names: readonly string[]): ReadonlyMap<string, string> => {
  const each = (write: (position: number, name: string) => string): string =>
    names.map((name, position) => write(position, name)).join('');
  return new Map([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>` +
        each((at) => `<Override PartName="/${sheetPath(at)}" ContentType="${contentType}.worksheet+xml"/>`) +
        '</Types>',
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packageRelations}">` +
        `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>` +
        each((at, name) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`) +
        '</sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packageRelations}">` +
        each(
          (at) =>
            `<Relationship Id="rId${at + 1}" Type="${relationships}/worksheet" Target="${sheetPath(at).slice(3)}"/>`,
        ) +
        `<Relationship Id="rId${names.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${declaration}<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font/><font><b/></font></fonts>` +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
        '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>',
    ],
  ]);
};
