import { Dialog } from '@argus/ui/Dialog.tsx';
import { plainText } from '@argus/ui/richText.ts';
import { useTranslation } from 'react-i18next';
import { useActs } from '../live/useActs.ts';
import type { Played } from './CorrectDialog.tsx';
import { ReasonForm } from './ReasonForm.tsx';

interface VoidDialogProps {
  readonly sessionId: string;
  readonly played: Played;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes a question out of the scoring; asks why first. */
export const VoidDialog = ({ sessionId, played, onDone, onClose }: VoidDialogProps) => {
  const { t } = useTranslation('host');
  const { run, busy } = useActs();
  const voidIt = async (reason: string) => {
    const at = { sessionId, questionIndex: played.index, reason };
    if (await run((sessions) => sessions.void.mutate(at), t('voided'))) onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('voidTitle', { number: played.index + 1 })}
      closeLabel={t('close')}
    >
      <p className="wrap-anywhere">{plainText(played.question.prompt)}</p>
      <p className="text-muted">{t('voidHint')}</p>
      <ReasonForm submit={t('void')} busy={busy} onReason={(reason) => void voidIt(reason)} />
    </Dialog>
  );
};
