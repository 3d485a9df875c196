import { Button, IconButton } from '@argus/ui/Button.tsx';
import { Checkbox } from '@argus/ui/Checkbox.tsx';
import { ThemeButton } from '@argus/ui/ThemeButton.tsx';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import { prefer, usePreferences } from '../preferences.ts';
import { RecoveryCode } from '../RecoveryCode.tsx';
import type { PersonalView } from '../views.ts';
import { MoreTime } from './MoreTime.tsx';

interface PlayerMenuProps {
  readonly code: string | undefined;
  /** Whoever may ask the host for more time; null where nobody may. */
  readonly asking: PersonalView | null;
  readonly onClose: () => void;
}

/** What a player sets here, and the code that brings them back; a platform dialog, which keeps the focus inside. */
const PlayerMenu = ({ code, asking, onClose }: PlayerMenuProps) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { sound, vibration, highContrast } = usePreferences();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="menu-title"
      onClose={onClose}
      className="card m-auto w-[min(92vw,26rem)] max-h-[90dvh] overflow-auto p-5 text-text shadow-lift backdrop:bg-night/60"
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-center justify-between gap-3">
          <h2 id="menu-title" className="text-xl font-extrabold">
            {t('menu.title')}
          </h2>
          <IconButton label={t('close')} onClick={() => dialog.current?.close()}>
            <X aria-hidden="true" className="size-5" />
          </IconButton>
        </div>
        {code && (
          <section className="flex flex-col gap-1 rounded-control bg-raised p-4">
            <h3 className="text-sm font-semibold">{t('menu.code')}</h3>
            <RecoveryCode code={code} />
            <p className="text-sm text-pretty text-muted">{t('menu.codeHint')}</p>
          </section>
        )}
        {asking && <MoreTime me={asking} />}
        <div className="flex flex-col">
          <Checkbox
            label={t('menu.sound')}
            checked={sound}
            onChange={({ target }) => prefer({ sound: target.checked })}
          />
          {'vibrate' in navigator && (
            <Checkbox
              label={t('menu.vibration')}
              checked={vibration}
              onChange={({ target }) => prefer({ vibration: target.checked })}
            />
          )}
          <Checkbox
            label={t('menu.contrast')}
            checked={highContrast}
            onChange={({ target }) => prefer({ highContrast: target.checked })}
          />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <LanguageSwitch />
          <ThemeButton
            labels={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }}
          />
        </div>
        <a
          href="/admin/privacy"
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center self-start text-sm text-muted underline underline-offset-4"
        >
          {t('room.privacy')}
        </a>
        <Button onClick={() => navigate('/')}>{t('menu.leave')}</Button>
      </div>
    </dialog>
  );
};

export default PlayerMenu;
