import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The time is over here; where all play together the server closes the question in a moment. */
export const TimeUpCard = ({ waits }: { waits: boolean }) => {
  const { t } = useTranslation();
  return (
    <div className="card pop flex flex-col items-center gap-2 p-6 text-center">
      <Hourglass aria-hidden="true" className="size-10 text-muted" />
      <p className="text-xl font-bold">{t('question.timeUp')}</p>
      <p className="text-muted">{waits ? t('question.timeUpHint') : t('question.missedHint')}</p>
    </div>
  );
};
