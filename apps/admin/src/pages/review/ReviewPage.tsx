import { reasonOf } from '@argus/client';
import { trpc } from '@argus/client/react';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import { ReviewBody } from './ReviewBody.tsx';

const route = getRouteApi('/framed/hosted/review/$sessionId');

/** The results of a session that has finished. */
export const ReviewPage = () => {
  const { sessionId } = route.useParams();
  const { t } = useTranslation('review');
  const { data, error, refetch } = trpc.sessions.review.useQuery({ sessionId });
  if (reasonOf(error) === 'not-finished') {
    return (
      <PageState
        title={t('notFinished')}
        action={
          <Link to="/host/$sessionId" params={{ sessionId }} className={buttonClasses({ look: 'primary' })}>
            {t('toHost')}
          </Link>
        }
      >
        {t('notFinishedHint')}
      </PageState>
    );
  }
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  return data ? <ReviewBody review={data} /> : <LoadingState label={t('title')} />;
};
