import { limits } from '@argus/game/limits';
import { AnswerShape } from '@argus/ui/AnswerShape.tsx';
import { answerLook } from '@argus/ui/answerLook.ts';
import { Button, IconButton } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { choicesIn, type DraftChoice, freeChoiceId, moved } from './draftFields.ts';
import type { QuestionEditorProps } from './kind.ts';

interface ChoicesEditorProps extends QuestionEditorProps {
  /** Whether one or several choices may be right. */
  readonly mark: 'radio' | 'checkbox';
  readonly isRight: (id: string) => boolean;
  readonly onMark: (id: string, right: boolean) => void;
}

/** The choices: their texts, their order, and which are right. */
export const ChoicesEditor = ({
  question,
  onChange,
  problemAt,
  mark,
  isRight,
  onMark,
}: ChoicesEditorProps) => {
  const { t } = useTranslation('editor');
  const choices = choicesIn(question);
  const set = (next: readonly DraftChoice[]) => onChange({ choices: next });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-sm font-semibold">{t('choices.title')}</legend>
      {choices.map((choice, position) => {
        const { letter, color } = answerLook(position);
        return (
          <div key={choice.id} className="flex flex-wrap items-start gap-2 sm:flex-nowrap">
            <label
              className="flex min-h-12 items-center gap-2 rounded-control px-1"
              title={t('choices.markRight')}
            >
              <input
                type={mark}
                name={`right-${question.id}`}
                checked={isRight(choice.id)}
                onChange={(event) => onMark(choice.id, event.target.checked)}
                className="size-6 accent-correct"
              />
              <span className="sr-only">{t('choices.right', { letter })}</span>
              <span style={{ color }}>
                <AnswerShape position={position} className="size-5" />
              </span>
              <span aria-hidden="true" className="font-bold">
                {letter}
              </span>
            </label>
            <div className="min-w-40 flex-1">
              <TextField
                label={t('choices.text', { letter })}
                labelHidden
                value={choice.text}
                maxLength={limits.choiceLength}
                error={problemAt(`choices.${position}.text`)}
                onChange={(event) =>
                  set(
                    choices.map((other) =>
                      other.id === choice.id ? { ...other, text: event.target.value } : other,
                    ),
                  )
                }
              />
            </div>
            <div className="flex">
              <IconButton
                label={t('choices.up', { letter })}
                disabled={position === 0}
                onClick={() => set(moved(choices, position, -1))}
              >
                <ArrowUp aria-hidden="true" className="size-4.5" />
              </IconButton>
              <IconButton
                label={t('choices.down', { letter })}
                disabled={position === choices.length - 1}
                onClick={() => set(moved(choices, position, 1))}
              >
                <ArrowDown aria-hidden="true" className="size-4.5" />
              </IconButton>
              <IconButton
                label={t('choices.remove', { letter })}
                disabled={choices.length <= limits.choicesMin}
                onClick={() => set(choices.filter(({ id }) => id !== choice.id))}
              >
                <Trash2 aria-hidden="true" className="size-4.5" />
              </IconButton>
            </div>
          </div>
        );
      })}
      {(problemAt('correct') ?? problemAt('choices')) && (
        <p role="alert" className="text-sm font-medium text-danger">
          {problemAt('correct') ?? problemAt('choices')}
        </p>
      )}
      {choices.length < limits.choicesMax && (
        <Button
          size="small"
          className="self-start"
          icon={<Plus aria-hidden="true" className="size-4" />}
          onClick={() => set([...choices, { id: freeChoiceId(choices), text: '' }])}
        >
          {t('choices.add')}
        </Button>
      )}
    </fieldset>
  );
};
