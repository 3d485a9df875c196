import { type Question, questionSchema } from '@argus/game/question';
import type { Quiz } from '@argus/game/quiz';
import { z } from 'zod';
import { excerptOf, type FileProblem, type ReadQuestions } from './quizFile.ts';

const formatName = 'argus-quiz';
const formatVersion = 1;

const envelope = z.object({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  quiz: z.looseObject({
    title: z.string().catch(''),
    description: z.string().catch(''),
    language: z.string().catch('en'),
    tags: z.array(z.string()).catch([]),
    questions: z.array(z.unknown()),
  }),
});

/** A quiz as Argus' own file, without loss. */
export const writeArgusJson = (quiz: Quiz): string =>
  `${JSON.stringify({ format: formatName, version: formatVersion, quiz }, null, 2)}\n`;

/** Lines on which the members of the array `questions` begin, found without trusting the text's layout. */
const questionLines = (text: string): number[] => {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let inString = false;
  let arrayDepth = -1;
  let key = '';
  let literal = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') {
        inString = false;
        key = literal;
      } else literal += sign;
    } else if (sign === '"') {
      inString = true;
      literal = '';
    } else if (sign === '[' || sign === '{') {
      if (depth === arrayDepth && sign === '{') lines.push(line);
      depth += 1;
      if (sign === '[' && key === 'questions' && arrayDepth < 0) arrayDepth = depth;
    } else if (sign === ']' || sign === '}') {
      if (depth === arrayDepth && sign === ']') return lines;
      depth -= 1;
    }
  }
  return lines;
};

/** Reads Argus' own file; undefined when it is none. Questions that are not valid are left out and reported. */
export const readArgusJson = (text: string): ReadQuestions | undefined => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = envelope.safeParse(raw);
  if (!parsed.success) return undefined;
  const { questions: members, title, description, language, tags } = parsed.data.quiz;
  const lines = questionLines(text);
  const questions: Question[] = [];
  const problems: FileProblem[] = [];
  members.forEach((member, index) => {
    const question = questionSchema.safeParse(member);
    if (question.success) {
      questions.push(question.data);
      return;
    }
    const issue = question.error.issues[0];
    problems.push({
      line: lines[index] ?? 1,
      severity: 'skipped',
      message: issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'The question is not valid.',
      excerpt: excerptOf(JSON.stringify(member) ?? ''),
    });
  });
  return { title, description, language, tags, questions, problems, records: members.length };
};
