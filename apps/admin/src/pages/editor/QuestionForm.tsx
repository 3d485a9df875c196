import { limits } from '@argus/game/limits';
import { kindNames } from '@argus/game/question';
import { Checkbox } from '@argus/ui/Checkbox.tsx';
import { SelectField, TextArea, TextField } from '@argus/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { numberIn, textIn } from '../../kinds/draftFields.ts';
import type { DraftQuestion } from '../../kinds/kind.ts';
import { kindOf, kindTexts } from '../../kinds/kinds.ts';
import { changeKind, changeQuestion } from './draft.ts';
import { MarkNotice } from './MarkNotice.tsx';
import type { Edit } from './useDraft.ts';

/** What a question without a limit gets when it is given one, in seconds. */
const usualTimeLimit = 20;

interface QuestionFormProps {
  readonly quizId: string;
  readonly question: DraftQuestion;
  readonly number: number;
  readonly problemAt: (path: string) => string | undefined;
  readonly edit: Edit;
}

/** Everything of one question; its kind brings the middle part. */
export const QuestionForm = ({ quizId, question, number, problemAt, edit }: QuestionFormProps) => {
  const { t, i18n } = useTranslation('editor');
  const { id } = question;
  const { Editor } = kindOf(question.kind);
  const set = (fields: Readonly<Record<string, unknown>>) =>
    edit(`${id} ${Object.keys(fields).join()}`, (draft) => changeQuestion(draft, id, fields));
  const timeLimit = numberIn(question, 'timeLimit');
  return (
    <section aria-label={t('question', { number })} className="card flex min-w-0 flex-col gap-5 p-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-lg font-bold">{t('question', { number })}</h2>
        <div className="min-w-44">
          <SelectField
            label={t('kind')}
            labelHidden
            value={question.kind}
            onChange={(event) => {
              const kind = event.target.value;
              edit(`${id} kind`, (draft) => changeKind(draft, id, kind));
            }}
          >
            {kindNames.map((name) => (
              <option key={name} value={name}>
                {kindTexts(name, i18n.language).label}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      <MarkNotice quizId={quizId} questionId={id} />
      <TextArea
        label={t('prompt')}
        hint={t('promptHint')}
        value={textIn(question, 'prompt')}
        maxLength={limits.promptLength}
        error={problemAt('prompt')}
        className="text-lg font-semibold"
        onChange={(event) => set({ prompt: event.target.value })}
      />
      <Editor key={question.kind} question={question} onChange={set} problemAt={problemAt} />
      <TextArea
        label={t('explanation')}
        hint={t('explanationHint')}
        value={textIn(question, 'explanation')}
        maxLength={limits.explanationLength}
        error={problemAt('explanation')}
        onChange={(event) => set({ explanation: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="flex flex-col gap-2">
          <Checkbox
            label={t('limited')}
            checked={question.timeLimit !== null}
            onChange={(event) => set({ timeLimit: event.target.checked ? usualTimeLimit : null })}
          />
          {question.timeLimit !== null && (
            <TextField
              label={t('timeLimit')}
              hint={t('timeLimitHint', { min: limits.timeLimitMin, max: limits.timeLimitMax })}
              type="number"
              min={limits.timeLimitMin}
              max={limits.timeLimitMax}
              value={timeLimit || ''}
              error={problemAt('timeLimit')}
              onChange={(event) => set({ timeLimit: Math.floor(Number(event.target.value)) })}
            />
          )}
        </div>
        <SelectField
          label={t('points')}
          value={String(question.points)}
          error={problemAt('points')}
          onChange={(event) => set({ points: Number(event.target.value) })}
        >
          <option value="0">{t('points0')}</option>
          <option value="1">{t('points1')}</option>
          <option value="2">{t('points2')}</option>
        </SelectField>
      </div>
    </section>
  );
};
