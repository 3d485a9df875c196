import { useTranslation } from 'react-i18next';

/** The words of the board. */
export const useBoardLabels = () => {
  const { t } = useTranslation('stage');
  return {
    title: t('board'),
    up: (count: number) => t('up', { count }),
    down: (count: number) => t('down', { count }),
    same: t('same'),
    streak: (count: number) => t('streak', { count }),
  };
};
