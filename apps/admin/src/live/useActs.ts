import { useArgus } from '@argus/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { whyNot } from '../said.ts';

type Argus = ReturnType<typeof useArgus>;

/** Runs acts that mean the same whatever came between; says what stands against one, and that it was done. */
export const useActs = () => {
  const argus = useArgus();
  const { t } = useTranslation('host');
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (act: (sessions: Argus['sessions']) => Promise<unknown>, done?: string): Promise<boolean> => {
      setBusy(true);
      try {
        await act(argus.sessions);
        if (done) toast.success(done, { position: 'top-center' });
        return true;
      } catch (error) {
        toast.error(whyNot(error, t('notReached')), { position: 'top-center' });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [argus, t],
  );
  return { run, busy };
};
