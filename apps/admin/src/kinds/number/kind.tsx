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
  texts: { en: { label: 'Number', hint: 'A typed number, right within a tolerance.' } },
  Editor,
  Ask: FieldAsk,
  Result: AnswersResult,
};
