import { IconButton } from '@argus/ui/Button.tsx';
import { Menu } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readParticipant } from '../participant.ts';
import type { PersonalView, PlayerView } from '../views.ts';

const PlayerMenu = lazy(() => import('./PlayerMenu.tsx'));

/** Whether there is still time to ask for: the session takes requests, and questions are to come. */
const mayAskForTime = (view: PlayerView, me: PersonalView | null): boolean =>
  view.timeRequests && view.phase !== 'finished' && me?.run?.reviewable !== true;

/** Opens the player's menu, which is loaded by those who open it. */
export const MenuButton = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('menu.open')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Menu aria-hidden="true" className="size-5" />
      </IconButton>
      {open && (
        <Suspense>
          <PlayerMenu
            code={readParticipant(view.sessionId)?.recoveryCode}
            asking={mayAskForTime(view, me) ? me : null}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
};
