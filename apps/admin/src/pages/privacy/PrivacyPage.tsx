import { trpc } from '@argus/client/react';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';

const kept = ['name', 'answers', 'presence', 'messages', 'ways', 'log', 'hosts', 'device'] as const;
const exported = ['participants', 'answers', 'overview', 'json', 'print'] as const;

/** What is stored of players and hosts, for how long, how it is erased, and what the exports hold. For everybody. */
export const PrivacyPage = () => {
  const { t } = useTranslation('privacy');
  const { data, error, refetch } = trpc.lobby.privacy.useQuery();
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data) return <LoadingState label={t('title')} />;
  const { keepPersonalDays: count } = data;
  return (
    <article className="mx-auto flex max-w-3xl flex-col gap-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-3xl font-extrabold tracking-tight">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      <section aria-labelledby="privacy-span" className="flex flex-col gap-3">
        <h2 id="privacy-span" className="text-xl font-bold">
          {t('span')}
        </h2>
        <p>{count === 0 ? t('spanNone') : t('spanDays', { count })}</p>
        <p>{t('erasing')}</p>
      </section>
      <section aria-labelledby="privacy-kept" className="flex flex-col gap-3">
        <h2 id="privacy-kept" className="text-xl font-bold">
          {t('stored')}
        </h2>
        <dl className="card flex flex-col divide-y divide-line">
          {kept.map((what) => (
            <div key={what} className="grid gap-1 p-4 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-4">
              <dt className="font-semibold">{t(`kept.${what}.what`)}</dt>
              <dd className="text-muted">{t(`kept.${what}.fate`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('notStored')}</p>
      </section>
      <section aria-labelledby="privacy-exports" className="flex flex-col gap-3">
        <h2 id="privacy-exports" className="text-xl font-bold">
          {t('exports')}
        </h2>
        <ul className="flex list-disc flex-col gap-2 ps-6">
          {exported.map((what) => (
            <li key={what}>{t(`exported.${what}`)}</li>
          ))}
        </ul>
        <p>{t('exportsHint')}</p>
      </section>
    </article>
  );
};
