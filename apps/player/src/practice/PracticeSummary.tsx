import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import type { Missed } from './PracticeCard.tsx';

interface PracticeSummaryProps {
  readonly missed: readonly Missed[];
  readonly total: number;
  readonly language: string;
}

/** How it went at the first try, and what is worth another look. */
export const PracticeSummary = ({ missed, total, language }: PracticeSummaryProps) => {
  const { t } = useTranslation();
  return (
    <>
      <p className="text-lg">{t('practice.first', { right: total - missed.length, total })}</p>
      {missed.length > 0 && (
        <section aria-labelledby="practice-again" className="flex w-full flex-col gap-3 text-start">
          <h3 id="practice-again" className="font-bold">
            {t('practice.cameAgain')}
          </h3>
          <ol className="flex flex-col gap-3">
            {missed.map(({ question: { index, prompt }, solution }) => (
              <li key={index} lang={language} className="flex flex-col gap-1 rounded-control bg-raised p-4">
                <div dir="auto" className="font-semibold wrap-anywhere">
                  <RichText text={prompt} />
                </div>
                <p dir="auto" className="font-semibold text-correct wrap-anywhere">
                  <RichText text={solution.texts.join(' · ')} inline />
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
};
