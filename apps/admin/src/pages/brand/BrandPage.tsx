import { trpc } from '@argus/client/react';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import { ColorForm } from './ColorForm.tsx';
import { LogoCard } from './LogoCard.tsx';

/** How the organisation shows itself in both apps. */
export const BrandPage = () => {
  const { t } = useTranslation('brand');
  const { data, error, refetch } = trpc.brand.get.useQuery();
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data) return <LoadingState label={t('title')} />;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-extrabold tracking-tight sm:text-3xl">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      <LogoCard brand={data} />
      <ColorForm key={`${data.name} ${data.color}`} brand={data} />
    </div>
  );
};
