import { limits } from '@argus/game/limits';
import { Button, IconButton } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { Plus, TextCursorInput, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textsIn } from '../draftFields.ts';
import { FieldAsk } from '../FieldAsk.tsx';
import type { AdminKind, QuestionEditorProps } from '../kind.ts';
import { AnswersResult } from '../results.tsx';

const Editor = ({ question, onChange, problemAt }: QuestionEditorProps) => {
  const { t } = useTranslation('editor');
  const accepted = textsIn(question, 'accepted');
  const set = (next: readonly string[]) => onChange({ accepted: next });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-semibold">{t('accepted.title')}</legend>
      <p className="text-sm text-muted">{t('accepted.hint')}</p>
      {accepted.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a variant is nothing but its place and its text.
        <div key={index} className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <TextField
              label={t('accepted.variant', { number: index + 1 })}
              labelHidden
              value={text}
              maxLength={limits.textAnswerLength}
              error={problemAt(`accepted.${index}`)}
              onChange={(event) =>
                set(accepted.map((other, at) => (at === index ? event.target.value : other)))
              }
            />
          </div>
          <IconButton
            label={t('accepted.remove', { number: index + 1 })}
            disabled={accepted.length <= 1}
            onClick={() => set(accepted.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden="true" className="size-4.5" />
          </IconButton>
        </div>
      ))}
      {accepted.length < limits.acceptedMax && (
        <Button
          size="small"
          className="self-start"
          icon={<Plus aria-hidden="true" className="size-4" />}
          onClick={() => set([...accepted, ''])}
        >
          {t('accepted.add')}
        </Button>
      )}
    </fieldset>
  );
};

export const kind: AdminKind = {
  name: 'text',
  icon: TextCursorInput,
  texts: {
    en: { label: 'Short text', hint: 'A typed answer; case, accents and spaces do not matter.' },
    de: {
      label: 'Kurzer Text',
      hint: 'Eine getippte Antwort; Großschreibung, Akzente und Leerzeichen zählen nicht.',
    },
    es: { label: 'Texto corto', hint: 'Una respuesta escrita; mayúsculas, acentos y espacios no importan.' },
    fr: {
      label: 'Texte court',
      hint: 'Une réponse saisie ; majuscules, accents et espaces ne comptent pas.',
    },
    'pt-PT': {
      label: 'Texto curto',
      hint: 'Uma resposta escrita; maiúsculas, acentos e espaços não contam.',
    },
    vi: {
      label: 'Văn bản ngắn',
      hint: 'Câu trả lời được gõ; chữ hoa, dấu và khoảng trắng không quan trọng.',
    },
    ar: { label: 'نص قصير', hint: 'إجابة تُكتب؛ لا تهم الأحرف الكبيرة ولا الحركات ولا المسافات.' },
  },
  Editor,
  Ask: FieldAsk,
  Result: AnswersResult,
};
