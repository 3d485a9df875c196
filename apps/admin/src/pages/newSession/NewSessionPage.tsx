import { trpc } from '@argus/client/react';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import { SessionForm } from './SessionForm.tsx';

const route = getRouteApi('/framed/authored/quizzes/$quizId/new-session');

/** The settings of a session, before it is opened. */
export const NewSessionPage = () => {
  const { t } = useTranslation('library');
  const { quizId } = route.useParams();
  const { data: quiz, error, refetch } = trpc.quizzes.get.useQuery({ quizId });
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!quiz) return <LoadingState label={t('session.title')} />;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <header>
        <p className="text-sm font-semibold text-muted">{t('session.title')}</p>
        <h1 className="text-2xl font-extrabold tracking-tight wrap-anywhere">
          {quiz.title || t('untitled')}
        </h1>
        <p className="mt-1 text-muted">
          {t('questions', { count: quiz.questions })}. {t('session.lead')}
        </p>
      </header>
      {quiz.problems > 0 ? (
        <Notice
          look="warn"
          action={
            <Link to="/quizzes/$quizId" params={{ quizId }} className={buttonClasses({ size: 'small' })}>
              {t('session.toEditor')}
            </Link>
          }
        >
          {t('session.problems', { count: quiz.problems })}
        </Notice>
      ) : (
        <SessionForm quizId={quizId} />
      )}
    </div>
  );
};
