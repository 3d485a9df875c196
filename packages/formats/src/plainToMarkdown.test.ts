import fc from 'fast-check';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { plainToMarkdown } from './plainToMarkdown.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkMath);

/** What a reader sees: one text per paragraph, and the names of whatever else the Markdown has become. */
const shown = (markdown: string): string[] => {
  const { children }: { children: readonly Node[] } = parser.parse(markdown);
  return children.map(({ type, children: inner = [] }) =>
    type === 'paragraph'
      ? inner.map((node) => (node.type === 'text' ? node.value : `<${node.type}>`)).join('')
      : `<${type}>`,
  );
};

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

const tricky = fc.constantFrom(
  ...'\\`*_{}[]()#+-.!<>&|~$:"\'/ab1 \n\t;^%@é=—',
  ...['&amp;', '&#65;', '](', '---', '***', '___', '```', '~~~', '$$', 'a@b.c', '<b>', 'http://x.y', '<x:y>'],
  ...['[x]: y', '1. ', '12)', '===', '  ', '__a__', '\u00a0'],
);

describe('plain text as Markdown', () => {
  it('shows the same text, whatever signs it holds', () => {
    fc.assert(
      fc.property(fc.array(tricky, { maxLength: 40, size: 'max' }), (parts) => {
        const text = parts.join('');
        expect(shown(plainToMarkdown(text))).toEqual(lines(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    'It costs $5.',
    'The next number: 42, 48, ___?',
    'Which is #1 of the charts?',
    'snake_case_names stay',
    '3 < 4 and 5 > 4, 2 * 3 * 4 = 24',
    'AT&T, [sic], C++ and 100%',
    'Is it -5 or +5? (see note 1.)',
  ])('leaves ordinary text alone: %s', (text) => {
    expect(plainToMarkdown(text)).toBe(text);
  });

  it.each([
    ['$5 or $10?', '\\$5 or \\$10?'],
    ['M*A*S*H', 'M\\*A\\*S\\*H'],
    ['# not a heading', '\\# not a heading'],
    ['1984. A novel', '1984\\. A novel'],
    ['- a dash', '\\- a dash'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['one\ntwo', 'one\n\ntwo'],
  ])('escapes what would become markup: %s', (text, markdown) => {
    expect(plainToMarkdown(text)).toBe(markdown);
  });
});
