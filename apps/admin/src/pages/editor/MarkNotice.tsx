import { trpc } from '@argus/client/react';
import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';

/** What a review has said about a question, until it is done. */
export const MarkNotice = ({ quizId, questionId }: { quizId: string; questionId: string }) => {
  const { t } = useTranslation('editor');
  const trpcCache = trpc.useUtils();
  const { data } = trpc.reviews.marks.useQuery({ quizId });
  const unmark = trpc.reviews.unmark.useMutation({
    onSuccess: () => trpcCache.reviews.marks.invalidate({ quizId }),
  });
  const mark = data?.find((one) => one.questionId === questionId);
  if (!mark) return null;
  return (
    <Notice look="warn">
      <p className="font-bold">{t('toImprove')}</p>
      {mark.note !== '' && <p className="whitespace-pre-wrap">{mark.note}</p>}
      <Button
        size="small"
        className="mt-2"
        busy={unmark.isPending}
        onClick={() => unmark.mutate({ quizId, questionId })}
      >
        {t('improved')}
      </Button>
    </Notice>
  );
};
