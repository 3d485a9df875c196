import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Distribution } from './Distribution.tsx';

const shown = (language: string, counts: readonly number[]): string =>
  renderToStaticMarkup(
    <Distribution
      buckets={counts.map((count, at) => ({ key: `${at}`, label: 'Saturn', count, right: at === 0 }))}
      choices
      language={language}
      labels={{ title: 'Answers', right: 'right', others: 'Other answers' }}
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

it('counts what has no bar, and keeps the right answer among those that have one', () => {
  const buckets = Array.from({ length: 20 }, (_, at) => ({
    key: `${at}`,
    label: `Answer ${at}`,
    count: 20 - at,
    right: at === 15,
  }));
  const labels = { title: 'Answers', right: 'right', others: 'Other answers' };
  const draw = (reveal: boolean) =>
    renderToStaticMarkup(
      <Distribution {...{ buckets, labels, reveal }} choices={false} language="en" others={790} top={3} />,
    ).replaceAll(/<[^>]*>/g, ' ');
  expect(draw(true)).toMatch(/Answer 0 .*Answer 1 .*Answer 15 .*Other answers +956 +· +96%/);
  expect(draw(false)).not.toContain('Answer 15');
  expect(draw(false)).toContain('Answer 2 ');
});
