import { useLive } from '@argus/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { LiveGate } from '../../live/LiveGate.tsx';
import { useRole } from '../../live/useRole.ts';
import { HostDesk } from './HostDesk.tsx';

const route = getRouteApi('/framed/hosted/host/$sessionId');

/** Where a session is steered from, also from a phone. */
export const HostPage = () => {
  const { sessionId } = route.useParams();
  const live = useLive('sessions.host', { sessionId });
  // Asked for beside the view, so that the controls do not come after it.
  useRole(sessionId);
  return <LiveGate live={live}>{(view) => <HostDesk view={view} clockOffset={live.clockOffset} />}</LiveGate>;
};
