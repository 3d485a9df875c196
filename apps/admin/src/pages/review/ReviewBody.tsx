import { trpc } from '@argus/client/react';
import { useTranslation } from 'react-i18next';
import { PlayedCard } from '../../amend/PlayedCard.tsx';
import { useRole } from '../../live/useRole.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ParticipantsTable } from './ParticipantsTable.tsx';
import { PersonalData } from './PersonalData.tsx';
import { ReviewFigures } from './ReviewFigures.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import type { Review } from './reviewTypes.ts';

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
        formula={t(`formulaOf.${review.formulaName}`, { version: review.formulaVersion })}
      />
      <ReviewFigures review={review} layout="screen" />
      {role === 'host' && <PlayedCard sessionId={review.sessionId} onAmended={reviewAgain} />}
      <ParticipantsTable review={review} />
      <ExportPanel sessionId={review.sessionId} />
      <PersonalData review={review} />
    </div>
  );
};
