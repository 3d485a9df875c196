import { reasonOf } from '@argus/client';
import { useArgus } from '@argus/client/react';
import type { PlainCommandType } from '@argus/game/sessionState';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { whyNot } from '../said.ts';

/** Everything a host can do to a session. */
export type Act =
  | { readonly type: PlainCommandType }
  | { readonly type: 'extend'; readonly seconds: number }
  | { readonly type: 'kick' | 'restore'; readonly participantId: string };

export type Steer = (act: Act) => Promise<boolean>;

/** An act that is under way: without a version it is still on its way to the server. */
interface Sent {
  readonly type: Act['type'];
  readonly version: number | null;
}

/** Messages stand where they cover no button of a phone. */
const onTop = { position: 'top-center' } as const;

/** How long an act may wait for the view that shows it, in milliseconds. */
const patienceMs = 3_000;

/**
 * Steers a session from the version that is on the screen. When somebody else was faster, nothing is done
 * twice: the newest view decides what is to be done now. One act at a time, each seen before the next, so
 * that a second press is never taken for somebody else's.
 */
export const useSteer = (sessionId: string, version: number) => {
  const argus = useArgus();
  const { t } = useTranslation('host');
  const [sent, setSent] = useState<Sent | null>(null);
  const latest = useRef({ version, busy: false });
  const busy = sent !== null && (sent.version === null || sent.version > version) ? sent.type : null;
  latest.current = { version, busy: busy !== null };

  useEffect(() => {
    if (sent?.version == null) return undefined;
    const timer = setTimeout(() => setSent(null), patienceMs);
    return () => clearTimeout(timer);
  }, [sent]);

  const steer: Steer = useCallback(
    async (act) => {
      if (latest.current.busy) return false;
      latest.current.busy = true;
      setSent({ type: act.type, version: null });
      const at = { sessionId, version: latest.current.version };
      const { sessions } = argus;
      try {
        const moved =
          act.type === 'extend'
            ? await sessions.extend.mutate({ ...at, seconds: act.seconds })
            : act.type === 'kick' || act.type === 'restore'
              ? await sessions[act.type].mutate({ ...at, participantId: act.participantId })
              : await sessions[act.type].mutate(at);
        setSent({ type: act.type, version: moved.version });
        return true;
      } catch (error) {
        setSent(null);
        if (reasonOf(error) === 'moved-on') toast.info(t('movedOn'), { ...onTop, id: 'moved-on' });
        else toast.error(whyNot(error, t('notReached')), onTop);
        return false;
      }
    },
    [argus, sessionId, t],
  );
  return { steer, busy };
};
