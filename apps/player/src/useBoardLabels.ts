import { useTranslation } from 'react-i18next';

/** The words of a board. */
export const useBoardLabels = () => {
  const { t } = useTranslation();
  return {
    title: t('board.title'),
    up: (count: number) => t('board.up', { count }),
    down: (count: number) => t('board.down', { count }),
    same: t('board.same'),
    streak: (count: number) => t('board.streak', { count }),
  };
};
