import { useLive } from '@argus/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { LiveGate } from '../../live/LiveGate.tsx';
import { MonitorDesk } from './MonitorDesk.tsx';
import { useThrottled } from './useThrottled.ts';

const route = getRouteApi('/framed/hosted/monitor/$sessionId');

/** Often enough to be live, rarely enough to stay smooth with hundreds of rows. */
const refreshMs = 250;

/** What every participant is doing, moving. */
export const MonitorPage = () => {
  const { sessionId } = route.useParams();
  const live = useLive('sessions.monitor', { sessionId });
  const view = useThrottled(live.view, refreshMs);
  return (
    <LiveGate live={{ view, error: live.error }}>
      {(shown) => <MonitorDesk view={shown} clockOffset={live.clockOffset} />}
    </LiveGate>
  );
};
