import 'katex/dist/katex.min.css';
import ReactMarkdown from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { markdownOptions } from './markdownOptions.tsx';

/** KaTeX with `trust: false`: no command of it may load or link anything. */
const katexOptions = {
  trust: false,
  strict: 'ignore',
  maxSize: 20,
  maxExpand: 500,
  throwOnError: false,
} as const;

export default ({ text, inline }: { text: string; inline: boolean }) => (
  <ReactMarkdown
    {...markdownOptions(inline)}
    remarkPlugins={[remarkMath]}
    rehypePlugins={[[rehypeKatex, katexOptions]]}
  >
    {text}
  </ReactMarkdown>
);
