import { CirclePause } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The clock stands still for everybody; the question is hidden meanwhile. */
export const PausedScreen = () => {
  const { t } = useTranslation();
  return (
    <div className="rise flex flex-1 flex-col items-center justify-center gap-3 text-center">
      <CirclePause aria-hidden="true" className="size-20 text-brand" />
      <h1 className="text-3xl font-extrabold">{t('paused.title')}</h1>
      <p className="max-w-xs text-pretty text-muted">{t('paused.hint')}</p>
    </div>
  );
};
