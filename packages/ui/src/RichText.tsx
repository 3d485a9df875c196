import { lazy, Suspense } from 'react';
import { hasMaths, isRich, plainText } from './richText.ts';

const Markdown = lazy(() => import('./Markdown.tsx'));
const MathsMarkdown = lazy(() => import('./MathsMarkdown.tsx'));

/**
 * A text with Markdown and maths. The renderers are loaded only where a text needs them; until then, and
 * where loading fails, the plain text stands there.
 */
export const RichText = ({ text, inline = false }: { text: string; inline?: boolean }) => {
  if (!isRich(text)) return <span dir="auto">{text}</span>;
  const Renderer = hasMaths(text) ? MathsMarkdown : Markdown;
  return (
    <Suspense fallback={<span dir="auto">{plainText(text)}</span>}>
      <Renderer text={text} inline={inline} />
    </Suspense>
  );
};
