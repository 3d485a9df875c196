import type { Components } from 'react-markdown';

/** What may appear: no images, no raw HTML; links open elsewhere and tell nobody where from. */
const allowed = [
  'p',
  'strong',
  'em',
  'del',
  'code',
  'ul',
  'ol',
  'li',
  'blockquote',
  'a',
  'br',
  'span',
  'div',
];
const maths = [
  'math',
  'semantics',
  'annotation',
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'mspace',
  'msup',
  'msub',
];
const moreMaths = [
  'msubsup',
  'mfrac',
  'msqrt',
  'mroot',
  'mtable',
  'mtr',
  'mtd',
  'mover',
  'munder',
  'svg',
  'path',
];

const components = (inline: boolean): Components => ({
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="text-brand underline">
      {children}
    </a>
  ),
  p: ({ children }) =>
    inline ? (
      <span dir="auto">{children}</span>
    ) : (
      <p dir="auto" className="my-1 first:mt-0 last:mb-0">
        {children}
      </p>
    ),
  ul: ({ children }) => (
    <ul dir="auto" className="list-disc ps-6">
      {children}
    </ul>
  ),
  ol: ({ children }) => (
    <ol dir="auto" className="list-decimal ps-6">
      {children}
    </ol>
  ),
  code: ({ children }) => (
    <code className="rounded bg-raised px-1 font-mono text-[0.9em] text-text">{children}</code>
  ),
});

/** The options that both renderers share. A choice is `inline`: it stands inside a button, where no link may be. */
export const markdownOptions = (inline: boolean) => ({
  allowedElements: [...allowed, ...maths, ...moreMaths].filter((name) => !(inline && name === 'a')),
  unwrapDisallowed: true,
  skipHtml: true,
  components: components(inline),
});
