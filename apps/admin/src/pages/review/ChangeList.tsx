import { useTranslation } from 'react-i18next';
import type { QuestionReview } from './reviewTypes.ts';

/** What was changed about a question's scoring, in the words that everybody has read. */
export const ChangeList = ({ question }: { question: Pick<QuestionReview, 'index' | 'changes'> }) => {
  const { t } = useTranslation('stage');
  return (
    <ul className="flex flex-col gap-2 empty:hidden">
      {question.changes.map(({ what, reason }) => (
        <li
          key={what}
          className="rounded-control bg-warn-soft px-4 py-2 text-sm font-semibold text-warn wrap-anywhere"
        >
          {t(`changed.${what}`, { number: question.index + 1, reason })}
        </li>
      ))}
    </ul>
  );
};
