import { trpc } from '@argus/client/react';
import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import { SessionRow } from './SessionRow.tsx';

/** How often running sessions are read again, in milliseconds. */
const refreshMs = 5_000;

/** All own sessions: what runs on top, what has finished below. */
export const SessionsPage = () => {
  const { t } = useTranslation('sessions');
  const { t: common } = useTranslation();
  const list = trpc.sessions.list.useInfiniteQuery(
    { limit: 30 },
    { getNextPageParam: ({ nextCursor }) => nextCursor, refetchInterval: refreshMs },
  );
  if (list.error) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  if (!list.data) return <LoadingState label={common('loading')} />;
  const items = list.data.pages.flatMap((page) => page.items);
  const groups = [
    { name: 'live', sessions: items.filter(({ phase }) => phase !== 'finished') },
    { name: 'past', sessions: items.filter(({ phase }) => phase === 'finished') },
  ] as const;
  return (
    <div className="flex flex-col gap-8">
      <h1 className="text-2xl font-extrabold tracking-tight">{t('title')}</h1>
      {items.length === 0 && (
        <PageState
          title={t('none')}
          action={
            <Link to="/" className={buttonClasses({ look: 'primary' })}>
              {common('toLibrary')}
            </Link>
          }
        >
          {t('noneHint')}
        </PageState>
      )}
      {groups.map(
        ({ name, sessions }) =>
          sessions.length > 0 && (
            <section key={name} aria-labelledby={name} className="flex flex-col gap-3">
              <h2 id={name} className="text-lg font-bold">
                {t(name)}
              </h2>
              <ul className="flex flex-col gap-3">
                {sessions.map((session) => (
                  <SessionRow key={session.sessionId} session={session} />
                ))}
              </ul>
            </section>
          ),
      )}
      {list.hasNextPage && (
        <Button
          className="self-center"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
};
