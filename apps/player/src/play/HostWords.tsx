import { IconButton } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView, PlayerView } from '../views.ts';

/** What the host tells this player or everybody, until it is put away; and changes to the scoring, with their reasons. */
export const HostWords = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const words = [
    ...(me?.message ? [{ key: `me ${me.message.version}`, text: me.message.text }] : []),
    ...(view.announcement ? [{ key: `all ${view.announcement.version}`, text: view.announcement.text }] : []),
    ...view.amendments.map(({ questionIndex, what, reason, version }) => ({
      key: `change ${version}`,
      text: t(`changed.${what}`, { number: questionIndex + 1, reason }),
    })),
  ].filter(({ key }) => !seen.has(key));
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
          {key.startsWith('change') ? text : t('changed.host', { text })}
        </Notice>
      ))}
    </div>
  );
};
