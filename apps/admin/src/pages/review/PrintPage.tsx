import { trpc } from '@argus/client/react';
import { Button } from '@argus/ui/Button.tsx';
import { formatNumber, formatSeconds } from '@argus/ui/format.ts';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import { ReviewFigures } from './ReviewFigures.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import type { Review } from './reviewTypes.ts';

const route = getRouteApi('/framed/hosted/review/$sessionId/print');

const heads = ['place', 'name', 'points', 'right', 'answered', 'time'] as const;

const PlainParticipants = ({ review }: { review: Review }) => {
  const { t, i18n } = useTranslation('review');
  const left = review.overview.participants - review.participants.length;
  return (
    <section aria-labelledby="print-participants" className="flex flex-col gap-3 print:break-before-page">
      <h2 id="print-participants" className="text-xl font-bold">
        {t('participants')}
      </h2>
      <div className="relative overflow-x-auto">
        <table className="w-full text-sm">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="border-b-2 border-edge px-2 py-1 text-start">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {review.participants.map((one) => (
              <tr key={one.participantId} className="border-b border-line print:break-inside-avoid">
                <td className="figures px-2 py-1">{one.rank ?? '–'}</td>
                <th scope="row" className="px-2 py-1 text-start font-medium wrap-anywhere">
                  <bdi>{one.nickname}</bdi>
                </th>
                <td className="figures px-2 py-1">{formatNumber(one.points, i18n.language)}</td>
                <td className="figures px-2 py-1">{one.right}</td>
                <td className="figures px-2 py-1">{one.answered}</td>
                <td className="figures px-2 py-1">{formatSeconds(one.totalMs, i18n.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p className="text-muted">{t('moreInFiles', { count: left })}</p>}
    </section>
  );
};

/** The whole review on paper: every chart, every question, the participants by place. */
export const PrintPage = () => {
  const { sessionId } = route.useParams();
  const { t } = useTranslation('review');
  const { data: review, error, refetch } = trpc.sessions.review.useQuery({ sessionId });
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!review) return <LoadingState label={t('title')} />;
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-8 print:max-w-none print:gap-5">
      <ReviewHeader
        sessionId={sessionId}
        title={review.title}
        at={review.finishedAt}
        formula={t(`formulaOf.${review.formulaName}`, { version: review.formulaVersion })}
      />
      <div className="flex flex-wrap items-center gap-4 print:hidden">
        <Button
          look="primary"
          icon={<Printer aria-hidden="true" className="size-5" />}
          onClick={() => print()}
        >
          {t('printNow')}
        </Button>
        <p className="min-w-0 flex-1 basis-64 text-sm text-muted">{t('printHint')}</p>
      </div>
      <ReviewFigures review={review} layout="paper" />
      <PlainParticipants review={review} />
    </div>
  );
};
