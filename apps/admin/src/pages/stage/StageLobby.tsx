import { Avatar } from '@argus/ui/Avatar.tsx';
import { formatPin } from '@argus/ui/format.ts';
import { Wordmark } from '@argus/ui/Mark.tsx';
import { QrCode } from '@argus/ui/QrCode.tsx';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useJoinUrl } from '../../live/useJoinUrl.ts';
import type { StageView } from '../../live/views.ts';

/** So many names fit; the newest are first, the others are counted. */
const namesShown = 42;

/** How to join, huge; and the names as they arrive. */
export const StageLobby = ({ view }: { view: StageView }) => {
  const { t } = useTranslation('stage');
  const { url, host } = useJoinUrl(view.pin);
  const more = view.players - Math.min(namesShown, view.names.length);
  return (
    <div className="flex flex-1 flex-col">
      <div className="flex items-center gap-20 bg-night px-24 py-14 text-night-ink">
        <div className="flex min-w-0 flex-1 flex-col gap-6">
          <p className="text-5xl font-semibold">
            {t('join')} <strong className="wrap-anywhere">{host}</strong>
          </p>
          <p className="figures text-[13rem] leading-none font-black tracking-wide">
            <span className="sr-only">{`${t('pin')} ${[...view.pin].join(' ')}`}</span>
            <span aria-hidden="true">{formatPin(view.pin)}</span>
          </p>
          {view.locked && (
            <p className="flex items-center gap-4 text-4xl font-semibold">
              <Lock aria-hidden="true" className="size-10" />
              {t('locked')}
            </p>
          )}
        </div>
        <QrCode text={url} label={t('qr')} className="size-[26rem] shrink-0" />
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-8 px-24 py-10">
        <div className="flex items-center justify-between gap-8">
          <h1 className="line-clamp-1 text-5xl font-bold">
            <bdi>{view.title}</bdi>
          </h1>
          <p className="figures shrink-0 text-5xl font-extrabold" aria-live="polite">
            {view.players === 0 ? t('waiting') : t('players', { count: view.players })}
          </p>
        </div>
        <ul
          aria-label={t('names')}
          className="flex min-h-0 flex-1 flex-wrap content-start gap-4 overflow-hidden"
        >
          {view.names.slice(0, namesShown).map(({ participantId, nickname }) => (
            <li
              key={participantId}
              className="card pop flex h-20 max-w-[26rem] items-center gap-3 ps-3 pe-6 text-3xl font-semibold"
            >
              <Avatar seed={nickname} className="size-14 shrink-0" />
              <bdi className="truncate">{nickname}</bdi>
            </li>
          ))}
          {more > 0 && view.names.length > 0 && (
            <li className="figures flex h-20 items-center px-4 text-3xl font-bold text-muted">+{more}</li>
          )}
        </ul>
        <Wordmark className="text-3xl text-muted" />
      </div>
    </div>
  );
};
