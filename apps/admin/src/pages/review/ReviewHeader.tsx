import { buttonClasses } from '@argus/ui/Button.tsx';
import { formatMoment } from '@argus/ui/format.ts';
import { Link } from '@tanstack/react-router';
import { ChartNoAxesColumn, Clock, GitCompareArrows, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const pages = [
  { to: '/review/$sessionId', text: 'results', icon: ChartNoAxesColumn },
  { to: '/review/$sessionId/timeline', text: 'timeline', icon: Clock },
  { to: '/review/$sessionId/compare', text: 'compare', icon: GitCompareArrows },
  { to: '/review/$sessionId/print', text: 'print', icon: Printer },
] as const;

interface HeaderProps {
  readonly sessionId: string;
  readonly title: string;
  readonly at: number | null;
  readonly formula?: string;
}

/** What is reviewed, and the ways to look at it. */
export const ReviewHeader = ({ sessionId, title, at, formula }: HeaderProps) => {
  const { t, i18n } = useTranslation('review');
  return (
    <header className="flex flex-col gap-4">
      <div className="min-w-0">
        <p className="text-sm text-muted">
          {t('title')}
          {at !== null && ` · ${formatMoment(at, i18n.language)}`}
          {formula && ` · ${t('formula', { formula })}`}
        </p>
        <h1 className="text-2xl font-extrabold tracking-tight wrap-anywhere sm:text-3xl">
          <bdi>{title}</bdi>
        </h1>
      </div>
      <nav aria-label={t('title')} className="flex flex-wrap gap-2 print:hidden">
        {pages.map(({ to, text, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            params={{ sessionId }}
            activeOptions={{ exact: true }}
            inactiveProps={{ className: buttonClasses({ size: 'small' }) }}
            activeProps={{ className: buttonClasses({ look: 'primary', size: 'small' }) }}
          >
            <Icon aria-hidden="true" className="size-4.5" />
            {t(text)}
          </Link>
        ))}
      </nav>
    </header>
  );
};
