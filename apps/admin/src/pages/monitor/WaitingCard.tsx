import { Button } from '@argus/ui/Button.tsx';
import { Check, DoorOpen, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActs } from '../../live/useActs.ts';
import type { Steer } from '../../live/useSteer.ts';
import type { MonitorView } from '../../live/views.ts';

interface WaitingCardProps {
  readonly view: MonitorView;
  /** Null for those who only watch. */
  readonly steer: Steer | null;
}

/** Who waits to be let in, where the host lets everybody in one by one. */
export const WaitingCard = ({ view, steer }: WaitingCardProps) => {
  const { t } = useTranslation('monitor');
  const { run, busy } = useActs();
  const { sessionId, waiting, waitingCount } = view;
  if (!view.approval && waitingCount === 0) return null;
  const admit = (participantIds: string[]) =>
    void run((sessions) => sessions.admit.mutate({ sessionId, participantIds }));
  return (
    <section aria-labelledby="waiting" className="card flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="waiting" className="flex items-center gap-2 text-sm font-bold">
          <DoorOpen aria-hidden="true" className="size-4.5 text-brand" />
          {t('waitingTitle')} <span className="figures text-muted">{waitingCount}</span>
        </h2>
        {steer && waitingCount > 1 && (
          <Button
            size="small"
            look="primary"
            className="ms-auto"
            busy={busy}
            onClick={() => admit(waiting.map(({ participantId }) => participantId))}
          >
            {t('admitAll', { count: waiting.length })}
          </Button>
        )}
      </div>
      {waitingCount === 0 && <p className="text-sm text-muted">{t('nobodyWaits')}</p>}
      <ul className="grid gap-1 empty:hidden sm:grid-cols-2">
        {waiting.map(({ participantId, nickname }) => (
          <li key={participantId} className="flex items-center gap-2">
            <bdi className="min-w-0 flex-1 truncate font-semibold">{nickname}</bdi>
            {steer && (
              <>
                <Button
                  size="small"
                  disabled={busy}
                  aria-label={t('admit', { nickname })}
                  icon={<Check className="size-4" />}
                  onClick={() => admit([participantId])}
                >
                  {t('admitShort')}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={t('turnAway', { nickname })}
                  onClick={() => void steer({ type: 'kick', participantId })}
                >
                  <X aria-hidden="true" className="size-4" />
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
