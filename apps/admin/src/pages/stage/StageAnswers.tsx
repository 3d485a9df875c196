import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { QuestionView, StageView } from '../../live/views.ts';
import { Fit } from './Fit.tsx';

/** Short answers may grow so far beyond their size. */
const largest = 1.25;

/** The answers to choose from; from the reveal on how often each was given, and which are right. */
export const StageAnswers = ({ view, question }: { view: StageView; question: QuestionView }) => {
  const { t } = useTranslation('stage');
  const { Ask, Result } = kindOf(question.kind);
  const { solution, distribution, otherAnswers } = view;
  if (!solution && distribution) {
    return (
      <Fit key="forming" className="min-h-0" largest={largest}>
        <Result buckets={distribution} others={otherAnswers} reveal={false} size="stage" />
      </Fit>
    );
  }
  if (!solution || !distribution) {
    return (
      <Fit key="ask" className="-m-3 min-h-0 p-3" largest={largest}>
        <Ask
          choices={question.choices}
          unit={question.unit}
          select={question.select}
          right={solution?.choiceIds ?? null}
          size="stage"
        />
      </Fit>
    );
  }
  return (
    <Fit key="result" className="rise min-h-0" largest={largest}>
      <div className="flex flex-col gap-6">
        {solution.choiceIds.length === 0 && (
          <p className="text-center text-5xl font-extrabold text-correct wrap-anywhere">
            <span className="text-3xl font-semibold text-muted">{t('solution')}: </span>
            <RichText text={solution.texts.join(' · ')} inline />
          </p>
        )}
        <Result buckets={distribution} others={otherAnswers} reveal size="stage" />
        {solution.explanation && (
          <div className="border-s-8 border-brand ps-6 text-3xl leading-snug text-pretty wrap-anywhere">
            <RichText text={solution.explanation} />
          </div>
        )}
      </div>
    </Fit>
  );
};
