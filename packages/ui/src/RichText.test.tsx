// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RichText } from './RichText.tsx';
import { hasMaths, isRich, plainText } from './richText.ts';

// The renderers come late in an app; here they have come already.
beforeAll(() => Promise.all([import('./Markdown.tsx'), import('./MathsMarkdown.tsx')]));
afterEach(cleanup);

describe('a rich text', () => {
  it('stands as it is where it has no marks', () => {
    render(<RichText text="Which planet is the largest?" />);
    expect(screen.getByText('Which planet is the largest?')).toBeTruthy();
    expect(isRich('Which planet is the largest?')).toBe(false);
  });

  it('shows Markdown', async () => {
    render(<RichText text="Which is **not** a fruit?" />);
    expect((await screen.findByText('not')).tagName).toBe('STRONG');
  });

  it('shows maths', async () => {
    const { container } = render(<RichText text="What is $x^2$ for $x = 3$?" />);
    await expect.poll(() => container.querySelectorAll('.katex').length).toBe(2);
    expect(hasMaths('5 $ and no more')).toBe(false);
  });

  it('lets no markup, no image and no script link through', async () => {
    const { container } = render(
      <RichText
        text={'**a** <img src=x onerror=alert(1)> ![x](https://example.org/x.png) [go](javascript:alert(1))'}
      />,
    );
    await screen.findByText('a');
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.querySelector('a')?.getAttribute('href') ?? '').not.toMatch(/^javascript/i);
    expect(container.innerHTML).not.toContain('onerror');
  });

  it('puts no link inside a button', async () => {
    const { container } = render(<RichText inline text="see **this** [page](https://example.org)" />);
    await screen.findByText('this');
    expect(container.querySelector('a')).toBeNull();
  });

  it('can be said without its marks', () => {
    expect(plainText('Is **this** a [link](https://example.org)?')).toBe('Is this a link?');
  });
});
