import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Steer } from './useSteer.ts';

/** How long a removal can be taken back from its message, in milliseconds; later from the list. */
const undoMs = 8_000;

/** Removes a participant, and offers to take that back. */
export const useKick = (steer: Steer) => {
  const { t } = useTranslation('host');
  const { t: common } = useTranslation();
  return useCallback(
    async (participantId: string, nickname: string): Promise<void> => {
      if (!(await steer({ type: 'kick', participantId }))) return;
      toast(t('kicked', { nickname }), {
        position: 'top-center',
        duration: undoMs,
        action: { label: common('undo'), onClick: () => void steer({ type: 'restore', participantId }) },
      });
    },
    [steer, t, common],
  );
};
