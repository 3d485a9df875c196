import { Button } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { argus } from '../argus.ts';
import { storeParticipant } from '../participant.ts';
import { useRefusal } from '../useRefusal.ts';
import type { SessionCard } from '../views.ts';

/** How many letters of a code there can be, with what people type between them. */
const maxLength = 16;

/** Comes back as the same player, with the code that another device shows. */
export const RecoverForm = ({ pin, card }: { pin: string; card: SessionCard }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const refusalOf = useRefusal();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const recover = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const back = await argus.recover({ pin, code });
      storeParticipant({ ...back, title: card.title });
      navigate(`/play/${back.sessionId}`, { replace: true });
    } catch (error) {
      setProblem(refusalOf(error));
      setBusy(false);
    }
  };

  return (
    <details className="card p-4">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold text-brand">{t('join.another')}</summary>
      <form
        className="flex flex-col gap-3 pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          void recover();
        }}
      >
        <TextField
          label={t('join.code')}
          hint={t('join.anotherHint')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          maxLength={maxLength}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          dir="ltr"
          error={problem}
          className="figures font-mono text-xl font-bold tracking-wider uppercase"
        />
        <Button type="submit" look="primary" busy={busy} disabled={code.trim() === ''}>
          {t('join.comeBack')}
        </Button>
      </form>
    </details>
  );
};
