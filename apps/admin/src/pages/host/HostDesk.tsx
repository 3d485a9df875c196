import { useTranslation } from 'react-i18next';
import { PhaseBadge } from '../../live/PhaseBadge.tsx';
import { useSteer } from '../../live/useSteer.ts';
import type { HostView } from '../../live/views.ts';
import { Controls } from './Controls.tsx';
import { FinishedCard } from './FinishedCard.tsx';
import { JoinCard } from './JoinCard.tsx';
import { OnNow } from './OnNow.tsx';
import { PlayersCard } from './PlayersCard.tsx';
import { SessionLinks } from './SessionLinks.tsx';

/** Everything a host needs at a glance: what is on, the one next step, who is here. */
export const HostDesk = ({ view, clockOffset }: { view: HostView; clockOffset: number }) => {
  const { t } = useTranslation('host');
  const { steer, busy } = useSteer(view.sessionId, view.version);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-5">
        <header className="flex flex-wrap items-center gap-3">
          <h1 className="min-w-0 text-2xl font-extrabold tracking-tight wrap-anywhere">{view.title}</h1>
          <PhaseBadge phase={view.phase} paused={view.paused} />
        </header>
        {view.phase === 'finished' ? (
          <FinishedCard view={view} />
        ) : (
          <>
            <Controls view={view} steer={steer} busy={busy} />
            {view.pace === 'auto' && <p className="text-sm text-muted">{t('auto')}</p>}
            <OnNow view={view} clockOffset={clockOffset} />
          </>
        )}
        <PlayersCard view={view} steer={steer} />
      </div>
      <aside className="flex flex-col gap-5 max-lg:order-last">
        {view.phase !== 'finished' && <JoinCard view={view} />}
        <SessionLinks sessionId={view.sessionId} finished={view.phase === 'finished'} />
      </aside>
    </div>
  );
};
