import { formatClock } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { PresenceMark } from './reviewTypes.ts';

/** When somebody came, went and looked away. */
export const PresencePath = ({ presence }: { presence: readonly PresenceMark[] }) => {
  const { t, i18n } = useTranslation('review');
  if (presence.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="font-semibold text-muted">{t('presence')}</p>
      <ol className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {presence.map(({ at, type }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows at its end, and two marks may share a moment.
          <li key={position}>
            <time className="figures text-muted" dateTime={new Date(at).toISOString()}>
              {formatClock(at, i18n.language)}
            </time>{' '}
            {t(`presenceOf.${type}`)}
          </li>
        ))}
      </ol>
    </div>
  );
};
