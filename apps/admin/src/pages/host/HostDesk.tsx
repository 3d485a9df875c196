import { useCountdown } from '@argus/ui/useCountdown.ts';
import { PlayedCard } from '../../amend/PlayedCard.tsx';
import { MoreTimeCard } from '../../live/MoreTimeCard.tsx';
import { ObserverNotice } from '../../live/ObserverNotice.tsx';
import { PhaseBadge } from '../../live/PhaseBadge.tsx';
import { useRole } from '../../live/useRole.ts';
import { useSteer } from '../../live/useSteer.ts';
import type { HostView } from '../../live/views.ts';
import { BoardNow } from './BoardNow.tsx';
import { ByItself } from './ByItself.tsx';
import { Controls } from './Controls.tsx';
import { FinishedCard } from './FinishedCard.tsx';
import { JoinCard } from './JoinCard.tsx';
import { OnNow } from './OnNow.tsx';
import { PlayersCard } from './PlayersCard.tsx';
import { SessionLinks } from './SessionLinks.tsx';

/** Everything a host needs at a glance: what is on, the one next step, who is here. */
export const HostDesk = ({ view, clockOffset }: { view: HostView; clockOffset: number }) => {
  const { steer, busy } = useSteer(view.sessionId, view.version);
  const role = useRole(view.sessionId);
  const finished = view.phase === 'finished';
  const runs = view.phase === 'asking' && !view.paused;
  const countdown = useCountdown(runs ? view.question : null, clockOffset);
  return (
    <div className="grid grid-cols-1 items-start gap-5 max-sm:pb-24 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:gap-x-6">
      <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
        <header className="flex flex-wrap items-center gap-3">
          <h1 className="min-w-0 text-lg font-extrabold tracking-tight wrap-anywhere sm:text-2xl">
            {view.title}
          </h1>
          <PhaseBadge phase={view.phase} paused={view.paused} />
        </header>
        {finished ? (
          <FinishedCard view={view} />
        ) : (
          <>
            {role === 'observer' && <ObserverNotice />}
            {role === 'host' && (
              <Controls view={view} steer={steer} busy={busy} opensIn={countdown.opensIn} />
            )}
            <MoreTimeCard view={view} acts={role === 'host'} />
            <ByItself view={view} clockOffset={clockOffset} />
            <OnNow view={view} countdown={countdown} />
            {view.phase === 'board' && <BoardNow view={view} />}
            {role === 'host' && <PlayedCard sessionId={view.sessionId} version={view.version} />}
          </>
        )}
      </div>
      <aside className="flex flex-col gap-5 lg:row-span-2">
        {!finished && <JoinCard view={view} />}
        <SessionLinks sessionId={view.sessionId} finished={finished} shares={role === 'host' && !finished} />
      </aside>
      <PlayersCard view={view} steer={role === 'host' && !finished ? steer : null} />
    </div>
  );
};
