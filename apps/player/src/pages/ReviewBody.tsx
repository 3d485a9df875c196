import { Board } from '@argus/ui/Board.tsx';
import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { formatNumber } from '@argus/ui/format.ts';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { Award, Repeat } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useBoardLabels } from '../useBoardLabels.ts';
import type { PlayerReview } from '../views.ts';
import { ClassLine } from './ClassLine.tsx';
import { ReviewQuestion } from './ReviewQuestion.tsx';

/** Brings the rules along, which judge answers here in the browser: only for those who practise. */
const Practice = lazy(() =>
  import('../practice/Practice.tsx').then(({ Practice: practice }) => ({ default: practice })),
);

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div className="card flex flex-col items-center gap-1 px-3 py-4 text-center">
    <dt className="text-sm text-muted">{label}</dt>
    <dd className="figures text-lg font-extrabold sm:text-2xl">{value}</dd>
  </div>
);

/** The own path through the quiz: the place, every question, and the board at the end. */
export const ReviewBody = ({ review }: { review: PlayerReview }) => {
  const { t, i18n } = useTranslation();
  const labels = useBoardLabels();
  // A self-paced session may still be open for others: there are no places then, and nobody to compare with.
  const isOver = review.finishedAt !== null;
  const counted = review.questions.filter(({ state }) => state === 'played');
  const right = counted.filter(({ share }) => share === 1).length;
  const missed = counted.filter(({ practice }) => practice !== null);
  const [practising, setPractising] = useState(false);
  const earned = counted.reduce((sum, { share }) => sum + (share ?? 0), 0);
  return (
    <div className="rise flex flex-col gap-6">
      <header className="text-center">
        <p className="text-muted">
          <bdi>{review.title}</bdi> · <bdi>{review.nickname}</bdi>
        </p>
        <h1 className="text-3xl font-extrabold tracking-tight">{t('review.title')}</h1>
      </header>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,5.25rem),1fr))] gap-3">
        <Figure
          label={t('review.place')}
          value={
            review.rank === null ? '–' : t('reveal.rankOf', { rank: review.rank, players: review.players })
          }
        />
        <Figure label={t('review.points')} value={formatNumber(review.points, i18n.language)} />
        <Figure label={t('review.right')} value={t('review.rightOf', { right, total: counted.length })} />
      </dl>
      <ClassLine review={review} share={counted.length === 0 ? null : earned / counted.length} />
      {practising ? (
        <Suspense fallback={<LoadingState label={t('loading')} />}>
          <Practice missed={missed} onEnd={() => setPractising(false)} />
        </Suspense>
      ) : (
        <div className="flex flex-wrap justify-center gap-3 print:hidden">
          {missed.length > 0 && (
            <Button
              look="primary"
              icon={<Repeat aria-hidden="true" className="size-5" />}
              onClick={() => setPractising(true)}
            >
              {t('practice.start', { count: missed.length })}
            </Button>
          )}
          {isOver && (
            <Link href={`/review/${review.sessionId}/certificate`} className={buttonClasses()}>
              <Award aria-hidden="true" className="size-5" />
              {t('certificate.open')}
            </Link>
          )}
        </div>
      )}
      <ol className="flex flex-col gap-4">
        {review.questions.map((question) => (
          <ReviewQuestion key={question.index} question={question} />
        ))}
      </ol>
      {isOver && (
        <section aria-labelledby="final-board" className="flex flex-col gap-3">
          <h2 id="final-board" className="text-xl font-bold">
            {t('review.board')}
          </h2>
          <Board rows={review.board} labels={labels} language={i18n.language} me={review.participantId} />
        </section>
      )}
      <Link
        href="/"
        className={`${buttonClasses({ look: 'primary', size: 'large' })} self-center print:hidden`}
      >
        {t('review.again')}
      </Link>
    </div>
  );
};
