import { cleanText, decodeEntities } from './cleanText.ts';
import { fileLimits } from './limits.ts';
import type { Fault } from './quizFile.ts';

export interface Line {
  readonly number: number;
  readonly text: string;
}

export interface Answer extends Line {
  readonly letter: string;
}

/** One question as it stands in the file, before anybody has asked whether it makes sense. */
export interface OpenTriviaRecord {
  readonly line: number;
  prompt: Line[];
  readonly right: Line[];
  readonly answers: Answer[];
  /** Faults that were put right. */
  readonly notes: Fault[];
  /** Lines below the answers that may still belong to the last one. */
  pending: Line[];
}

export interface OpenTriviaText {
  readonly records: OpenTriviaRecord[];
  /** Blocks of text that belong to no question. */
  readonly strays: Line[][];
}

const questionMark = /^# ?(?:Q(?![a-z])|q(?![a-zA-Z]))[.:]?\s*/;
const answerMark = /^([A-Za-z])(?:[.):](?:\s+|(?=\S)|$)|\s+|$)(.*)$/s;

const newRecord = (line: number): OpenTriviaRecord => ({
  line,
  prompt: [],
  right: [],
  answers: [],
  notes: [],
  pending: [],
});

/** The answer on a line, if it is one: A to H, or the letter that comes next. */
const answerOf = (line: Line, previous: Answer | undefined): Answer | undefined => {
  const match = answerMark.exec(line.text);
  const [, letter = '', text = ''] = match ?? [];
  if (!match) return undefined;
  const next = previous && previous.letter.charCodeAt(0) + 1 === letter.toUpperCase().charCodeAt(0);
  const small = letter >= 'a';
  if (small && !/^[a-z][.):]/.test(line.text)) return undefined;
  if (letter.toUpperCase() > 'H' && !next) return undefined;
  return { number: line.number, text: text.trim(), letter: letter.toUpperCase() };
};

/** Cuts a text into records: `#Q` begins one; where it is missing, so does text above a `^`. */
class RecordCutter {
  readonly records: OpenTriviaRecord[] = [];
  readonly strays: Line[][] = [];
  private current: OpenTriviaRecord | undefined;
  /** Paragraphs below a whole record, which belong to nothing yet. */
  private loose: Line[][] = [];
  private afterBlank = true;

  take(line: Line): void {
    const mark = questionMark.exec(line.text);
    if (line.text === '') this.afterBlank = true;
    else if (mark) this.begin(line, line.text.slice(mark[0].length));
    else if (line.text.startsWith('^')) this.takeRight({ ...line, text: line.text.slice(1).trim() });
    else this.takeText(line);
    if (line.text !== '') this.afterBlank = false;
  }

  note(line: number, message: string): void {
    const notes = this.current?.notes;
    if (notes?.at(-1)?.message !== message) notes?.push({ line, message });
  }

  end(): void {
    const last = this.current?.answers.at(-1);
    if (this.current && last && this.current.pending.length > 0) {
      const text = [last, ...this.current.pending].map((line) => line.text).join(' ');
      this.current.answers[this.current.answers.length - 1] = { ...last, text };
      this.note(last.number, 'An answer ran over several lines: they were joined.');
    }
    if (this.current) this.records.push(this.current);
    for (const block of this.loose) this.strays.push(block);
    this.current = undefined;
    this.loose = [];
  }

  private begin(line: Line, text: string): void {
    this.end();
    this.current = newRecord(line.number);
    if (text !== '') this.current.prompt.push({ number: line.number, text });
  }

  /** A record without `#Q`: the lines above its `^` are the question. */
  private beginUnmarked(right: Line): void {
    const { current } = this;
    const adjacent = this.loose.length === 0 && current ? current.pending : [];
    if (current && adjacent.length > 0) current.pending = [];
    const prompt = this.loose.pop() ?? adjacent;
    this.end();
    this.current = { ...newRecord(prompt[0]?.number ?? right.number), prompt: [...prompt], right: [right] };
    this.note(right.number, 'There was no #Q: the text above ^ was taken as the question.');
  }

  private takeRight(line: Line): void {
    const { current } = this;
    if (!current || current.answers.length > 0 || this.loose.length > 0) this.beginUnmarked(line);
    else if (current.right.length > 0 && this.afterBlank) this.beginUnmarked(line);
    else current.right.push(line);
  }

  private takeText(line: Line): void {
    const { current, afterBlank } = this;
    if (!current || this.loose.length > 0) {
      if (afterBlank || this.loose.length === 0) this.loose.push([]);
      this.loose.at(-1)?.push(line);
      return;
    }
    const lastRight = current.right.at(-1);
    if (!lastRight) {
      if (afterBlank) current.prompt.push({ number: line.number, text: '' });
      current.prompt.push(line);
      return;
    }
    const answer = current.pending.length === 0 ? answerOf(line, current.answers.at(-1)) : undefined;
    if (answer) current.answers.push(answer);
    else if (afterBlank) this.loose.push([line]);
    else if (current.answers.length > 0) current.pending.push(line);
    else {
      current.right[current.right.length - 1] = { ...lastRight, text: `${lastRight.text} ${line.text}` };
      this.note(line.number, 'The right answer ran over several lines: they were joined.');
    }
  }
}

/** Whether answers stand inside the question: then a `^` is missing above them. */
const answersAt = (prompt: readonly Line[]): { from: number; to: number } | undefined => {
  for (let from = 0; from + 1 < prompt.length; from += 1) {
    const run: Answer[] = [];
    for (let line = prompt[from]; line; line = prompt[from + run.length]) {
      const answer = answerOf(line, run.at(-1));
      if (!answer || answer.letter !== 'ABCDEFGH'.charAt(run.length)) break;
      run.push(answer);
    }
    const to = from + run.length;
    if (run.length >= 2 && (to === prompt.length || prompt[to]?.text === '')) return { from, to };
  }
  return undefined;
};

/** Answers that stand above their `^`, or above none at all, are in the prompt: they are taken out of it. */
const untangle = (record: OpenTriviaRecord): void => {
  const found = answersAt(record.prompt);
  if (!found) return;
  const atEnd = found.to === record.prompt.length;
  if (record.right.length === 1 && record.answers.length === 0 && atEnd) {
    record.notes.push({ line: record.line, message: 'The ^ line stood below the answers: it was moved up.' });
    for (const line of record.prompt.slice(found.from)) {
      const answer = answerOf(line, record.answers.at(-1));
      if (answer) record.answers.push(answer);
    }
    record.prompt = record.prompt.slice(0, found.from);
  } else if (!atEnd) record.right.length = 0;
};

/** Finds the records of OpenTriviaQA text, faulty ones included; stops above the limit. */
export const openTriviaRecords = (lines: readonly string[]): OpenTriviaText => {
  const cutter = new RecordCutter();
  for (const [index, whole] of lines.entries()) {
    if (cutter.records.length + cutter.strays.length > fileLimits.records) break;
    const raw = whole.slice(0, fileLimits.lineLength);
    const clean = cleanText(raw);
    const text = decodeEntities(clean).replace(/\s+/g, ' ').trim();
    cutter.take({ number: index + 1, text });
    if (clean.length < raw.length && text !== '' && raw.replaceAll('\ufeff', '').length > clean.length) {
      cutter.note(index + 1, 'Control characters were removed.');
    }
  }
  cutter.end();
  for (const record of cutter.records) untangle(record);
  return { records: cutter.records, strays: cutter.strays };
};
