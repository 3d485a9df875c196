import { countRows } from '@argus/db/exportPages';
import { byteOrderMark, writeRows } from '@argus/formats/table';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import type { ReviewView } from '@argus/game/reviewViews';
import { noSession } from './access.ts';
import type { Actor, Core } from './core.ts';
import { writeSessionJson } from './exportJson.ts';
import { type Row, type SheetName, type SheetSource, sheetPages } from './exportRows.ts';
import { type Sheet, writeXlsx } from './exportXlsx.ts';
import { fileNameOf } from './fileName.ts';
import type { TextFile } from './quizzes.ts';
import type { Owns } from './review.ts';
import { readSessionLog, type SessionLog } from './reviewParts.ts';

/** Files that a process writes at the same time: each keeps a part of a core busy. */
export const exportsAtOnce = 4;

export type ExportInput =
  | { readonly sessionId: string; readonly format: 'xlsx' }
  | { readonly sessionId: string; readonly format: 'json' }
  | { readonly sessionId: string; readonly format: 'csv'; readonly sheet: SheetName };

/** A part of a file, and how much of the whole is written with it, 0 to 1. */
export interface ExportPart {
  readonly bytes: Uint8Array;
  readonly done: number;
}

/** A file that is written while it is taken. Whoever stops taking it ends the work. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly parts: AsyncIterable<ExportPart>;
}

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const;

/** How many columns of each sheet are wide, and how wide the others are, in characters. */
const widths: Readonly<Record<SheetName, readonly number[]>> = {
  overview: [32, 48],
  questions: [10, 10, 60, 12, 40, 10, 10, 12, 16, 16, 10, 26],
  participants: [8, 26, 10, 8, 10, 10, 10, 16, 8],
  answers: [10, 50, 26, 20, 9, 40, 8, 8, 8, 10, 26],
};

const sheetNames: readonly SheetName[] = ['overview', 'questions', 'participants', 'answers'];

/** Files of a session's results, each written as it is read. */
export const createExports = (core: Core, owns: Owns, reviewOf: (log: SessionLog) => Promise<ReviewView>) => {
  const db = core.db.drizzle;
  let writing = 0;

  const hosted = async (actor: Actor, sessionId: string): Promise<SessionLog | undefined> =>
    (await owns(actor, sessionId)) ? readSessionLog(core, sessionId) : undefined;

  const sourceOf = async (log: SessionLog): Promise<SheetSource> => ({
    db,
    sessionId: log.head.id,
    plan: log.counted,
    review: await reviewOf(log),
  });

  /** Counts rows as they pass, which is what progress is told by. */
  const counting = (count: { rows: number }) =>
    async function* (pages: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
      for await (const page of pages) {
        count.rows += page.length;
        yield page;
      }
    };

  async function* csv(log: SessionLog, sheet: SheetName, count: { rows: number }): AsyncGenerator<string> {
    yield byteOrderMark;
    const source = await sourceOf(log);
    for await (const page of counting(count)(sheetPages(source, sheet))) yield writeRows(page);
  }

  async function* xlsx(log: SessionLog, count: { rows: number }): AsyncGenerator<Uint8Array> {
    const source = await sourceOf(log);
    const counted = counting(count);
    yield* writeXlsx(
      sheetNames.map(
        (name): Sheet => ({
          name,
          widths: widths[name],
          pages: () => counted(sheetPages(source, name)),
        }),
      ),
    );
  }

  async function* json(log: SessionLog, count: { rows: number }): AsyncGenerator<string> {
    for await (const text of writeSessionJson(db, log)) {
      count.rows += text.split('\n').length - 1;
      yield text;
    }
  }

  const written = (log: SessionLog, input: ExportInput, count: { rows: number }) => {
    switch (input.format) {
      case 'xlsx':
        return xlsx(log, count);
      case 'csv':
        return csv(log, input.sheet, count);
      case 'json':
        return json(log, count);
    }
  };

  /** About how many rows the file has. */
  const totalOf = async ({ head, plan }: SessionLog, input: ExportInput): Promise<number> => {
    const { answers, participants } = await countRows(db, head.id);
    const few = plan.questions.length + 20;
    if (input.format === 'xlsx') return answers + participants + few;
    if (input.format === 'json') return 2 * answers + 2 * participants + few;
    return { overview: few, questions: few, participants: participants + 1, answers: answers + 1 }[
      input.sheet
    ];
  };

  async function* parts(log: SessionLog, input: ExportInput): AsyncGenerator<ExportPart> {
    writing += 1;
    const encoder = new TextEncoder();
    const count = { rows: 0 };
    try {
      const total = await totalOf(log, input);
      for await (const part of written(log, input, count)) {
        const bytes = typeof part === 'string' ? encoder.encode(part) : part;
        if (bytes.length > 0) yield { bytes, done: Math.min(0.999, count.rows / total) };
      }
    } finally {
      writing -= 1;
    }
  }

  return {
    /** Begins a file; it is written as its parts are taken. */
    open: async (actor: Actor, input: ExportInput): Promise<Outcome<ExportFile>> => {
      const log = await hosted(actor, input.sessionId);
      if (!log) return noSession();
      if (writing >= exportsAtOnce) {
        return reject('too-many-requests', 'Other files are being written: try again in a moment.', {
          retryAfterMs: 5_000,
        });
      }
      const name = input.format === 'csv' ? `${log.head.title} ${input.sheet}` : log.head.title;
      return accept({
        fileName: fileNameOf(name, input.format),
        mediaType: mediaTypes[input.format],
        parts: parts(log, input),
      });
    },

    /** One sheet as a whole text, for callers that have no use for a stream. */
    sheet: async (
      actor: Actor,
      input: { sessionId: string; sheet: 'questions' | 'participants'; format: 'csv' },
    ): Promise<Outcome<TextFile>> => {
      const log = await hosted(actor, input.sessionId);
      if (!log) return noSession();
      let text = '';
      for await (const part of csv(log, input.sheet, { rows: 0 })) text += part;
      return accept({ fileName: `${input.sheet}.csv`, mediaType: 'text/csv', text });
    },
  };
};
