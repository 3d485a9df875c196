import { trpc } from '@argus/client/react';
import { limits } from '@argus/game/limits';
import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { Dialog } from '@argus/ui/Dialog.tsx';
import { TextArea } from '@argus/ui/TextField.tsx';
import { Link } from '@tanstack/react-router';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { whyNot } from '../../said.ts';
import type { QuestionReview } from './reviewTypes.ts';

interface MarkButtonProps {
  readonly sessionId: string;
  readonly quizId: string;
  readonly question: QuestionReview;
}

/** Marks the question in its quiz as one to improve; only its owner can, so only its owner sees it. */
export const MarkButton = ({ sessionId, quizId, question }: MarkButtonProps) => {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const trpcCache = trpc.useUtils();
  const { data: marks } = trpc.reviews.marks.useQuery({ quizId }, { retry: false });
  const changed = async () => {
    await trpcCache.reviews.marks.invalidate({ quizId });
    setOpen(false);
  };
  const onError = (error: unknown) => toast.error(whyNot(error));
  const mark = trpc.reviews.mark.useMutation({ onSuccess: changed, onError });
  const unmark = trpc.reviews.unmark.useMutation({ onSuccess: changed, onError });
  if (!marks) return null;
  const own = marks.find(({ questionId }) => questionId === question.questionId);
  return (
    <>
      <Button
        size="small"
        look={own ? 'secondary' : 'quiet'}
        className="ms-auto print:hidden"
        aria-label={own ? t('marked') : t('markOf', { number: question.index + 1 })}
        icon={<Flag aria-hidden="true" className={`size-4 ${own ? 'fill-current text-warn' : ''}`} />}
        onClick={() => {
          setNote(own?.note ?? '');
          setOpen(true);
        }}
      >
        {t(own ? 'marked' : 'mark')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('markTitle')} closeLabel={common('close')}>
        <TextArea
          label={t('markNote')}
          hint={t('markHint')}
          value={note}
          maxLength={limits.markNoteLength}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Link
            to="/quizzes/$quizId"
            params={{ quizId }}
            className={buttonClasses({ look: 'quiet', size: 'small' })}
          >
            {t('editQuiz')}
          </Link>
          {own && (
            <Button
              size="small"
              busy={unmark.isPending}
              onClick={() => unmark.mutate({ quizId, questionId: question.questionId })}
            >
              {t('unmark')}
            </Button>
          )}
          <Button
            size="small"
            look="primary"
            busy={mark.isPending}
            onClick={() => mark.mutate({ sessionId, questionIndex: question.index, note })}
          >
            {t('markSave')}
          </Button>
        </div>
      </Dialog>
    </>
  );
};
