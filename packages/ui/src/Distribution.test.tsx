import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Distribution } from './Distribution.tsx';

const shown = (language: string, counts: readonly number[]): string =>
  renderToStaticMarkup(
    <Distribution
      buckets={counts.map((count, at) => ({ key: `${at}`, label: 'Saturn', count, right: at === 0 }))}
      choices
      language={language}
      labels={{ title: 'Answers', right: 'right' }}
    />,
  );

it('writes its shares as the language does', () => {
  expect(shown('en', [1, 1])).toContain('50%');
  expect(shown('en', [1, 1])).not.toContain('50 %');
  expect(shown('de', [1, 1])).toContain('50\u00a0%');
});

it('says nothing of nobody', () => {
  expect(shown('en', [0, 0])).toContain('0%');
});
