import { formatNumber, formatSeconds } from '@argus/ui/format.ts';
import { plainText } from '@argus/ui/richText.ts';
import { Check, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ParticipantReview, QuestionReview } from './reviewTypes.ts';

const markOf = (share: number | null) => {
  if (share === null) return { icon: Minus, classes: 'text-muted' };
  if (share === 1) return { icon: Check, classes: 'text-correct' };
  return share > 0 ? { icon: Check, classes: 'text-warn' } : { icon: X, classes: 'text-wrong' };
};

/** What one participant answered to each question. */
export const ParticipantAnswers = ({
  participant,
  questions,
}: {
  participant: ParticipantReview;
  questions: readonly QuestionReview[];
}) => {
  const { t, i18n } = useTranslation('review');
  return (
    <ol
      aria-label={t('answersOf', { nickname: participant.nickname })}
      className="flex flex-col gap-2 text-sm"
    >
      {participant.answers.map(({ questionIndex, answer, share, points, responseMs }) => {
        const { icon: Icon, classes } = markOf(share);
        return (
          <li key={questionIndex} className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-2">
            <Icon aria-hidden="true" strokeWidth={3} className={`mt-0.5 size-4 ${classes}`} />
            <span className="min-w-0 wrap-anywhere">
              <span className="text-muted">{plainText(questions[questionIndex]?.prompt ?? '')} </span>
              <strong>{answer === null ? t('noAnswer') : plainText(answer)}</strong>
            </span>
            <span className="figures whitespace-nowrap text-muted">
              {responseMs !== null && `${formatSeconds(responseMs, i18n.language)} · `}
              {formatNumber(points, i18n.language)}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
