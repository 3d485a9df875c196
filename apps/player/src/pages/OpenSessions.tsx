import { RadioTower } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

export interface OpenSession {
  readonly pin: string;
  readonly title: string;
  readonly players: number;
  readonly phase: string;
}

/** Public sessions that can be joined without being told their PIN. */
export const OpenSessions = ({ sessions }: { sessions: readonly OpenSession[] }) => {
  const { t } = useTranslation();
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby="open-sessions" className="flex flex-col gap-3">
      <h2 id="open-sessions" className="text-lg font-bold">
        {t('room.open')}
      </h2>
      <ul className="flex flex-col gap-2">
        {sessions.map(({ pin, title, players, phase }) => (
          <li key={pin}>
            <Link
              href={`/j/${pin}`}
              aria-label={t('room.joinOf', { title })}
              className="card flex min-h-16 items-center gap-3 px-4 py-3 transition-transform duration-(--fast) ease-argus hover:-translate-y-0.5"
            >
              <RadioTower aria-hidden="true" className="size-6 shrink-0 text-brand" />
              <span className="min-w-0 flex-1">
                <bdi className="block font-semibold wrap-anywhere">{title}</bdi>
                <span className="text-sm text-muted">
                  {phase === 'lobby' ? t('room.waiting') : t('room.running')} ·{' '}
                  {t('room.players', { count: players })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
