import { trpc } from '@argus/client/react';
import { formatNumber, formatSeconds } from '@argus/ui/format.ts';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { Check, CircleSlash, EyeOff, HelpCircle, Minus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../live/useRole.ts';
import { ErrorPage } from '../ErrorPage.tsx';
import { EraseButton } from './EraseButton.tsx';
import { PresencePath } from './PresencePath.tsx';
import type { AnswerReview, QuestionReview } from './reviewTypes.ts';
import { WhyDialog } from './WhyDialog.tsx';

const markOf = ({ state, share }: AnswerReview) => {
  if (state !== 'played') return { icon: CircleSlash, classes: 'text-muted' };
  if (share === null) return { icon: Minus, classes: 'text-muted' };
  if (share === 1) return { icon: Check, classes: 'text-correct' };
  return share > 0 ? { icon: Check, classes: 'text-warn' } : { icon: X, classes: 'text-wrong' };
};

interface PathProps {
  readonly sessionId: string;
  readonly participantId: string;
  readonly nickname: string;
  readonly questions: readonly QuestionReview[];
  /** Whether the session is over. */
  readonly finished: boolean;
}

/** What one participant answered to each question, how long that took, and when they were not there. */
export const ParticipantAnswers = ({
  sessionId,
  participantId,
  nickname,
  questions,
  finished,
}: PathProps) => {
  const { t, i18n } = useTranslation('review');
  const [asked, setAsked] = useState<number | null>(null);
  const role = useRole(sessionId);
  const { data, error, refetch } = trpc.reviews.participant.useQuery({ sessionId, participantId });
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data) return <LoadingState label={t('answersOf', { nickname })} />;
  const time = (ms: number) => formatSeconds(ms, i18n.language);
  return (
    <div className="flex flex-col gap-4">
      <ol aria-label={t('answersOf', { nickname })} className="flex flex-col text-sm">
        {data.answers.map((answer) => {
          const { icon: Icon, classes } = markOf(answer);
          const { questionIndex } = answer;
          return (
            <li
              key={questionIndex}
              className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1 border-b border-line py-2 last:border-0 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]"
            >
              <Icon aria-hidden="true" strokeWidth={3} className={`mt-0.5 size-4 ${classes}`} />
              <span className="min-w-0 wrap-anywhere">
                <span className="figures text-muted">{questionIndex + 1}. </span>
                <span className="text-muted">
                  <RichText text={questions[questionIndex]?.prompt ?? ''} inline />{' '}
                </span>
                <strong>
                  {answer.answer === null ? t('noAnswer') : <RichText text={answer.answer} inline />}
                </strong>
                {answer.state !== 'played' && (
                  <span className="ms-2 text-muted">{t(`state.${answer.state}`)}</span>
                )}
                {answer.awayMs > 0 && (
                  <span className="ms-2 inline-flex items-center gap-1 text-muted">
                    <EyeOff aria-hidden="true" className="size-3.5" />
                    {t('awayFor', { time: time(answer.awayMs) })}
                  </span>
                )}
              </span>
              <span className="figures col-start-2 flex items-center gap-3 whitespace-nowrap sm:col-start-3">
                <span className="text-muted">
                  {answer.responseMs === null ? '–' : time(answer.responseMs)}
                </span>
                <button
                  type="button"
                  className="inline-flex min-h-8 items-center gap-1 rounded-control px-2 font-semibold text-brand hover:bg-raised"
                  aria-label={t('whyOf', { number: questionIndex + 1, points: answer.points })}
                  onClick={() => setAsked(questionIndex)}
                >
                  {formatNumber(answer.points, i18n.language)}
                  <HelpCircle aria-hidden="true" className="size-3.5 print:hidden" />
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      <PresencePath presence={data.presence} />
      {!data.erased && finished && role === 'host' && (
        <EraseButton sessionId={sessionId} participant={{ participantId, nickname }} />
      )}
      {asked !== null && (
        <WhyDialog
          sessionId={sessionId}
          participantId={participantId}
          questionIndex={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
};
