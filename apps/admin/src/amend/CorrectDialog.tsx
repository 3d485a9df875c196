import type { ArgusOutputs } from '@argus/client';
import { plainWords } from '@argus/game/plainWords';
import { questionSchema } from '@argus/game/question';
import { Dialog } from '@argus/ui/Dialog.tsx';
import { plainText } from '@argus/ui/richText.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { DraftQuestion } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import { useActs } from '../live/useActs.ts';
import { inWords } from '../said.ts';
import { ReasonForm } from './ReasonForm.tsx';

export type Played = ArgusOutputs['sessions']['played']['questions'][number];

interface CorrectDialogProps {
  readonly sessionId: string;
  readonly played: Played;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Puts a wrong key right, with the editor of the question's own kind; the server takes nothing but a new key. */
export const CorrectDialog = ({ sessionId, played, onDone, onClose }: CorrectDialogProps) => {
  const { t } = useTranslation('host');
  const { run, busy } = useActs();
  const [draft, setDraft] = useState<DraftQuestion>({ ...played.question });
  const { Editor } = kindOf(played.question.kind);
  const correct = async (reason: string) => {
    const question = questionSchema.safeParse(draft, { error: plainWords });
    if (!question.success) {
      toast.error(inWords(question.error.issues[0]?.message ?? t('correctHint')), { position: 'top-center' });
      return;
    }
    const at = { sessionId, questionIndex: played.index, reason, question: question.data };
    if (await run((sessions) => sessions.correct.mutate(at), t('corrected'))) onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('correctTitle', { number: played.index + 1 })}
      closeLabel={t('close')}
    >
      <p className="font-semibold wrap-anywhere">{plainText(played.question.prompt)}</p>
      <p className="text-sm text-muted">{t('correctHint')}</p>
      <Editor
        question={draft}
        onChange={(fields) => setDraft({ ...draft, ...fields })}
        problemAt={() => undefined}
      />
      <ReasonForm submit={t('correct')} busy={busy} onReason={(reason) => void correct(reason)} />
    </Dialog>
  );
};
