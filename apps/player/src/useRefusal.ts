import { reasonOf } from '@argus/client';
import { useTranslation } from 'react-i18next';
import { en } from './texts/en.ts';

type Known = keyof typeof en.refused;
const isKnown = (reason: string): reason is Known => reason in en.refused;

/** Says in the reader's language why something was refused, and what to do. */
export const useRefusal = (): ((error: unknown) => string) => {
  const { t } = useTranslation();
  return (error) => {
    const reason = reasonOf(error);
    if (reason === null) return t('failedHint');
    if (isKnown(reason)) return t(`refused.${reason}`);
    return error instanceof Error ? error.message : t('failedHint');
  };
};
