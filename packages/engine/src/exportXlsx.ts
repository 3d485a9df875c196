import { Readable } from 'node:stream';
import {
  sheetEnd,
  sheetLimits,
  sheetPath,
  sheetRow,
  sheetStart,
  workbookParts,
} from '@argus/formats/sheetXml';
import { ZipFile } from 'yazl';
import type { Row } from './exportRows.ts';

/** One sheet of a workbook; `pages` yields its head first. */
export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly pages: () => AsyncIterable<readonly Row[]>;
}

async function* sheetXml({ widths, pages }: Sheet): AsyncGenerator<string> {
  yield sheetStart(widths);
  let written = 0;
  for await (const page of pages()) {
    const first = written + 1;
    const fits = page.slice(0, sheetLimits.rows - written);
    yield fits.map((row, at) => sheetRow(first + at, row, first + at === 1 ? 'head' : 'plain')).join('');
    written += fits.length;
  }
  yield sheetEnd;
}

/**
 * A workbook as it is being written: rows are asked for no faster than the bytes are taken, and nothing stays
 * in memory. Whoever stops taking them stops the reading too.
 */
export async function* writeXlsx(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const sources: Readable[] = [];
  for (const [path, text] of workbookParts(sheets.map(({ name }) => name))) {
    zip.addBuffer(Buffer.from(text), path);
  }
  for (const [position, sheet] of sheets.entries()) {
    // Opened only when it is this sheet's turn: a stream that waits would read ahead.
    zip.addReadStreamLazy(sheetPath(position), (give) => {
      const source = Readable.from(sheetXml(sheet), { objectMode: false, highWaterMark: 64 * 1024 });
      source.on('error', (error) => output.destroy(error));
      sources.push(source);
      give(null, source);
    });
  }
  const output = Readable.from(zip.outputStream, { objectMode: false });
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  try {
    yield* output;
  } finally {
    output.destroy();
    for (const source of sources) source.destroy();
  }
}
