import { ToggleLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoicesAsk } from '../ChoicesAsk.tsx';
import type { AdminKind, QuestionEditorProps } from '../kind.ts';
import { ChoicesResult } from '../results.tsx';

const Editor = ({ question, onChange, problemAt }: QuestionEditorProps) => {
  const { t } = useTranslation('editor');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-semibold">{t('boolean.title')}</legend>
      {[true, false].map((value) => (
        <label key={String(value)} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name={`right-${question.id}`}
            checked={question.correct === value}
            onChange={() => onChange({ correct: value })}
            className="size-6 accent-correct"
          />
          {value ? t('boolean.true') : t('boolean.false')}
        </label>
      ))}
      {problemAt('correct') && <p className="text-sm font-medium text-danger">{problemAt('correct')}</p>}
    </fieldset>
  );
};

export const kind: AdminKind = {
  name: 'boolean',
  icon: ToggleLeft,
  texts: {
    en: { label: 'True or false', hint: 'A statement that holds or does not.' },
    de: { label: 'Wahr oder falsch', hint: 'Eine Aussage, die stimmt oder nicht.' },
    es: { label: 'Verdadero o falso', hint: 'Una afirmación que es cierta o no.' },
    fr: { label: 'Vrai ou faux', hint: 'Une affirmation qui est exacte ou non.' },
    'pt-PT': { label: 'Verdadeiro ou falso', hint: 'Uma afirmação que é certa ou não.' },
    vi: { label: 'Đúng hay sai', hint: 'Một phát biểu đúng hoặc không đúng.' },
    ar: { label: 'صح أم خطأ', hint: 'عبارة تصح أو لا تصح.' },
  },
  Editor,
  Ask: ChoicesAsk,
  Result: ChoicesResult,
};
