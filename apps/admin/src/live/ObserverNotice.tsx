import { Notice } from '@argus/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';

/** Says to those who only watch why there is nothing to press. */
export const ObserverNotice = () => {
  const { t } = useTranslation('host');
  return <Notice>{t('observing')}</Notice>;
};
