import { Board } from '@argus/ui/Board.tsx';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { formatNumber } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useBoardLabels } from '../useBoardLabels.ts';
import type { PlayerReview } from '../views.ts';
import { ReviewQuestion } from './ReviewQuestion.tsx';

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div className="card flex flex-col items-center gap-1 px-3 py-4 text-center">
    <dt className="text-sm text-muted">{label}</dt>
    <dd className="figures text-2xl font-extrabold">{value}</dd>
  </div>
);

/** The own path through the quiz: the place, every question, and the board at the end. */
export const ReviewBody = ({ review }: { review: PlayerReview }) => {
  const { t, i18n } = useTranslation();
  const labels = useBoardLabels();
  const counted = review.questions.filter(({ state }) => state === 'played');
  const right = counted.filter(({ share }) => share === 1).length;
  return (
    <div className="rise flex flex-col gap-6">
      <header className="text-center">
        <p className="text-muted">
          <bdi>{review.title}</bdi> · <bdi>{review.nickname}</bdi>
        </p>
        <h1 className="text-3xl font-extrabold tracking-tight">{t('review.title')}</h1>
      </header>
      <dl className="grid grid-cols-3 gap-3">
        <Figure
          label={t('review.place')}
          value={
            review.rank === null ? '–' : t('reveal.rankOf', { rank: review.rank, players: review.players })
          }
        />
        <Figure label={t('review.points')} value={formatNumber(review.points, i18n.language)} />
        <Figure label={t('review.right')} value={t('review.rightOf', { right, total: counted.length })} />
      </dl>
      <ol className="flex flex-col gap-4">
        {review.questions.map((question) => (
          <ReviewQuestion key={question.index} question={question} />
        ))}
      </ol>
      <section aria-labelledby="final-board" className="flex flex-col gap-3">
        <h2 id="final-board" className="text-xl font-bold">
          {t('review.board')}
        </h2>
        <Board rows={review.board} labels={labels} language={i18n.language} me={review.participantId} />
      </section>
      <Link
        href="/"
        className={`${buttonClasses({ look: 'primary', size: 'large' })} self-center print:hidden`}
      >
        {t('review.again')}
      </Link>
    </div>
  );
};
