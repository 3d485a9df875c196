import { reasonOf } from '@argus/client';
import { useArgus } from '@argus/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';

/** Everything a host can do to a session. */
export type Act =
  | { readonly type: 'start' | 'next' | 'close' | 'pause' | 'resume' | 'skip' | 'lock' | 'unlock' | 'end' }
  | { readonly type: 'extend'; readonly seconds: number }
  | { readonly type: 'kick' | 'restore'; readonly participantId: string };

/**
 * Steers a session from the version that is on the screen. When somebody else was faster, nothing is done
 * twice: the newest view decides what is to be done now.
 */
export const useSteer = (sessionId: string, version: number) => {
  const argus = useArgus();
  const { t } = useTranslation('host');
  const [busy, setBusy] = useState<Act['type'] | null>(null);
  const steer = useCallback(
    async (act: Act): Promise<boolean> => {
      const at = { sessionId, version };
      const { sessions } = argus;
      setBusy(act.type);
      try {
        if (act.type === 'extend') await sessions.extend.mutate({ ...at, seconds: act.seconds });
        else if (act.type === 'kick' || act.type === 'restore')
          await sessions[act.type].mutate({ ...at, participantId: act.participantId });
        else await sessions[act.type].mutate(at);
        return true;
      } catch (error) {
        if (reasonOf(error) === 'moved-on') toast.info(t('movedOn'));
        else toast.error(reasonOf(error) && error instanceof Error ? error.message : t('notReached'));
        return false;
      } finally {
        setBusy(null);
      }
    },
    [argus, sessionId, version, t],
  );
  return { steer, busy };
};
