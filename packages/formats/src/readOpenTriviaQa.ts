import { foldText } from '@argus/game/foldText';
import { limits } from '@argus/game/limits';
import { type Question, questionSchema } from '@argus/game/question';
import { fileLimits } from './limits.ts';
import { asMarkdown, excerptOf, type FileProblem, linesOf, type ReadQuestions } from './quizFile.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

interface Record {
  readonly line: number;
  readonly prompt: Line[];
  right: Line | null;
  readonly answers: Line[];
  /** Faults that were put right. */
  readonly notes: { line: number; message: string }[];
}

/** What cannot be seen says nothing, wherever it stands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

const tidy = (text: string): string => text.replace(invisible, '').replace(/\s+/g, ' ').trim();

const answerLine = /^([A-Ha-h])(?:[\s.):]+(.*))?$/;

/** Cuts the text into records; a `#Q` begins one, whatever stands before it. */
const recordsOf = (text: string): { records: Record[]; stray: Line[] } => {
  const records: Record[] = [];
  const stray: Line[] = [];
  let record: Record | undefined;
  let blank = true;
  linesOf(text).forEach((raw, index) => {
    const number = index + 1;
    const line = tidy(raw);
    if (line === '') {
      blank = true;
      return;
    }
    if (/^#\s*Q\b/i.test(line)) {
      record = { line: number, prompt: [], right: null, answers: [], notes: [] };
      records.push(record);
      const first = line.replace(/^#\s*Q\b\s*/i, '');
      if (first !== '') record.prompt.push({ number, text: first });
    } else if (!record) {
      stray.push({ number, text: line });
    } else if (line.startsWith('^') && record.right === null) {
      record.right = { number, text: line.slice(1).trim() };
    } else if (record.right !== null || record.answers.length > 0) {
      takeAnswer(record, number, line, blank, stray);
    } else if (
      record.prompt.length > 0 &&
      /^A[\s.):]/.test(line) &&
      /\?$|:$/.test(record.prompt.at(-1)?.text ?? '')
    ) {
      record.answers.push({ number, text: line.replace(answerLine, '$2').trim() });
    } else record.prompt.push({ number, text: line });
    blank = false;
  });
  return { records, stray };
};

const takeAnswer = (record: Record, number: number, line: string, blank: boolean, stray: Line[]): void => {
  const match = answerLine.exec(line);
  const last = record.answers.at(-1);
  if (match) record.answers.push({ number, text: (match[2] ?? '').trim() });
  else if (blank || !last) stray.push({ number, text: line });
  else {
    record.answers[record.answers.length - 1] = { number: last.number, text: `${last.text} ${line}` };
    record.notes.push({ line: number, message: 'An answer ran over several lines; they were joined.' });
  }
};

type Made = { question: Question } | { line: number; message: string };

const distinct = (record: Record): Line[] => {
  const kept: Line[] = [];
  for (const answer of record.answers) {
    if (answer.text === '') {
      record.notes.push({ line: answer.number, message: 'An empty answer was left out.' });
    } else if (kept.some(({ text }) => text === answer.text)) {
      record.notes.push({
        line: answer.number,
        message: 'The same answer stood there twice; one was left out.',
      });
    } else kept.push(answer);
  }
  return kept;
};

/** The answer that the `^` line means: to the letter, or else but for case, accents, spaces and signs. */
const rightOne = (record: Record, answers: readonly Line[]): Line | undefined => {
  const right = record.right;
  if (!right) return undefined;
  const exact = answers.find(({ text }) => text === right.text);
  if (exact) return exact;
  const bare = (text: string): string => foldText(text).replace(/[\p{P}\p{S}]/gu, '');
  const close = answers.filter(({ text }) => bare(text) === bare(right.text) && bare(text) !== '');
  if (close.length !== 1) return undefined;
  record.notes.push({
    line: right.number,
    message: 'The right answer is written differently from the answer it means; it was matched.',
  });
  return close[0];
};

const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const make = (record: Record, id: string): Made => {
  const prompt = asMarkdown(record.prompt.map(({ text }) => text).join('\n'));
  if (prompt === '') return { line: record.line, message: 'The question is empty: write it behind #Q.' };
  if (prompt.length > limits.promptLength) {
    return { line: record.line, message: `The question is longer than ${limits.promptLength} characters.` };
  }
  const { right } = record;
  if (!right || right.text === '') {
    return { line: record.line, message: 'The right answer is missing: add a line that begins with ^.' };
  }
  const answers = distinct(record);
  if (answers.length < limits.choicesMin) {
    return { line: record.line, message: 'There are fewer than two different answers.' };
  }
  const correct = rightOne(record, answers);
  if (!correct) {
    return { line: right.number, message: 'The right answer is not one of the answers: correct the ^ line.' };
  }
  const base = { id, prompt, explanation: '', timeLimit: 20, points: 1 as const };
  const folded = answers.map(({ text }) => foldText(text)).sort();
  if (folded.join() === 'false,true') {
    return { question: { ...base, kind: 'boolean', correct: foldText(correct.text) === 'true' } };
  }
  let kept = answers;
  if (answers.length > limits.choicesMax) {
    kept = answers.slice(0, limits.choicesMax);
    if (!kept.includes(correct)) kept = [...kept.slice(0, -1), correct];
    record.notes.push({
      line: record.line,
      message: `There are more than ${limits.choicesMax} answers; the right one and the first others were kept.`,
    });
  }
  const choices = kept.map(({ text }, index) => ({
    id: letters[index] ?? `x${index}`,
    text: asMarkdown(text),
  }));
  const parsed = questionSchema.safeParse({
    ...base,
    kind: 'choice',
    choices,
    correct: choices[kept.indexOf(correct)]?.id,
  });
  if (!parsed.success) {
    return { line: record.line, message: parsed.error.issues[0]?.message ?? 'The question is not valid.' };
  }
  return { question: parsed.data };
};

/** Reads OpenTriviaQA text: `#Q` question, `^` right answer, a line per answer, a blank line. */
export const readOpenTriviaQa = (text: string, newId: () => string): ReadQuestions => {
  const { records, stray } = recordsOf(text);
  const questions: Question[] = [];
  const problems: FileProblem[] = stray.map((line) => ({
    line: line.number,
    severity: 'skipped',
    message: 'This line belongs to no question: begin a question with #Q.',
    excerpt: excerptOf(line.text),
  }));
  for (const record of records.slice(0, fileLimits.records)) {
    const made = make(record, newId());
    const excerpt = excerptOf(record.prompt.map((line) => line.text).join(' '));
    if ('question' in made) {
      questions.push(made.question);
      for (const note of record.notes) problems.push({ ...note, severity: 'repaired', excerpt });
    } else problems.push({ ...made, severity: 'skipped', excerpt });
  }
  problems.sort((one, other) => one.line - other.line);
  return { questions, problems, records: records.length };
};
