import { limits } from '@argus/game/limits';
import { Button } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ReasonFormProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
}

/** Why the scoring changes: everybody reads it. */
export const ReasonForm = ({ submit, busy, onReason }: ReasonFormProps) => {
  const { t } = useTranslation('host');
  const [reason, setReason] = useState('');
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onReason(reason);
      }}
    >
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        maxLength={limits.reasonLength}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="primary" className="self-end" busy={busy} disabled={reason.trim() === ''}>
        {submit}
      </Button>
    </form>
  );
};
