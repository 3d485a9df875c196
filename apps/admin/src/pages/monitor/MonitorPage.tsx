import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { LiveGate } from '../../live/LiveGate.tsx';
import { MonitorDesk } from './MonitorDesk.tsx';
import { firstWanted, useMonitor } from './useMonitor.ts';

const route = getRouteApi('/framed/hosted/monitor/$sessionId');

/** What every participant is doing, moving: at most four times a second, as the server sends it. */
export const MonitorPage = () => {
  const { sessionId } = route.useParams();
  const [wanted, setWanted] = useState(firstWanted);
  const { view, error, clockOffset } = useMonitor(sessionId, wanted);
  return (
    <LiveGate live={{ view, error }}>
      {(shown) => <MonitorDesk view={shown} clockOffset={clockOffset} wanted={wanted} onWanted={setWanted} />}
    </LiveGate>
  );
};
