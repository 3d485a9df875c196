import { formatPin } from '@argus/ui/format.ts';
import { Mark } from '@argus/ui/Mark.tsx';
import { QrCode } from '@argus/ui/QrCode.tsx';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useJoinUrl } from '../../live/useJoinUrl.ts';
import type { StageView } from '../../live/views.ts';
import { StageNames } from './StageNames.tsx';

/** How to join, huge; and the names as they arrive. */
export const StageLobby = ({ view }: { view: StageView }) => {
  const { t } = useTranslation('stage');
  const { url, host } = useJoinUrl(view.pin);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 items-center gap-20 bg-night px-24 py-12 text-night-ink">
        <div className="flex min-w-0 flex-1 flex-col gap-6">
          <h1 className="flex items-center gap-5 text-4xl font-semibold">
            <Mark className="size-14 shrink-0" />
            <bdi className="min-w-0 truncate py-1">{view.title}</bdi>
          </h1>
          {view.locked ? (
            <p className="flex items-center gap-6 py-24 text-7xl font-extrabold">
              <Lock aria-hidden="true" className="size-20" />
              {t('locked')}
            </p>
          ) : (
            <>
              <p className="figures text-[15rem] leading-none font-black tracking-wide">
                <span className="sr-only">{`${t('pin')} ${[...view.pin].join(' ')}`}</span>
                <span aria-hidden="true">{formatPin(view.pin)}</span>
              </p>
              <p className="text-5xl leading-tight font-semibold">
                {t('join')} <strong className="wrap-anywhere">{host}</strong>
              </p>
            </>
          )}
        </div>
        {!view.locked && <QrCode text={url} label={t('qr')} className="size-[27rem] shrink-0" />}
      </div>
      <StageNames names={view.names} players={view.players} />
    </div>
  );
};
