import { BrandLogo } from '@argus/ui/BrandLogo.tsx';
import { formatMoment, formatPin } from '@argus/ui/format.ts';
import { Mark } from '@argus/ui/Mark.tsx';
import { QrCode } from '@argus/ui/QrCode.tsx';
import { useNow } from '@argus/ui/useNow.ts';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useJoinUrl } from '../../live/useJoinUrl.ts';
import type { StageView } from '../../live/views.ts';
import { StageNames } from './StageNames.tsx';

/** When the door of a planned session opens, and how long that still is. */
const PlannedTime = ({ opensAt, clockOffset }: { opensAt: number; clockOffset: number }) => {
  const { t, i18n } = useTranslation('stage');
  const left = Math.max(0, Math.ceil((opensAt - useNow(1_000) - clockOffset) / 1_000));
  const two = (count: number) => `${count}`.padStart(2, '0');
  const clock = `${Math.floor(left / 3_600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
  return (
    <div className="flex flex-col gap-4 py-6">
      <p className="text-5xl font-semibold">
        {t('opensAt', { moment: formatMoment(opensAt, i18n.language) })}
      </p>
      <p role="timer" className="figures text-[11rem] leading-none font-black">
        {clock}
      </p>
    </div>
  );
};

/** How to join, huge; and the names as they arrive. */
export const StageLobby = ({ view, clockOffset }: { view: StageView; clockOffset: number }) => {
  const { t, i18n } = useTranslation('stage');
  const { url, host } = useJoinUrl(view.pin);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 items-center gap-20 bg-night px-24 py-12 text-night-ink">
        <div className="flex min-w-0 flex-1 flex-col gap-6">
          <h1 className="flex items-center gap-5 text-4xl font-semibold">
            <BrandLogo className="h-24 max-w-80" />
            <Mark className="size-14 shrink-0" />
            <bdi className="min-w-0 truncate py-1">{view.title}</bdi>
          </h1>
          {view.plannedAt !== null ? (
            <PlannedTime opensAt={view.plannedAt} clockOffset={clockOffset} />
          ) : view.locked ? (
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
              {view.selfPaced && (
                <p className="text-4xl font-semibold">
                  {t('openUntil', { moment: formatMoment(view.selfPaced.until, i18n.language) })}
                </p>
              )}
            </>
          )}
        </div>
        {!view.locked && <QrCode text={url} label={t('qr')} className="size-[27rem] shrink-0" />}
      </div>
      <StageNames names={view.names} players={view.players} />
    </div>
  );
};
