import { trpc } from '@argus/client/react';
import { useTranslation } from 'react-i18next';
import { PlayedCard } from '../../amend/PlayedCard.tsx';
import { useRole } from '../../live/useRole.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { Overview } from './Overview.tsx';
import { ParticipantsTable } from './ParticipantsTable.tsx';
import { PersonalData } from './PersonalData.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import type { Review } from './reviewTypes.ts';
import { TeamsTable } from './TeamsTable.tsx';

/** Overview, questions, participants; each can be taken home. */
export const ReviewBody = ({ review }: { review: Review }) => {
  const { t } = useTranslation('review');
  const role = useRole(review.sessionId);
  const trpcCache = trpc.useUtils();
  const reviewAgain = () => {
    void trpcCache.sessions.review.invalidate({ sessionId: review.sessionId });
    void trpcCache.reviews.invalidate();
  };
  return (
    <div className="flex flex-col gap-8">
      <ReviewHeader
        sessionId={review.sessionId}
        title={review.title}
        at={review.finishedAt}
        formula={review.formula}
      />
      <Overview review={review} />
      <TeamsTable review={review} />
      <section aria-labelledby="review-questions" className="flex flex-col gap-4">
        <h2 id="review-questions" className="text-xl font-bold">
          {t('questions')}
        </h2>
        <ol className="grid gap-4 xl:grid-cols-2">
          {review.questions.map((question) => (
            <QuestionCard
              key={question.index}
              question={question}
              sessionId={review.sessionId}
              quizId={review.quizId}
            />
          ))}
        </ol>
      </section>
      {role === 'host' && <PlayedCard sessionId={review.sessionId} onAmended={reviewAgain} />}
      <ParticipantsTable review={review} />
      <ExportPanel sessionId={review.sessionId} />
      <PersonalData review={review} />
    </div>
  );
};
