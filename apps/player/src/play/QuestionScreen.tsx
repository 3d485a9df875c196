import type { CountdownState } from '@argus/ui/countdown.ts';
import { Notice } from '@argus/ui/Notice.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../answer/useAnswer.ts';
import { kindOf } from '../kinds/kinds.ts';
import { useRefusal } from '../useRefusal.ts';
import type { PersonalView, PlayerView, QuestionView } from '../views.ts';
import { PointsBadge } from './PointsBadge.tsx';
import { Reactions } from './Reactions.tsx';
import { SentCard } from './SentCard.tsx';
import { TimeUpCard } from './TimeUpCard.tsx';

interface QuestionScreenProps {
  readonly view: PlayerView;
  readonly question: QuestionView;
  readonly me: PersonalView | null;
  readonly countdown: CountdownState;
}

/** The question and its pad, then what became of the answer. */
export const QuestionScreen = ({ view, question, me, countdown }: QuestionScreenProps) => {
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  const { answer, give } = useAnswer(view.sessionId, question.index, me);
  const { Pad } = kindOf(question.kind);
  const timeUp = countdown.leftMs === 0;
  const given = answer.state === 'sending' || answer.state === 'safe';
  const refusedForGood =
    answer.state === 'refused' && ['too-late', 'wrong-question', 'kicked'].includes(answer.reason);
  return (
    <div className="flex flex-1 flex-col gap-5 short:gap-3">
      <div className="flex flex-col gap-3 text-center short:gap-1">
        <p className="text-sm font-semibold text-muted">
          {t('question.of', { number: question.index + 1, total: question.total })}
        </p>
        <PointsBadge points={question.points} />
        <h1
          dir="auto"
          lang={view.language}
          className="text-2xl leading-snug font-bold text-balance wrap-anywhere sm:text-3xl short:text-xl"
        >
          <RichText text={question.prompt} />
        </h1>
      </div>
      <div className="mt-auto flex flex-col gap-4 pb-2 has-[input]:mt-2 sm:mt-4 short:mt-0">
        {answer.state === 'refused' && <Notice look="warn">{refusalOf(answer.error)}</Notice>}
        {given && (
          <SentCard
            question={question}
            answer={answer}
            hint={me?.run ? t('run.sentHint') : t('sent.safeHint')}
          />
        )}
        {answer.state === 'safe' && view.reactions && <Reactions />}
        {!given && (timeUp || refusedForGood) && <TimeUpCard waits={!me?.run} />}
        {!given && !timeUp && !refusedForGood && <Pad question={question} onAnswer={give} />}
      </div>
    </div>
  );
};
