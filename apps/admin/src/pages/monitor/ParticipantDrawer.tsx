import { trpc } from '@argus/client/react';
import { Dialog } from '@argus/ui/Dialog.tsx';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Steer } from '../../live/useSteer.ts';
import type { MonitorView } from '../../live/views.ts';
import { whyNot } from '../../said.ts';
import { ParticipantActs } from './ParticipantActs.tsx';
import { TimelineList } from './TimelineList.tsx';

interface ParticipantDrawerProps {
  readonly view: MonitorView;
  readonly participantId: string;
  /** Null where nothing can be done: for observers, and at the end. */
  readonly steer: Steer | null;
  readonly onClose: () => void;
}

/** One participant: what can be done for them, and everything that they did. */
export const ParticipantDrawer = ({ view, participantId, steer, onClose }: ParticipantDrawerProps) => {
  const { t } = useTranslation('monitor');
  const { sessionId, version, revision, answered } = view;
  const { data, error, refetch } = trpc.sessions.participant.useQuery({ sessionId, participantId });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever moves in the session may be theirs.
  useEffect(() => void refetch(), [version, revision, answered, refetch]);
  return (
    <Dialog open onClose={onClose} title={data?.nickname ?? t('loadingRow')} closeLabel={t('close')}>
      {error && <p className="text-danger">{whyNot(error)}</p>}
      {!data && !error && <LoadingState label={t('loadingRow')} />}
      {data && (
        <>
          {steer && (
            <ParticipantActs
              key={`${data.nickname} ${data.factor} ${data.team}`}
              view={view}
              participant={data}
              steer={steer}
              onDone={() => void refetch()}
            />
          )}
          <TimelineList entries={data.entries} />
        </>
      )}
    </Dialog>
  );
};
