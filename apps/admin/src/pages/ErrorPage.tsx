import { detailsOf } from '@argus/client';
import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { PageState } from '@argus/ui/PageState.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { whyNot } from '../said.ts';

/** What a page shows when it could not: the server's own words where it had some. */
export const ErrorPage = ({ error, reset }: { error: unknown; reset?: () => void }) => {
  const { t } = useTranslation();
  const refused = detailsOf(error) !== null;
  return (
    <PageState
      title={refused ? t('notFound') : t('failed')}
      action={
        <>
          {!refused && (
            <Button look="primary" onClick={() => (reset ? reset() : location.reload())}>
              {t('retry')}
            </Button>
          )}
          <Link to="/" className={buttonClasses()}>
            {t('toLibrary')}
          </Link>
        </>
      }
    >
      {whyNot(error)}
    </PageState>
  );
};
