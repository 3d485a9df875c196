import { Button, IconButton } from '@argus/ui/Button.tsx';
import { BellOff, BellRing, Flame, MoonStar, Users, WifiOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonitorView } from '../../live/views.ts';
import { alertKinds, type ShownAlert, shownAlerts } from './alerts.ts';
import { formatSince } from './since.ts';
import { useMuted } from './useMuted.ts';

const icons = { lost: WifiOff, away: MoonStar, row: Flame, burst: Users } as const;

interface AlertsProps {
  readonly view: MonitorView;
  readonly serverNow: number;
  readonly onOpen: (participantId: string) => void;
}

/** Lets one kind of alert be heard, or mutes it: the sign says which, and whether it is. */
const Kind = ({
  kind,
  muted,
  onToggle,
}: {
  kind: keyof typeof icons;
  muted: boolean;
  onToggle: () => void;
}) => {
  const { t } = useTranslation('monitor');
  const Icon = muted ? BellOff : icons[kind];
  const name = t(`kind.${kind}`);
  return (
    <IconButton
      label={muted ? t('mutedKind', { kind: name }) : name}
      aria-pressed={muted}
      className={muted ? 'text-muted' : 'text-warn'}
      onClick={onToggle}
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </IconButton>
  );
};

/** What may need a look now. Each can be put away, and each kind muted for the session. */
export const Alerts = ({ view, serverNow, onOpen }: AlertsProps) => {
  const { t, i18n } = useTranslation('monitor');
  const { muted, toggle, away, putAway } = useMuted(view.sessionId);
  const kinds = alertKinds.filter((kind) => kind !== 'away' || view.watchTabs);
  const alerts = shownAlerts(view, serverNow, muted, away);
  const words = ({ kind, nickname, since, count }: ShownAlert): string => {
    if (kind === 'burst') return t('alert.burst', { count });
    if (kind === 'row') return t('alert.row', { nickname, count });
    return t(`alert.${kind}`, {
      nickname,
      time: formatSince(serverNow - (since ?? serverNow), i18n.language),
    });
  };
  return (
    <section aria-labelledby="alerts" className="card flex flex-col gap-2 p-4 pt-2">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="alerts" className="flex items-center gap-2 text-sm font-bold">
          <BellRing aria-hidden="true" className="size-4.5 text-brand" />
          {t('alerts')}
        </h2>
        <fieldset className="-me-2 ms-auto flex">
          <legend className="sr-only">{t('mute')}</legend>
          {kinds.map((kind) => (
            <Kind key={kind} kind={kind} muted={muted.has(kind)} onToggle={() => toggle(kind)} />
          ))}
        </fieldset>
      </div>
      {alerts.length === 0 && <p className="text-sm text-muted">{t('noAlerts')}</p>}
      <ul className="relative flex max-h-44 flex-col gap-1 overflow-auto empty:hidden">
        {alerts.map((alert) => {
          const Icon = icons[alert.kind];
          const { participantId } = alert;
          return (
            <li key={alert.id} className="flex items-center gap-2 rounded-control bg-warn-soft ps-3">
              <Icon aria-hidden="true" className="size-4.5 shrink-0 text-warn" />
              <span className="figures min-w-0 flex-1 py-1.5 text-sm font-medium wrap-anywhere">
                {words(alert)}
              </span>
              {participantId && (
                <Button size="small" look="quiet" onClick={() => onOpen(participantId)}>
                  {t('look')}
                </Button>
              )}
              <IconButton label={t('putAway')} onClick={() => putAway(alert.id)}>
                <X aria-hidden="true" className="size-4" />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
