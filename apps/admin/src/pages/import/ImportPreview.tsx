import { useArgus } from '@argus/client/react';
import { limits } from '@argus/game/limits';
import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whyNot } from '../../said.ts';
import { ProblemList } from './ProblemList.tsx';
import { QuestionPicker } from './QuestionPicker.tsx';
import { countTaken, type Take, takeQuestions } from './selection.ts';
import { TakeChoice } from './TakeChoice.tsx';
import type { ReadFile } from './useImport.ts';

interface ImportPreviewProps {
  readonly name: string;
  readonly file: ReadFile;
  readonly onOther: () => void;
}

/** What was read, what was not, and which of it becomes a quiz. */
export const ImportPreview = ({ name, file, onOther }: ImportPreviewProps) => {
  const { t } = useTranslation('imports');
  const argus = useArgus();
  const navigate = useNavigate();
  const { questions } = file;
  const [title, setTitle] = useState(file.title);
  const [take, setTake] = useState<Take>(
    questions.length > limits.quizQuestions ? { way: 'random', count: 20 } : { way: 'all' },
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const count = countTaken(questions, take);
  const tooMany = count > limits.quizQuestions;

  const create = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { description, language, tags } = file;
      const { quizId } = await argus.quizzes.create.mutate({
        quiz: {
          title,
          description,
          language,
          tags: [...tags],
          questions: [...takeQuestions(questions, take)],
        },
      });
      await navigate({ to: '/quizzes/$quizId', params: { quizId } });
    } catch (error) {
      setProblem(whyNot(error));
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-col gap-6">
      <section className="card flex flex-wrap items-center gap-4 p-5">
        <div className="min-w-0 flex-1">
          <p className="figures text-2xl font-extrabold">{t('found', { count: questions.length })}</p>
          <p className="text-sm text-muted wrap-anywhere">
            {t('records', {
              records: file.records,
              name,
              format: t(`formats.${file.format}`),
              encoding: file.encoding.toUpperCase(),
            })}
          </p>
        </div>
        <Button onClick={onOther}>{t('other')}</Button>
      </section>
      <ProblemList file={file} />
      {questions.length === 0 ? (
        <Notice look="warn">
          {t('none', { name })}. {t('noneHint')}
        </Notice>
      ) : (
        <form
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <section className="card flex flex-col gap-5 p-5">
            <TextField
              label={t('name')}
              value={title}
              maxLength={limits.quizTitleLength}
              required
              onChange={(event) => setTitle(event.target.value)}
            />
            <TakeChoice total={questions.length} take={take} onTake={setTake} />
            {tooMany && <Notice look="warn">{t('tooMany', { most: limits.quizQuestions })}</Notice>}
            {problem && <Notice look="wrong">{problem}</Notice>}
            <Button type="submit" look="primary" size="large" busy={busy} disabled={count === 0 || tooMany}>
              {t('create', { count })}
            </Button>
          </section>
          <QuestionPicker questions={questions} take={take} onTake={setTake} />
        </form>
      )}
    </div>
  );
};
