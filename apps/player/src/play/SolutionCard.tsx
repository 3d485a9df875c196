import { AnswerTile } from '@argus/ui/AnswerTile.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import type { QuestionView, Solution } from '../views.ts';

/** What was right, and why. */
export const SolutionCard = ({ question, solution }: { question: QuestionView; solution: Solution }) => {
  const { t } = useTranslation();
  const right = (question.choices ?? []).flatMap(({ id, text }, position) =>
    solution.choiceIds.includes(id) ? [{ id, text, position }] : [],
  );
  return (
    <section className="card flex flex-col gap-3 p-4" aria-labelledby="solution">
      <h2 id="solution" className="font-bold">
        {t('reveal.solution')}
      </h2>
      {right.length > 0 ? (
        <ul className="flex flex-col gap-2">
          {right.map(({ id, text, position }) => (
            <li key={id}>
              <AnswerTile position={position}>
                <RichText text={text} inline />
              </AnswerTile>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-lg font-semibold wrap-anywhere">{solution.texts.join(' · ')}</p>
      )}
      {solution.explanation && (
        <div className="border-s-4 border-brand ps-3 text-pretty">
          <p className="text-sm font-bold text-muted">{t('reveal.explanation')}</p>
          <RichText text={solution.explanation} />
        </div>
      )}
    </section>
  );
};
