import { CountdownRing } from '@argus/ui/CountdownRing.tsx';
import type { CountdownState } from '@argus/ui/countdown.ts';
import { formatPin } from '@argus/ui/format.ts';
import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { QuestionView, StageView } from '../../live/views.ts';
import { answerScale, promptSize } from './fitText.ts';

interface StageQuestionProps {
  readonly view: StageView;
  readonly question: QuestionView;
  readonly countdown: CountdownState;
}

/** The question with its answers; from the reveal on what was right and how everybody answered. */
export const StageQuestion = ({ view, question, countdown }: StageQuestionProps) => {
  const { t } = useTranslation('stage');
  const { Ask, Result } = kindOf(question.kind);
  const { solution } = view;
  const choices = question.choices ?? [];
  const scale = answerScale(choices.map(({ text }) => text));
  return (
    <div className="flex flex-1 flex-col gap-10 px-20 py-14">
      <header className="flex items-center justify-between gap-12">
        <p className="text-4xl font-semibold text-muted">
          {t('of', { number: question.index + 1, total: question.total })}
          {question.points !== 1 && ` · ${question.points === 2 ? t('double') : t('noPoints')}`}
        </p>
        <p className="figures text-4xl font-semibold">
          {t('answered', { answered: view.answered, players: view.players })}
        </p>
      </header>
      <div className="flex min-h-0 flex-1 items-center justify-center gap-16">
        <h1
          className="min-w-0 flex-1 text-center leading-tight font-extrabold text-balance wrap-anywhere"
          style={{ fontSize: promptSize(question.prompt.length, solution ? 6 : choices.length) }}
        >
          <RichText text={question.prompt} />
        </h1>
        {!solution && countdown.seconds !== null && (
          <CountdownRing countdown={countdown} className="size-56 shrink-0 text-6xl" />
        )}
      </div>
      <div className="flex shrink-0 flex-col gap-8">
        {solution && view.distribution ? (
          <div className="rise flex flex-col gap-8" style={{ zoom: scale }}>
            {solution.choiceIds.length === 0 && (
              <p className="text-center text-5xl font-extrabold text-correct wrap-anywhere">
                <span className="text-3xl font-semibold text-muted">{t('solution')}: </span>
                {solution.texts.join(' · ')}
              </p>
            )}
            <Result buckets={view.distribution} reveal size="stage" />
          </div>
        ) : (
          <div style={{ zoom: scale }}>
            <Ask
              choices={question.choices}
              unit={question.unit}
              select={question.select}
              right={solution?.choiceIds ?? null}
              size="stage"
            />
          </div>
        )}
      </div>
      <footer className="figures flex justify-between text-2xl font-semibold text-muted">
        <span className="truncate">
          <bdi>{view.title}</bdi>
        </span>
        <span>
          {t('pin')} {formatPin(view.pin)}
        </span>
      </footer>
    </div>
  );
};
