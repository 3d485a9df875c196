import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../live/views.ts';
import { Fit } from './Fit.tsx';
import { promptSize } from './fitText.ts';

/** The lead-in: the prompt alone, and the seconds to the opening. */
export const StageReady = ({ question, opensIn }: { question: QuestionView; opensIn: number }) => {
  const { t } = useTranslation('stage');
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-14 px-32 py-16 text-center">
      <p className="text-5xl font-semibold text-muted">
        {t('ready')} · {t('of', { number: question.index + 1, total: question.total })}
        {question.points !== 1 && ` · ${question.points === 2 ? t('double') : t('noPoints')}`}
      </p>
      <Fit className="min-h-0 w-full">
        <h1
          className="leading-tight font-extrabold text-balance wrap-anywhere"
          style={{ fontSize: promptSize(question.prompt.length) }}
        >
          <RichText text={question.prompt} />
        </h1>
      </Fit>
      <p
        key={opensIn}
        className="pop figures grid size-60 shrink-0 place-items-center rounded-full bg-brand text-[9rem] font-black text-brand-ink"
      >
        {opensIn}
      </p>
    </div>
  );
};
