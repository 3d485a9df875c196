import { IconButton } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView, PlayerView } from '../views.ts';
import { useTimeAnswer } from './useTimeAnswer.ts';

/**
 * What the host tells this player or everybody, until it is put away: words, the answer to a request for more time,
 * and changes to the scoring with their reasons.
 */
export const HostWords = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const timeAnswer = useTimeAnswer(me);
  const factor = me?.timeFactor ?? 1;
  const fromHost = (to: string, said: { readonly text: string; readonly version: number } | null) =>
    said && { key: `${to} ${said.version}`, text: t('changed.host', { text: said.text }) };
  const words = [
    timeAnswer && { key: `time ${timeAnswer}`, text: t(`time.${timeAnswer}`, { factor }) },
    fromHost('me', me?.message ?? null),
    fromHost('all', view.announcement),
    ...view.amendments.map(({ questionIndex, what, reason, version }) => ({
      key: `change ${version}`,
      text: t(`changed.${what}`, { number: questionIndex + 1, reason }),
    })),
  ].flatMap((word) => (word && !seen.has(word.key) ? [word] : []));
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:hidden">
      {words.map(({ key, text }) => (
        <Notice
          key={key}
          className="rise items-center"
          action={
            <IconButton label={t('changed.close')} onClick={() => setSeen(new Set([...seen, key]))}>
              <X aria-hidden="true" className="size-5" />
            </IconButton>
          }
        >
          {text}
        </Notice>
      ))}
    </div>
  );
};
