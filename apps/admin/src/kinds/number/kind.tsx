import { limits } from '@argus/game/limits';
import { TextField } from '@argus/ui/TextField.tsx';
import { Hash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { numberIn, textIn } from '../draftFields.ts';
import { FieldAsk } from '../FieldAsk.tsx';
import type { AdminKind, QuestionEditorProps } from '../kind.ts';
import { AnswersResult } from '../results.tsx';

/** An empty field is no number; the problem stands at the field until one is typed. */
const readField = (text: string): number | null => (text.trim() === '' ? null : Number(text));

const Editor = ({ question, onChange, problemAt }: QuestionEditorProps) => {
  const { t } = useTranslation('editor');
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {(['correct', 'tolerance'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`number.${field}`)}
          hint={field === 'tolerance' ? t('number.toleranceHint') : undefined}
          type="number"
          step="any"
          min={field === 'tolerance' ? 0 : undefined}
          defaultValue={numberIn(question, field) ?? ''}
          error={problemAt(field)}
          onChange={(event) => onChange({ [field]: readField(event.target.value) })}
        />
      ))}
      <TextField
        label={t('number.unit')}
        value={textIn(question, 'unit')}
        maxLength={limits.unitLength}
        error={problemAt('unit')}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
    </div>
  );
};

export const kind: AdminKind = {
  name: 'number',
  icon: Hash,
  texts: {
    en: { label: 'Number', hint: 'A typed number, right within a tolerance.' },
    de: { label: 'Zahl', hint: 'Eine getippte Zahl, richtig innerhalb einer Toleranz.' },
    es: { label: 'Número', hint: 'Un número escrito, correcto dentro de una tolerancia.' },
    fr: { label: 'Nombre', hint: 'Un nombre saisi, juste à une tolérance près.' },
    'pt-PT': { label: 'Número', hint: 'Um número escrito, certo dentro de uma tolerância.' },
    vi: { label: 'Số', hint: 'Một con số được gõ, đúng trong một khoảng sai số.' },
    ar: { label: 'عدد', hint: 'عدد يُكتب، صحيح ضمن هامش خطأ.' },
  },
  Editor,
  Ask: FieldAsk,
  Result: AnswersResult,
};
