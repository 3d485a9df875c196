import { IconButton } from '@argus/ui/Button.tsx';
import { Menu } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readParticipant } from '../participant.ts';

const PlayerMenu = lazy(() => import('./PlayerMenu.tsx'));

/** Opens the player's menu, which is loaded by those who open it. */
export const MenuButton = ({ sessionId }: { sessionId: string }) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('menu.open')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Menu aria-hidden="true" className="size-5" />
      </IconButton>
      {open && (
        <Suspense>
          <PlayerMenu code={readParticipant(sessionId)?.recoveryCode} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
