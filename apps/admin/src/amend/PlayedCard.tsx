import { trpc } from '@argus/client/react';
import { Button } from '@argus/ui/Button.tsx';
import { plainText } from '@argus/ui/richText.ts';
import { Ban, KeyRound, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActs } from '../live/useActs.ts';
import { CorrectDialog, type Played } from './CorrectDialog.tsx';
import { VoidDialog } from './VoidDialog.tsx';

interface PlayedCardProps {
  readonly sessionId: string;
  /** The session's version that is on the screen; without one nothing moves but by what is done here. */
  readonly version?: number;
  /** The scores were folded again. */
  readonly onAmended?: () => void;
}

/** What has been played, and what can be put right about it, also after the end: everybody gets to know why. */
export const PlayedCard = ({ sessionId, version, onAmended }: PlayedCardProps) => {
  const { t } = useTranslation('host');
  const { run, busy } = useActs();
  const [voiding, setVoiding] = useState<Played | null>(null);
  const [correcting, setCorrecting] = useState<Played | null>(null);
  const { data, refetch } = trpc.sessions.played.useQuery({ sessionId });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step may close or change a question.
  useEffect(() => void refetch(), [version, refetch]);
  const amended = () => {
    setVoiding(null);
    setCorrecting(null);
    void refetch();
    onAmended?.();
  };
  const countAgain = async (questionIndex: number) => {
    if (await run((sessions) => sessions.unvoid.mutate({ sessionId, questionIndex }))) amended();
  };
  const questions = data?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <details className="card p-4 sm:p-5">
      <summary className="min-h-11 cursor-pointer py-2 text-lg font-bold">
        {t('played')} <span className="figures font-normal text-muted">{questions.length}</span>
      </summary>
      <p className="pb-3 text-sm text-muted">{t('playedHint')}</p>
      <ol className="flex flex-col">
        {questions.map((one) => (
          <li
            key={one.index}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-2"
          >
            <span className="min-w-0 flex-1 basis-56">
              <span className="figures text-muted">{one.index + 1}. </span>
              <span className={one.out ? 'line-through' : ''}>{plainText(one.question.prompt)}</span>
              {one.out && <span className="text-sm text-muted"> · {t(`out.${one.out}`)}</span>}
              {one.corrected && <span className="text-sm text-muted"> · {t('correctedMark')}</span>}
            </span>
            {one.out === 'voided' && (
              <Button
                size="small"
                busy={busy}
                icon={<Undo2 className="size-4.5" />}
                onClick={() => void countAgain(one.index)}
              >
                {t('countAgain')}
              </Button>
            )}
            {one.out === null && (
              <Button size="small" icon={<Ban className="size-4.5" />} onClick={() => setVoiding(one)}>
                {t('void')}
              </Button>
            )}
            {one.out === null && (
              <Button
                size="small"
                icon={<KeyRound className="size-4.5" />}
                onClick={() => setCorrecting(one)}
              >
                {t('correct')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {voiding && (
        <VoidDialog
          sessionId={sessionId}
          played={voiding}
          onDone={amended}
          onClose={() => setVoiding(null)}
        />
      )}
      {correcting && (
        <CorrectDialog
          sessionId={sessionId}
          played={correcting}
          onDone={amended}
          onClose={() => setCorrecting(null)}
        />
      )}
    </details>
  );
};
