import { trpc } from '@argus/client/react';
import { formatMoment, formatNumber, formatSeconds, formatShare } from '@argus/ui/format.ts';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import { Columns } from './charts/Columns.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import type { Compare } from './reviewTypes.ts';

const route = getRouteApi('/framed/hosted/review/$sessionId/compare');

const rows = ['participants', 'facility', 'participation', 'medianTime'] as const;

const Table = ({ compare, sessionId }: { compare: Compare; sessionId: string }) => {
  const { t, i18n } = useTranslation('review');
  const share = (value: number | null) => (value === null ? '–' : formatShare(value, i18n.language));
  const figure = (session: Compare['sessions'][number]) => ({
    participants: formatNumber(session.participants, i18n.language),
    facility: share(session.facility),
    participation: share(session.participation),
    medianTime:
      session.medianResponseMs === null ? '–' : formatSeconds(session.medianResponseMs, i18n.language),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="card relative overflow-x-auto" aria-label={t('compareTable')} tabIndex={0}>
      <table className="w-full text-sm">
        <caption className="sr-only">{t('compareTable')}</caption>
        <thead className="bg-raised">
          <tr>
            <td className="px-4 py-3" />
            {compare.sessions.map((session) => (
              <th key={session.sessionId} scope="col" className="min-w-32 px-4 py-3 text-start font-semibold">
                {session.sessionId === sessionId ? (
                  <span>
                    {formatMoment(session.startedAt, i18n.language)}
                    <span className="block font-normal text-muted">{t('thisOne')}</span>
                  </span>
                ) : (
                  <Link
                    to="/review/$sessionId"
                    params={{ sessionId: session.sessionId }}
                    className="text-brand underline"
                  >
                    {formatMoment(session.startedAt, i18n.language)}
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="border-t border-line">
              <th scope="row" className="px-4 py-2 text-start font-semibold">
                {t(row)}
              </th>
              {compare.sessions.map((session) => (
                <td key={session.sessionId} className="figures px-4 py-2">
                  {figure(session)[row]}
                </td>
              ))}
            </tr>
          ))}
          {compare.questions.map((question, index) => (
            <tr key={question.questionId} className="border-t border-line">
              <th scope="row" className="max-w-80 min-w-48 px-4 py-2 text-start font-normal wrap-anywhere">
                {index + 1}. <RichText text={question.prompt} inline />
                {question.changed && <span className="ms-2 text-warn">{t('changed')}</span>}
              </th>
              {question.facilities.map((facility, at) => (
                <td key={compare.sessions[at]?.sessionId} className="figures px-4 py-2">
                  {share(facility)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** How the same quiz went each time it was played. */
export const ComparePage = () => {
  const { sessionId } = route.useParams();
  const { t, i18n } = useTranslation('review');
  const { data: compare, error, refetch } = trpc.reviews.compare.useQuery({ sessionId });
  const { data: session } = trpc.sessions.get.useQuery({ sessionId });
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!compare || !session) return <LoadingState label={t('compare')} />;
  const several = compare.sessions.length > 1;
  return (
    <div className="flex flex-col gap-8">
      <ReviewHeader sessionId={sessionId} title={session.title} at={session.finishedAt} />
      {several ? (
        <>
          <div className="card p-5">
            <Columns
              title={t('compareChart')}
              heads={[t('sessionOf'), t('facility')]}
              look="correct"
              most={1}
              columns={compare.sessions.map(({ startedAt, facility }) => ({
                label: formatMoment(startedAt, i18n.language),
                value: facility,
                text: facility === null ? '' : formatShare(facility, i18n.language),
              }))}
            />
          </div>
          <Table compare={compare} sessionId={sessionId} />
          <p className="text-sm text-muted">{t('compareHint')}</p>
        </>
      ) : (
        <p className="card p-8 text-center text-muted">{t('compareNone')}</p>
      )}
    </div>
  );
};
