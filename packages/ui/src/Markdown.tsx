import ReactMarkdown from 'react-markdown';
import { markdownOptions } from './markdownOptions.tsx';

export default ({ text, inline }: { text: string; inline: boolean }) => (
  <ReactMarkdown {...markdownOptions(inline)}>{text}</ReactMarkdown>
);
