import { useTranslation } from 'react-i18next';

/** What a distribution says beside its bars. */
export const useBarLabels = () => {
  const { t } = useTranslation();
  return {
    title: t('reveal.bars.title'),
    right: t('reveal.bars.right'),
    others: t('reveal.bars.others'),
  };
};
