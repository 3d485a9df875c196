import { BrandLogo } from '@argus/ui/BrandLogo.tsx';
import { Button } from '@argus/ui/Button.tsx';
import { Wordmark } from '@argus/ui/Mark.tsx';
import { ThemeButton } from '@argus/ui/ThemeButton.tsx';
import { Link } from '@tanstack/react-router';
import { FileUp, LibraryBig, LogOut, Palette, RadioTower } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toaster } from 'sonner';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { OwnConnection } from './live/OwnConnection.tsx';
import { signOut } from './signIn.ts';
import { useAccount } from './useAccount.ts';

const links = [
  { to: '/', text: 'nav.library', icon: LibraryBig },
  { to: '/sessions', text: 'nav.sessions', icon: RadioTower },
  { to: '/import', text: 'nav.import', icon: FileUp },
  { to: '/brand', text: 'nav.brand', icon: Palette },
] as const;

const linkClasses =
  'flex min-h-11 items-center gap-2 rounded-control px-3 max-sm:px-2.5 font-medium text-muted hover:bg-raised hover:text-text ' +
  'aria-[current=page]:bg-brand-soft aria-[current=page]:text-text';

/** What stands around every page of the admin app: the way to the others, the connection, the theme. */
export const AppFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const { user } = useAccount();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:z-50 focus:bg-surface focus:p-3"
      >
        {t('toContent')}
      </a>
      <header className="z-30 border-b border-line bg-surface/95 backdrop-blur sm:sticky sm:top-0 print:hidden">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
          <Link to="/" aria-label={t('name')} className="me-2 rounded-control">
            <Wordmark className="text-lg" />
          </Link>
          <BrandLogo className="h-10 max-w-32 max-sm:hidden" />
          {user && (
            <nav
              aria-label={t('nav.label')}
              className="order-last flex w-full gap-1 overflow-x-auto max-sm:justify-between sm:order-none sm:w-auto"
            >
              {links.map(({ to, text, icon: Icon }) => (
                <Link key={to} to={to} activeOptions={{ exact: to === '/' }} className={linkClasses}>
                  <Icon aria-hidden="true" className="size-4.5 max-sm:hidden" />
                  {t(text)}
                </Link>
              ))}
            </nav>
          )}
          <div className="ms-auto flex items-center gap-1">
            {user && (
              <span className="hidden max-w-48 truncate text-sm text-muted md:inline">{user.name}</span>
            )}
            <LanguageSwitch />
            <ThemeButton
              labels={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }}
            />
            {user && (
              <Button
                look="quiet"
                size="small"
                icon={<LogOut className="size-4.5 rtl:-scale-x-100" />}
                onClick={() => void signOut()}
              >
                <span className="sr-only lg:not-sr-only">{t('nav.signOut')}</span>
              </Button>
            )}
          </div>
        </div>
      </header>
      <OwnConnection />
      <main id="content" className="mx-auto w-full max-w-7xl flex-1 px-4 py-6">
        {children}
      </main>
      <footer className="mx-auto w-full max-w-7xl px-4 pb-4 text-sm print:hidden">
        <Link
          to="/privacy"
          className="inline-flex min-h-11 items-center text-muted underline underline-offset-4"
        >
          {t('nav.privacy')}
        </Link>
      </footer>
      <Toaster position="bottom-center" theme="system" />
    </div>
  );
};
