import { CountdownRing } from '@argus/ui/CountdownRing.tsx';
import type { CountdownState } from '@argus/ui/countdown.ts';
import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { QuestionView, StageView } from '../../live/views.ts';
import { Fit } from './Fit.tsx';
import { answersHeight, promptSize } from './fitText.ts';
import { StageAnswers } from './StageAnswers.tsx';
import { StageFooter } from './StageFooter.tsx';

interface StageQuestionProps {
  readonly view: StageView;
  readonly question: QuestionView;
  readonly countdown: CountdownState;
}

/** The question with its answers; from the reveal on what was right and how everybody answered. */
export const StageQuestion = ({ view, question, countdown }: StageQuestionProps) => {
  const { t } = useTranslation('stage');
  const Icon = kindOf(question.kind).icon;
  const open = view.phase === 'asking';
  const long = question.prompt.length;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-8 px-20 py-14">
      <header className="flex shrink-0 items-center justify-between gap-12 text-4xl font-semibold">
        <p className="flex items-center gap-5 text-muted">
          <Icon aria-hidden="true" className="size-10" />
          {t('of', { number: question.index + 1, total: question.total })}
          {question.points !== 1 && ` · ${question.points === 2 ? t('double') : t('noPoints')}`}
        </p>
        <p className="figures">{t('answered', { answered: view.answered, players: view.players })}</p>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-8">
        <div className="flex min-h-0 flex-1 items-stretch gap-16">
          <Fit className="min-w-0 flex-1">
            <h1
              className="text-center leading-tight font-extrabold text-balance wrap-anywhere"
              style={{ fontSize: promptSize(long, question.choices?.length) }}
            >
              <RichText text={question.prompt} />
            </h1>
          </Fit>
          {open && countdown.seconds !== null && (
            <CountdownRing countdown={countdown} className="size-56 shrink-0 self-center text-6xl" />
          )}
        </div>
        <div className="flex shrink-0 flex-col" style={{ maxHeight: answersHeight(long, !open) }}>
          <StageAnswers view={view} question={question} />
        </div>
      </div>
      <StageFooter view={view} />
    </div>
  );
};
