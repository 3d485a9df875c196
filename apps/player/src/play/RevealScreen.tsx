import { Distribution } from '@argus/ui/Distribution.tsx';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../kinds/kinds.ts';
import { useBarLabels } from '../useBarLabels.ts';
import type { PersonalView, PlayerView } from '../views.ts';
import { ResultCard } from './ResultCard.tsx';
import { SolutionCard } from './SolutionCard.tsx';
import { StandingLine } from './StandingLine.tsx';

/** Right or wrong, the points, the place, what was right and why, and how everybody answered. */
export const RevealScreen = ({
  view,
  me,
  isFresh,
}: {
  view: PlayerView;
  me: PersonalView | null;
  isFresh: () => boolean;
}) => {
  const { t, i18n } = useTranslation();
  const labels = useBarLabels();
  const { question, solution, distribution, otherAnswers } = view;
  const result = me?.result && me.result.questionIndex === question?.index ? me.result : null;
  const own = question && me?.answer?.questionIndex === question.index ? me.answer.value : undefined;
  return (
    <div className="flex flex-1 flex-col gap-4">
      {result && <ResultCard result={result} isFresh={isFresh} />}
      {me && <StandingLine me={me} players={view.players} />}
      {question && solution && <SolutionCard question={question} solution={solution} />}
      {question && distribution && distribution.length > 0 && (
        <section className="card flex flex-col gap-3 p-4" aria-labelledby="others">
          <h2 id="others" className="font-bold">
            {t('reveal.others')}
          </h2>
          <Distribution
            buckets={distribution}
            others={otherAnswers}
            choices={question.choices !== null}
            reveal
            own={own === undefined ? [] : kindOf(question.kind).chosen(own)}
            ownLabel={t('reveal.you')}
            language={i18n.language}
            labels={labels}
          />
        </section>
      )}
    </div>
  );
};
