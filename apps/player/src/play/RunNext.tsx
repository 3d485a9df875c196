import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../useRefusal.ts';
import type { RunView } from '../views.ts';
import { useGoOn } from './useGoOn.ts';

/** The way on from a question of one's own: always in reach, below everything there is to read. */
const RunNext = ({ run }: { run: RunView }) => {
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  const { goOn, busy, error } = useGoOn(run);
  const isLast = run.question !== null && run.question.index === run.questions - 1;
  const label = run.phase === 'asking' ? t('practice.next') : isLast ? t('run.finish') : t('run.next');
  return (
    <div className="sticky bottom-0 -mx-4 mt-auto flex flex-col gap-2 bg-ground px-4 pt-3 pb-2">
      {error !== null && <Notice look="warn">{refusalOf(error)}</Notice>}
      <Button look="primary" size="large" className="w-full" busy={busy} onClick={goOn}>
        {label}
      </Button>
    </div>
  );
};

export default RunNext;
