import { limits } from '@argus/game/limits';
import { Button } from '@argus/ui/Button.tsx';
import { Dialog } from '@argus/ui/Dialog.tsx';
import { TextArea } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActs } from '../../live/useActs.ts';

interface MessageDialogProps {
  readonly open: boolean;
  readonly sessionId: string;
  /** Null tells everybody. */
  readonly participantId: string | null;
  readonly title: string;
  readonly onClose: () => void;
}

/** Says something to one participant or to everybody; it shows on their screens until they put it away. */
export const MessageDialog = ({ open, sessionId, participantId, title, onClose }: MessageDialogProps) => {
  const { t } = useTranslation('monitor');
  const { run, busy } = useActs();
  const [text, setText] = useState('');
  const send = async (words: string) => {
    const told = await run(
      (sessions) => sessions.message.mutate({ sessionId, participantId, text: words }),
      t('told'),
    );
    if (!told) return;
    setText('');
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={t('close')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send(text);
        }}
      >
        <TextArea
          label={t('message')}
          value={text}
          maxLength={limits.messageLength}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          {participantId === null && (
            <Button busy={busy} onClick={() => void send('')}>
              {t('takeBack')}
            </Button>
          )}
          <Button type="submit" look="primary" busy={busy} disabled={text.trim() === ''}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
