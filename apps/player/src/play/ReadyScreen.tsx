import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../views.ts';
import { PointsBadge } from './PointsBadge.tsx';

/** The lead-in: the question can be read, the answers come with the opening. */
export const ReadyScreen = ({
  question,
  opensIn,
  language,
}: {
  question: QuestionView;
  opensIn: number;
  language: string;
}) => {
  const { t } = useTranslation();
  return (
    <div className="rise flex flex-1 flex-col items-center justify-center gap-6 text-center">
      <p className="font-semibold text-muted">
        {t('question.of', { number: question.index + 1, total: question.total })}
      </p>
      <PointsBadge points={question.points} />
      <h1 dir="auto" lang={language} className="text-3xl leading-tight font-bold text-balance wrap-anywhere">
        <RichText text={question.prompt} />
      </h1>
      <div
        key={opensIn}
        className="pop figures grid size-28 place-items-center rounded-full bg-brand text-6xl font-black text-brand-ink"
      >
        <span className="sr-only">{t('question.ready')} </span>
        {opensIn}
      </div>
    </div>
  );
};
