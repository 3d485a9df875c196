import { useCountdown } from '@argus/ui/useCountdown.ts';
import { useTranslation } from 'react-i18next';
import type { HostView } from '../../live/views.ts';

/** In a session that the clock moves: that it does, and when next. */
export const ByItself = ({ view, clockOffset }: { view: HostView; clockOffset: number }) => {
  const { t } = useTranslation('host');
  const { nextAt } = view;
  const runs = nextAt !== null && !view.paused;
  const { opensIn } = useCountdown(runs ? { opensAt: nextAt, closesAt: null } : null, clockOffset);
  if (view.pace !== 'auto') return null;
  return <p className="figures text-sm text-muted">{runs ? t('goesOn', { count: opensIn }) : t('auto')}</p>;
};
