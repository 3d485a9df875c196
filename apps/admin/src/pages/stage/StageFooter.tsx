import { formatPin } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import { useJoinUrl } from '../../live/useJoinUrl.ts';
import type { StageView } from '../../live/views.ts';

/** What is played here, and for those who come late how to join. */
export const StageFooter = ({ view }: { view: StageView }) => {
  const { t } = useTranslation('stage');
  const { host } = useJoinUrl(view.pin);
  return (
    <footer className="figures flex shrink-0 justify-between gap-12 text-3xl font-semibold text-muted">
      <bdi className="min-w-0 truncate">{view.title}</bdi>
      <span className="shrink-0 pe-16">
        {view.locked ? (
          t('locked')
        ) : (
          <>
            {host} · {t('pin')} <strong className="text-text">{formatPin(view.pin)}</strong>
          </>
        )}
      </span>
    </footer>
  );
};
