import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../live/views.ts';
import { promptSize } from './fitText.ts';

/** The lead-in: the prompt alone, and the seconds to the opening. */
export const StageReady = ({ question, opensIn }: { question: QuestionView; opensIn: number }) => {
  const { t } = useTranslation('stage');
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-16 px-32 text-center">
      <p className="text-5xl font-semibold text-muted">
        {t('of', { number: question.index + 1, total: question.total })}
        {question.points !== 1 && ` · ${question.points === 2 ? t('double') : t('noPoints')}`}
      </p>
      <h1
        className="leading-tight font-extrabold text-balance wrap-anywhere"
        style={{ fontSize: promptSize(question.prompt.length, 0) }}
      >
        <RichText text={question.prompt} />
      </h1>
      <div
        key={opensIn}
        className="pop figures grid size-60 place-items-center rounded-full bg-brand text-[9rem] font-black text-brand-ink"
      >
        <span className="sr-only">{t('ready')} </span>
        {opensIn}
      </div>
    </div>
  );
};
