import { foldText } from '@argus/game/foldText';
import { limits } from '@argus/game/limits';
import type { Question } from '@argus/game/question';
import { choiceId } from './choiceId.ts';
import { fileLimits } from './limits.ts';
import { type Answer, type Line, type OpenTriviaRecord, openTriviaRecords } from './openTriviaRecords.ts';
import { plainToMarkdown } from './plainToMarkdown.ts';
import { problemOf, readQuestion } from './problemOf.ts';
import { excerptOf, type Fault, type FileProblem, linesOf, type ReadQuestions } from './quizFile.ts';
import { matchAnswer } from './rightAnswer.ts';

type Made = { readonly question: Question } | Fault;

const tooLong = {
  question: `The question is longer than ${limits.promptLength} characters: shorten it.`,
  right: `The right answer is longer than ${limits.choiceLength} characters: shorten it.`,
  answer: `The answer is longer than ${limits.choiceLength} characters: shorten it.`,
} as const;

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** The answers without empty and repeated ones. */
const distinct = (record: OpenTriviaRecord): Answer[] => {
  const kept = new Map<string, Answer>();
  for (const answer of record.answers) {
    if (answer.text === '') {
      record.notes.push({ line: answer.number, message: 'An empty answer was left out.' });
    } else if (kept.has(answer.text)) {
      record.notes.push({ line: answer.number, message: 'The same answer stood there twice: one was kept.' });
    } else kept.set(answer.text, answer);
  }
  return [...kept.values()];
};

/** Letters that begin again belong to another question, whose `#Q` and `^` are missing. */
const letterFault = (record: OpenTriviaRecord): Fault | undefined => {
  const letters = record.answers.map(({ letter }) => letter);
  const again = letters.findIndex((letter, index) => letter === 'A' && index > 1 && letters[0] === 'A');
  if (again > 0) {
    return {
      line: record.answers[again]?.number ?? record.line,
      message: 'The answers begin again with A: part the two questions with #Q and ^ lines.',
    };
  }
  const odd = letters.findIndex((letter, index) => letter.charCodeAt(0) !== 'A'.charCodeAt(0) + index);
  const line = record.answers[odd]?.number;
  if (line !== undefined) {
    record.notes.push({
      line,
      message: 'The letters are out of order: the answers stay in the order given.',
    });
  }
  return undefined;
};

/** At most as many answers as a question may have, the right one among them. */
const fewEnough = (
  record: OpenTriviaRecord,
  answers: readonly Answer[],
  right: Answer,
): readonly Answer[] => {
  if (answers.length <= limits.choicesMax) return answers;
  record.notes.push({
    line: record.line,
    message: `More than ${limits.choicesMax} answers: the right one and the first others were kept.`,
  });
  const others = answers.filter((answer) => answer !== right).slice(0, limits.choicesMax - 1);
  return answers.filter((answer) => answer === right || others.includes(answer));
};

const isTrueOrFalse = (answers: readonly Answer[]): boolean =>
  answers
    .map(({ text }) => foldText(text))
    .sort()
    .join() === 'false,true';

/** The `^` line of a record, unless it is missing, empty or contradicts itself. */
const rightLine = ({ line, right }: OpenTriviaRecord): Line | Fault => {
  const [first, ...others] = right.filter(({ text }) => text !== '');
  if (!first) return { line, message: 'The right answer is missing: add a line that begins with ^.' };
  const other = others.find(({ text }) => text !== first.text);
  if (other) return { line: other.number, message: 'There are two right answers: keep one ^ line.' };
  if (first.text.length > limits.choiceLength) {
    return { line: first.number, message: tooLong.right };
  }
  return first;
};

const makeQuestion = (record: OpenTriviaRecord, newId: () => string): Made => {
  const { line } = record;
  const plain = textOf(record.prompt);
  if (plain.length > limits.promptLength) return { line, message: tooLong.question };
  const prompt = plainToMarkdown(plain);
  if (prompt === '') return { line, message: 'The question is missing: write it behind #Q.' };
  const right = rightLine(record);
  if ('message' in right) return right;
  const fault = letterFault(record);
  if (fault) return fault;
  const answers = distinct(record);
  if (answers.length < limits.choicesMin) {
    return { line, message: `Fewer than ${limits.choicesMin} different answers: add a line such as “B …”.` };
  }
  const match = matchAnswer(right.text, answers);
  if (!match) {
    return { line: right.number, message: 'The right answer is not one of the answers: correct the ^ line.' };
  }
  const long = answers.find(({ text }) => text.length > limits.choiceLength);
  if (long) return { line: long.number, message: tooLong.answer };
  if (!match.exact) {
    record.notes.push({
      line: right.number,
      message: 'The right answer was written differently above: it was matched.',
    });
  }
  const shared = { id: newId(), prompt };
  const kept = fewEnough(record, answers, match.found);
  const parsed = readQuestion(
    isTrueOrFalse(kept)
      ? { ...shared, kind: 'boolean', correct: foldText(match.found.text) === 'true' }
      : {
          ...shared,
          kind: 'choice',
          choices: kept.map(({ text }, index) => ({ id: choiceId(index), text: plainToMarkdown(text) })),
          correct: choiceId(kept.indexOf(match.found)),
        },
  );
  if (parsed.success) return { question: parsed.data };
  const [issue] = parsed.error.issues;
  const at = issue?.path[0] === 'choices' ? kept[Number(issue.path[1])]?.number : undefined;
  return { line: at ?? line, message: problemOf(issue) };
};

/** Reads OpenTriviaQA text: `#Q` question, `^` right answer, a line per answer, a blank line. */
export const readOpenTriviaQa = (text: string, newId: () => string): ReadQuestions => {
  const { records, strays } = openTriviaRecords(linesOf(text));
  const count = records.length + strays.length;
  if (count > fileLimits.records) return { questions: [], problems: [], records: count };
  const questions: Question[] = [];
  const problems: FileProblem[] = strays.map((block) => ({
    line: block[0]?.number ?? 1,
    severity: 'skipped',
    message: 'This text belongs to no question: begin a question with #Q and its right answer with ^.',
    excerpt: excerptOf(textOf(block)),
  }));
  for (const record of records) {
    const made = makeQuestion(record, newId);
    const excerpt = excerptOf(textOf(record.prompt.length > 0 ? record.prompt : record.answers));
    if ('question' in made) {
      questions.push(made.question);
      for (const note of record.notes) problems.push({ ...note, severity: 'repaired', excerpt });
    } else problems.push({ ...made, severity: 'skipped', excerpt });
  }
  problems.sort((one, other) => one.line - other.line);
  return { questions, problems, records: count };
};
