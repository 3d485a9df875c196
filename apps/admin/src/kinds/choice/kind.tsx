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
  texts: {
    en: { label: 'Single choice', hint: 'One of two to six answers is right.' },
    de: { label: 'Einfachauswahl', hint: 'Eine von zwei bis sechs Antworten ist richtig.' },
    es: { label: 'Una sola respuesta', hint: 'Una de entre dos y seis respuestas es correcta.' },
    fr: { label: 'Choix unique', hint: 'Une réponse sur deux à six est juste.' },
    'pt-PT': { label: 'Escolha única', hint: 'Uma de duas a seis respostas está certa.' },
    vi: { label: 'Một lựa chọn', hint: 'Một trong hai đến sáu đáp án là đúng.' },
    ar: { label: 'اختيار واحد', hint: 'إجابة واحدة صحيحة من اثنتين إلى ست.' },
  },
  Editor,
  Ask: ChoicesAsk,
  Result: ChoicesResult,
};
