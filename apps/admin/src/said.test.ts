import { readdirSync, readFileSync } from 'node:fs';
import { quizProblems } from '@argus/game/quiz';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { i18next } from './i18n.ts';
import { inWords, isKnown, whyNot } from './said.ts';

const rooms = new URL('../../../packages/', import.meta.url);

/** Files whose sentences reach players or developers, not hosts; and sentences that no page can cause. */
const forOthers =
  /testing|\.test|csvExample|demoQuiz|game\/src\/(run|reactions|recoveryCode|pin|question|timeRequests)\.|engine\/src\/(runs|recoverPlayer|ownReview|practice|submitAnswer|joinSession|teams)\./;
const impossible =
  /^Say (whose|who may|which|by how)|^Only the clock|^Starting sessions from|no such public quiz|has removed you|^Sign in to (open|see|work|change)/;

const isError = (node: ts.Node): boolean =>
  ts.isNewExpression(node) && /Error$/.test(node.expression.getText());

/** Every sentence in a file that is no programming error's; a slot is written as a number, which fits any. */
const sentencesIn = (path: string, source: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isError(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('12'));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return found.filter((text) => /^[A-Z“].* .*\.$/s.test(text));
};

const sentencesOf = (room: string): string[] =>
  readdirSync(new URL(`${room}/src/`, rooms), { recursive: true })
    .map((file) => `${room}/src/${String(file)}`)
    .filter((path) => path.endsWith('.ts') && !forOthers.test(path))
    .flatMap((path) => sentencesIn(path, readFileSync(new URL(path, rooms), 'utf8')))
    .filter((sentence) => !impossible.test(sentence));

describe('what the rules, the readers and the server say to hosts', () => {
  it.each(['game', 'formats', 'engine'])('is all known, so that it can be translated: %s', (room) => {
    const sentences = sentencesOf(room);
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => !isKnown(sentence))).toEqual([]);
  });

  it('is said in the language of the reader, with what stands in its slots', async () => {
    i18next.addResourceBundle('de', 'said', (await import('./languages/de/said.ts')).texts);
    await i18next.changeLanguage('de');
    expect(inWords('A quiz has at most 500 questions.')).toBe('Ein Quiz hat höchstens 500 Fragen.');
    expect(inWords('settings.nicknameList: Give at least one name to pick from.')).not.toContain('Give');
    expect(whyNot(new TypeError('Failed to fetch'), 'Nicht erreicht.')).toBe('Nicht erreicht.');
    await i18next.changeLanguage('en');
  });

  it('stays as it is where it has no translation', () => {
    expect(inWords('An extension said this.')).toBe('An extension said this.');
  });

  it('covers whatever can be wrong with an empty quiz and with an overfull one', () => {
    const blank = { id: 'q', prompt: '', explanation: '', timeLimit: 1.5, points: 9 };
    const questions = [
      { ...blank, kind: 'choice', choices: [{ id: 'a', text: '' }], correct: '' },
      { ...blank, id: 'r', kind: 'number', correct: null, tolerance: -1, unit: 'x'.repeat(90) },
      { ...blank, id: 's', kind: 'boolean', correct: null, prompt: 'x'.repeat(2_000) },
      { ...blank, id: 't', kind: 'text', accepted: Array.from({ length: 60 }, () => 'x'.repeat(400)) },
      { ...blank, id: 'u', kind: 'multi', choices: [], correct: [], credit: 'some' },
      { ...blank, id: 'v', kind: 'riddle' },
    ];
    const problems = quizProblems({ title: '', description: '', language: '?', tags: [''], questions });
    expect(problems.length).toBeGreaterThan(15);
    expect(problems.filter(({ message }) => !isKnown(message))).toEqual([]);
  });
});
