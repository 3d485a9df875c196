import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { argus } from '../argus.ts';
import { useRefusal } from '../useRefusal.ts';

export interface PublicQuiz {
  readonly quizId: string;
  readonly title: string;
  readonly description: string;
  readonly questions: number;
}

/** The starter's host token goes over in the fragment of the address, which no server ever sees. */
const openHostPage = (sessionId: string, hostToken: string): void =>
  location.assign(`/admin/host/${sessionId}#hostToken=${encodeURIComponent(hostToken)}`);

/** Public quizzes, of which anybody may start a session, or practise alone. */
export const PublicQuizzes = ({ quizzes }: { quizzes: readonly PublicQuiz[] }) => {
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  const [starting, setStarting] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (quizzes.length === 0) return null;

  const start = async (quizId: string) => {
    setStarting(quizId);
    setProblem(null);
    try {
      const { sessionId, hostToken } = await argus.lobby.create.mutate({ quizId });
      openHostPage(sessionId, hostToken);
    } catch (error) {
      setProblem(refusalOf(error));
      setStarting(null);
    }
  };

  return (
    <section aria-labelledby="public-quizzes" className="flex flex-col gap-3">
      <div>
        <h2 id="public-quizzes" className="text-lg font-bold">
          {t('room.start')}
        </h2>
        <p className="text-sm text-muted">{t('room.startHint')}</p>
      </div>
      {problem && <Notice look="wrong">{problem}</Notice>}
      <ul className="grid gap-3 sm:grid-cols-2">
        {quizzes.map(({ quizId, title, description, questions }) => (
          <li key={quizId} className="card flex flex-col gap-2 p-4">
            <bdi className="font-semibold wrap-anywhere">{title}</bdi>
            {description && <p className="text-sm text-muted wrap-anywhere">{description}</p>}
            <span className="text-sm text-muted">{t('room.questions', { count: questions })}</span>
            <div className="mt-auto flex flex-wrap items-center justify-end gap-2 pt-1">
              <Link
                href={`/practice/${encodeURIComponent(quizId)}`}
                aria-label={t('practice.aloneOf', { title })}
                className={buttonClasses({ look: 'quiet', size: 'small' })}
              >
                {t('practice.alone')}
              </Link>
              <Button
                size="small"
                aria-label={t('room.startOf', { title })}
                busy={starting === quizId}
                disabled={starting !== null}
                icon={<Play aria-hidden="true" className="size-4" />}
                onClick={() => void start(quizId)}
              >
                {t('room.startButton')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
