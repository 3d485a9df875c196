import { trpc } from '@argus/client/react';
import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { SearchField } from '@argus/ui/SearchField.tsx';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileUp, Plus, Sparkles } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import { QuizCard } from './QuizCard.tsx';
import { useLibraryActs } from './useLibraryActs.ts';

const route = getRouteApi('/framed/authored/');

/** How long typing must pause before the search is asked, in milliseconds. */
const searchPauseMs = 250;

/** All own quizzes, with a search that stays in the address. */
export const LibraryPage = () => {
  const { t } = useTranslation('library');
  const { search = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search);
  const acts = useLibraryActs();
  const list = trpc.quizzes.list.useInfiniteQuery(
    { limit: 24, ...(search && { search }) },
    { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: (before) => before },
  );

  useEffect(() => {
    if (typed === search) return undefined;
    const timer = setTimeout(
      () => void navigate({ search: typed ? { search: typed } : {}, replace: true }),
      searchPauseMs,
    );
    return () => clearTimeout(timer);
  }, [typed, search, navigate]);

  const items = list.data?.pages.flatMap((page) => page.items);
  const demo = (
    <Button
      icon={<Sparkles aria-hidden="true" className="size-4.5" />}
      busy={acts.creating}
      onClick={acts.createDemo}
    >
      {t('demo')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="me-auto text-2xl font-extrabold tracking-tight">{t('title')}</h1>
        <Link to="/import" className={buttonClasses()}>
          <FileUp aria-hidden="true" className="size-4.5" />
          {t('import')}
        </Link>
        <Button
          look="primary"
          icon={<Plus aria-hidden="true" className="size-4.5" />}
          busy={acts.creating}
          onClick={acts.create}
        >
          {t('create')}
        </Button>
      </header>
      {(search !== '' || (items && items.length > 0)) && (
        <SearchField label={t('search')} value={typed} onSearch={setTyped} maxLength={200} />
      )}
      {list.error && <ErrorPage error={list.error} reset={() => void list.refetch()} />}
      {!items && !list.error && <LoadingState label={t('title')} />}
      {items?.length === 0 && search === '' && (
        <PageState title={t('empty')} action={demo}>
          {t('emptyHint')}
        </PageState>
      )}
      {items?.length === 0 && search !== '' && (
        <PageState
          title={t('nothingFound', { search })}
          action={<Button onClick={() => setTyped('')}>{t('clear')}</Button>}
        >
          {t('nothingFoundHint')}
        </PageState>
      )}
      {items && items.length > 0 && (
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {items.map((quiz) => (
            <QuizCard key={quiz.quizId} quiz={quiz} acts={acts} />
          ))}
        </ul>
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
