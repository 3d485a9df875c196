import { CircleDot } from 'lucide-react';
import { ChoicesAsk } from '../ChoicesAsk.tsx';
import { ChoicesEditor } from '../ChoicesEditor.tsx';
import type { AdminKind, QuestionEditorProps } from '../kind.ts';
import { ChoicesResult } from '../results.tsx';

const Editor = (props: QuestionEditorProps) => (
  <ChoicesEditor
    {...props}
    mark="radio"
    isRight={(id) => props.question.correct === id}
    onMark={(id) => props.onChange({ correct: id })}
  />
);

export const kind: AdminKind = {
  name: 'choice',
  icon: CircleDot,
  texts: { en: { label: 'Single choice', hint: 'One of two to six answers is right.' } },
  Editor,
  Ask: ChoicesAsk,
  Result: ChoicesResult,
};
