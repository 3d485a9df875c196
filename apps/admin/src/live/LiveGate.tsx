import type { ArgusError } from '@argus/client';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { whyNot } from '../said.ts';

/** Shows a live view once it is there, and says why where it will not come. */
export const LiveGate = <View,>({
  live,
  children,
}: {
  live: { readonly view: View | null; readonly error: ArgusError | null };
  children: (view: View) => ReactNode;
}) => {
  const { t } = useTranslation();
  if (live.error) {
    return (
      <PageState
        title={t('notFound')}
        action={
          <Link to="/" className={buttonClasses({ look: 'primary' })}>
            {t('toLibrary')}
          </Link>
        }
      >
        {whyNot(live.error)}
      </PageState>
    );
  }
  return live.view ? children(live.view) : <LoadingState label={t('loading')} />;
};
