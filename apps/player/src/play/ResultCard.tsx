import { Check, CircleSlash, Clock, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonalResult } from '../views.ts';
import { CountUp } from './CountUp.tsx';

const looks = {
  right: { icon: Check, classes: 'bg-correct-soft text-correct' },
  partly: { icon: Check, classes: 'bg-warn-soft text-warn' },
  wrong: { icon: X, classes: 'bg-wrong-soft text-wrong' },
  missed: { icon: Clock, classes: 'bg-raised text-text' },
  skipped: { icon: CircleSlash, classes: 'bg-raised text-text' },
} as const;

/** What the own answer was worth. */
export const ResultCard = ({
  result: { outcome, points, bonus },
  isFresh,
}: {
  result: PersonalResult;
  isFresh: () => boolean;
}) => {
  const { t } = useTranslation();
  const { icon: Icon, classes } = looks[outcome];
  return (
    <section
      className={`pop flex flex-col items-center gap-1 rounded-card px-4 py-6 short:py-3 text-center ${classes}`}
    >
      <Icon aria-hidden="true" strokeWidth={3} className="size-12" />
      <h1 className="text-3xl font-extrabold">{t(`reveal.${outcome}`)}</h1>
      {points > 0 && (
        <p dir="ltr" className="text-4xl font-black text-text">
          +<CountUp to={points} isFresh={isFresh} />
        </p>
      )}
      {bonus > 0 && <p className="text-sm text-text">{t('reveal.bonus', { points: bonus })}</p>}
      {outcome === 'skipped' && <p className="text-text">{t('reveal.skippedHint')}</p>}
      {outcome === 'missed' && <p className="text-text">{t('question.missedHint')}</p>}
    </section>
  );
};
