import { reasonOf } from '@argus/client';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { argus } from '../argus.ts';
import { become, readParticipant } from '../participant.ts';
import { useQuery } from '../useQuery.ts';
import { FailedState } from './FailedState.tsx';
import { ReviewBody } from './ReviewBody.tsx';
import { RoomHeader } from './RoomHeader.tsx';

const ask = () => argus.play.review.query();

const Loaded = ({ sessionId }: { sessionId: string }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { asked, again } = useQuery(ask);
  const notFinished = asked.state === 'failed' && reasonOf(asked.error) === 'not-finished';
  useEffect(() => {
    if (notFinished) navigate(`/play/${sessionId}`, { replace: true });
  }, [notFinished, navigate, sessionId]);
  if (asked.state === 'failed' && !notFinished) return <FailedState error={asked.error} onRetry={again} />;
  if (asked.state === 'ready') return <ReviewBody review={asked.value} />;
  return <LoadingState label={t('loading')} />;
};

/** A player's own review of a session. */
export const ReviewPage = ({ sessionId }: { sessionId: string }) => {
  const { t } = useTranslation();
  const [participant] = useState(() => {
    const known = readParticipant(sessionId);
    if (known) become(known);
    return known;
  });
  return (
    <div className="flex min-h-dvh flex-col">
      <RoomHeader />
      <main className="mx-auto w-full max-w-3xl flex-1 px-4 py-6">
        {participant ? (
          <Loaded sessionId={sessionId} />
        ) : (
          <PageState
            title={t('gone.unknown')}
            action={
              <Link href="/" className={buttonClasses({ look: 'primary' })}>
                {t('home')}
              </Link>
            }
          >
            {t('gone.unknownHint')}
          </PageState>
        )}
      </main>
    </div>
  );
};
