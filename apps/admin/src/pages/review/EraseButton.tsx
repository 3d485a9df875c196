import { trpc } from '@argus/client/react';
import { Button } from '@argus/ui/Button.tsx';
import { ConfirmDialog } from '@argus/ui/Dialog.tsx';
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { whyNot } from '../../said.ts';

interface EraseButtonProps {
  readonly sessionId: string;
  /** Without one everybody's data is erased. */
  readonly participant?: { readonly participantId: string; readonly nickname: string };
}

/** Takes out what is personal, once it was asked whether that is meant: nobody can undo it. */
export const EraseButton = ({ sessionId, participant }: EraseButtonProps) => {
  const { t } = useTranslation('review');
  const [asked, setAsked] = useState(false);
  const trpcCache = trpc.useUtils();
  const erase = trpc.sessions.erase.useMutation({
    onSuccess: async () => {
      toast.success(t('erased'));
      await Promise.all([
        trpcCache.sessions.review.invalidate({ sessionId }),
        trpcCache.reviews.invalidate(),
      ]);
    },
    onError: (error) => toast.error(whyNot(error)),
  });
  const label = participant ? t('eraseOf', { nickname: participant.nickname }) : t('eraseAll');
  return (
    <>
      <Button
        size="small"
        className="self-start print:hidden"
        icon={<Eraser aria-hidden="true" className="size-4.5" />}
        busy={erase.isPending}
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={asked}
        title={label}
        confirmLabel={t('eraseConfirm')}
        cancelLabel={t('cancel')}
        onCancel={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false);
          erase.mutate(participant ? { sessionId, participantId: participant.participantId } : { sessionId });
        }}
      >
        {t(participant ? 'eraseOfHint' : 'eraseAllHint')}
      </ConfirmDialog>
    </>
  );
};
