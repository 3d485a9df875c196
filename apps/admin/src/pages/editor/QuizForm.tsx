import { limits } from '@argus/game/limits';
import type { QuizDraft } from '@argus/game/quiz';
import { Checkbox } from '@argus/ui/Checkbox.tsx';
import { TextArea, TextField } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.ts';
import type { Edit } from './useDraft.ts';

/** Tags as they are typed, apart by commas. */
const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،、]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

interface QuizFormProps {
  readonly draft: Draft;
  readonly problemAt: (path: string) => string | undefined;
  readonly edit: Edit;
}

/** The quiz itself: title, description, language, tags, and who may start it. */
export const QuizForm = ({ draft, problemAt, edit }: QuizFormProps) => {
  const { t } = useTranslation('editor');
  const { quiz } = draft;
  const [tags, setTags] = useState(quiz.tags.join(', '));
  const set = (fields: Partial<QuizDraft>) =>
    edit(Object.keys(fields).join(), (now) => ({ ...now, quiz: { ...now.quiz, ...fields } }));
  return (
    <section aria-label={t('settings')} className="card flex min-w-0 flex-col gap-5 p-5 xl:col-span-2">
      <h2 className="text-lg font-bold">{t('settings')}</h2>
      {problemAt('questions') && <p className="font-medium text-warn">{problemAt('questions')}</p>}
      <TextField
        label={t('quizTitle')}
        value={quiz.title}
        maxLength={limits.quizTitleLength}
        error={problemAt('title')}
        className="text-lg font-semibold"
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t('description')}
        value={quiz.description}
        maxLength={limits.quizDescriptionLength}
        error={problemAt('description')}
        onChange={(event) => set({ description: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('language')}
          hint={t('languageHint')}
          value={quiz.language}
          maxLength={35}
          error={problemAt('language')}
          onChange={(event) => set({ language: event.target.value.trim() })}
        />
        <TextField
          label={t('tags')}
          hint={t('tagsHint', { most: limits.quizTags })}
          value={tags}
          error={problemAt('tags')}
          onChange={(event) => {
            setTags(event.target.value);
            set({ tags: readTags(event.target.value).slice(0, limits.quizTags) });
          }}
        />
      </div>
      <Checkbox
        label={t('public')}
        hint={t('publicHint')}
        checked={draft.public}
        onChange={(event) => {
          const { checked } = event.target;
          edit('public', (now) => ({ ...now, public: checked }));
        }}
      />
    </section>
  );
};
