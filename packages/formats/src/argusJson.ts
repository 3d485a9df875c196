import type { Question } from '@argus/game/question';
import { type Quiz, quizSchema } from '@argus/game/quiz';
import { z } from 'zod';
import { fileLimits } from './limits.ts';
import { problemOf, readQuestion } from './problemOf.ts';
import { questionLines } from './questionLines.ts';
import { excerptOf, type FileProblem, type ReadQuestions } from './quizFile.ts';

const formatName = 'argus-quiz';
const formatVersion = 1;

const envelope = z.object({
  format: z.literal(formatName),
  version: z.number(),
  quiz: z.looseObject({ questions: z.array(z.unknown()) }),
});

const { title, description, language, tags } = quizSchema.shape;
const head = z.object({
  title: title.catch(''),
  description: description.catch(''),
  language: language.catch('en'),
  tags: tags.catch([]),
});

/** A quiz as Argus' own file, without loss. */
export const writeArgusJson = (quiz: Quiz): string =>
  `${JSON.stringify({ format: formatName, version: formatVersion, quiz }, null, 2)}\n`;

/** Parses, without what the database cannot keep: NUL and halves of characters. */
const parseClean = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd') : value,
  );

const promptOf = (member: unknown): string => {
  const prompted = z.object({ prompt: z.string() }).safeParse(member);
  return prompted.success ? prompted.data.prompt : '';
};

/** Reads Argus' own file; a text says why it is none. Questions that are not valid are left out and reported. */
export const readArgusJson = (text: string, newId: () => string): ReadQuestions | string => {
  let raw: unknown;
  try {
    raw = parseClean(text);
  } catch {
    return 'This JSON is broken or cut off: export the quiz again.';
  }
  const parsed = envelope.safeParse(raw);
  if (!parsed.success) return 'This JSON is no quiz of Argus: export the quiz from Argus as JSON.';
  if (parsed.data.version !== formatVersion) {
    return 'This file was made by a newer Argus: update Argus, or export the quiz as CSV.';
  }
  const members = parsed.data.quiz.questions;
  if (members.length > fileLimits.records) return { questions: [], problems: [], records: members.length };
  const lines = questionLines(text);
  const questions: Question[] = [];
  const problems: FileProblem[] = [];
  const ids = new Set<string>();
  members.forEach((member, index) => {
    const at = { line: lines[index] ?? 1, excerpt: excerptOf(promptOf(member)) };
    const question = readQuestion(member);
    if (!question.success) {
      problems.push({ ...at, severity: 'skipped', message: problemOf(question.error.issues[0]) });
      return;
    }
    const { data } = question;
    const repeated = ids.has(data.id);
    const id = repeated ? newId() : data.id;
    ids.add(id);
    questions.push(repeated ? { ...data, id } : data);
    if (repeated) {
      const message = 'Another question has the same id: this one was given a new id.';
      problems.push({ ...at, severity: 'repaired', message });
    }
  });
  return { ...head.parse(parsed.data.quiz), questions, problems, records: members.length };
};
