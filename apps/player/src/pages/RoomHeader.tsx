import { Wordmark } from '@argus/ui/Mark.tsx';
import { ThemeButton } from '@argus/ui/ThemeButton.tsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LanguageSwitch } from '../LanguageSwitch.tsx';

/** The head of the pages around a game. */
export const RoomHeader = () => {
  const { t } = useTranslation();
  return (
    <header className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-x-2 px-4 pt-[max(0.75rem,env(safe-area-inset-top))]">
      <Link href="/" aria-label={t('home')} className="rounded-control">
        <Wordmark className="text-xl" />
      </Link>
      <div className="flex items-center gap-1">
        <LanguageSwitch />
        <ThemeButton labels={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }} />
      </div>
    </header>
  );
};
