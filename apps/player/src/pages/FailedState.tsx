import { Button } from '@argus/ui/Button.tsx';
import { PageState } from '@argus/ui/PageState.tsx';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../useRefusal.ts';

/** What could not be loaded: the server's own words where it had some, and another try. */
export const FailedState = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  return (
    <PageState
      title={t('failed')}
      action={
        <Button look="primary" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    >
      {refusalOf(error)}
    </PageState>
  );
};
