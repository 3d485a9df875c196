import { useLive } from '@argus/client/react';
import { useCountdown } from '@argus/ui/useCountdown.ts';
import { getRouteApi } from '@tanstack/react-router';
import { LiveGate } from '../../live/LiveGate.tsx';
import { OwnConnection } from '../../live/OwnConnection.tsx';
import { Stage } from './Stage.tsx';
import { StageCanvas } from './StageCanvas.tsx';
import { StageReactions } from './StageReactions.tsx';
import { StageTools } from './StageTools.tsx';
import { useSounds } from './useSounds.ts';
import { useWakeLock } from './useWakeLock.ts';

const route = getRouteApi('/stage/$sessionId');

/** The projector's page. It only shows: everything is steered from the host's page. */
export const StagePage = () => {
  const { sessionId } = route.useParams();
  const live = useLive('sessions.stage', { sessionId });
  useWakeLock();
  const { view } = live;
  const runs = view?.phase === 'asking' && !view.paused;
  const { seconds } = useCountdown(runs ? view.question : null, live.clockOffset);
  const sounds = useSounds(view, runs ? seconds : null);
  return (
    <main className="relative h-dvh w-dvw overflow-hidden bg-ground">
      <OwnConnection />
      <LiveGate live={live}>
        {(view) => (
          <StageCanvas>
            <Stage view={view} clockOffset={live.clockOffset} />
            <StageReactions counts={view.reactionCounts} />
          </StageCanvas>
        )}
      </LiveGate>
      <StageTools sessionId={sessionId} finished={view?.phase === 'finished'} sounds={sounds} />
    </main>
  );
};
