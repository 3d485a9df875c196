import { trpc } from '@argus/client/react';
import { Board } from '@argus/ui/Board.tsx';
import { formatClock } from '@argus/ui/format.ts';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { PhaseBadge } from '../../../live/PhaseBadge.tsx';
import { useBoardLabels } from '../../../live/useBoardLabels.ts';
import { ErrorPage } from '../../ErrorPage.tsx';
import { ReviewHeader } from '../ReviewHeader.tsx';
import type { Timeline } from '../reviewTypes.ts';
import { atMoment } from './atMoment.ts';
import { EventList } from './EventList.tsx';
import { AnswersCard, PresenceCard } from './MomentCards.tsx';
import { Scrubber } from './Scrubber.tsx';
import { useScrubber } from './useScrubber.ts';

const route = getRouteApi('/framed/hosted/review/$sessionId/timeline');
/** A close look is asked for at most once in so many milliseconds of the session. */
const lookMs = 1_000;

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card flex min-w-0 flex-col gap-3 p-5">
    <h2 className="text-lg font-bold">{title}</h2>
    {children}
  </section>
);

const Replay = ({ timeline }: { timeline: Timeline }) => {
  const { t, i18n } = useTranslation('review');
  const labels = useBoardLabels();
  const scrubber = useScrubber(timeline.from, timeline.to);
  const { at } = scrubber;
  const { mark, board } = atMoment(timeline, at);
  const lookAt = useDeferredValue(at >= timeline.to ? at : Math.floor(at / lookMs) * lookMs);
  const { data: moment } = trpc.reviews.moment.useQuery(
    { sessionId: timeline.sessionId, at: lookAt },
    { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
  );
  return (
    <>
      <Scrubber timeline={timeline} scrubber={scrubber} />
      <p className="flex flex-wrap items-center gap-3" aria-live="polite">
        {mark ? <PhaseBadge phase={mark.phase} /> : <PhaseBadge phase="lobby" />}
        {mark && mark.questionIndex >= 0 && <span>{t('question', { number: mark.questionIndex + 1 })}</span>}
        {mark && (
          <span className="text-muted">
            {t('lastStep', {
              type: t(`step.${mark.type}`),
              moment: formatClock(mark.at, i18n.language),
              by: t(`by.${mark.by}`),
            })}
          </span>
        )}
      </p>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title={t('boardThen')}>
          {board.length > 0 ? (
            <Board rows={board} labels={labels} language={i18n.language} />
          ) : (
            <p className="text-muted">{t('noBoard')}</p>
          )}
        </Card>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t('answersThen', { count: moment?.answered ?? 0 })}>
            {moment ? <AnswersCard moment={moment} /> : <LoadingState label={t('timeline')} />}
          </Card>
          <Card title={t('connectionsThen')}>
            {moment ? <PresenceCard moment={moment} /> : <LoadingState label={t('timeline')} />}
          </Card>
        </div>
      </div>
      <EventList marks={timeline.marks} at={at} onChoose={scrubber.moveTo} />
    </>
  );
};

/** A session replayed from its log: board, answers and connections at any moment. */
export const TimelinePage = () => {
  const { sessionId } = route.useParams();
  const { t } = useTranslation('review');
  const { data: timeline, error, refetch } = trpc.reviews.timeline.useQuery({ sessionId });
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!timeline) return <LoadingState label={t('timeline')} />;
  return (
    <div className="flex flex-col gap-6">
      <ReviewHeader sessionId={sessionId} title={timeline.title} at={timeline.to} />
      <Replay timeline={timeline} />
    </div>
  );
};
