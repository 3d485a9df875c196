import { SelectField } from '@argus/ui/TextField.tsx';
import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoicesAsk } from '../ChoicesAsk.tsx';
import { ChoicesEditor } from '../ChoicesEditor.tsx';
import { textIn, textsIn } from '../draftFields.ts';
import type { AdminKind, QuestionEditorProps } from '../kind.ts';
import { ChoicesResult } from '../results.tsx';

const Editor = (props: QuestionEditorProps) => {
  const { t } = useTranslation('editor');
  const right = textsIn(props.question, 'correct');
  return (
    <div className="flex flex-col gap-4">
      <ChoicesEditor
        {...props}
        mark="checkbox"
        isRight={(id) => right.includes(id)}
        onMark={(id, on) =>
          props.onChange({ correct: on ? [...right, id] : right.filter((other) => other !== id) })
        }
      />
      <SelectField
        label={t('credit.title')}
        hint={t('credit.hint')}
        value={textIn(props.question, 'credit')}
        onChange={(event) => props.onChange({ credit: event.target.value })}
      >
        <option value="partial">{t('credit.partial')}</option>
        <option value="all-or-nothing">{t('credit.all')}</option>
      </SelectField>
    </div>
  );
};

export const kind: AdminKind = {
  name: 'multi',
  icon: ListChecks,
  texts: {
    en: { label: 'Multiple choice', hint: 'Several of two to six answers may be right.' },
    de: { label: 'Mehrfachauswahl', hint: 'Mehrere von zwei bis sechs Antworten können richtig sein.' },
    es: { label: 'Varias respuestas', hint: 'Varias de entre dos y seis respuestas pueden ser correctas.' },
    fr: { label: 'Choix multiple', hint: 'Plusieurs réponses sur deux à six peuvent être justes.' },
    'pt-PT': { label: 'Escolha múltipla', hint: 'Várias de duas a seis respostas podem estar certas.' },
    vi: { label: 'Nhiều lựa chọn', hint: 'Nhiều trong hai đến sáu đáp án có thể đúng.' },
    ar: { label: 'اختيار متعدد', hint: 'قد تصح عدة إجابات من اثنتين إلى ست.' },
  },
  Editor,
  Ask: ChoicesAsk,
  Result: ChoicesResult,
};
