import { Button } from '@argus/ui/Button.tsx';
import { formatMoment } from '@argus/ui/format.ts';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { argus } from '../../argus.ts';
import { downloadText } from '../../downloadText.ts';
import { Overview } from './Overview.tsx';
import { ParticipantsTable } from './ParticipantsTable.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import type { Review } from './reviewTypes.ts';

const sheets = [
  { sheet: 'questions', text: 'csvQuestions' },
  { sheet: 'participants', text: 'csvParticipants' },
] as const;

/** Overview, questions, participants; each can be taken home. */
export const ReviewBody = ({ review }: { review: Review }) => {
  const { t, i18n } = useTranslation('review');
  const [busy, setBusy] = useState<string | null>(null);
  const take = async (sheet: 'questions' | 'participants') => {
    setBusy(sheet);
    try {
      downloadText(await argus.sessions.export.query({ sessionId: review.sessionId, sheet, format: 'csv' }));
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error));
    }
    setBusy(null);
  };
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <p className="text-sm text-muted">
            {t('title')}
            {review.finishedAt !== null && ` · ${formatMoment(review.finishedAt, i18n.language)}`} ·{' '}
            {t('formula', { formula: review.formula })}
          </p>
          <h1 className="text-2xl font-extrabold tracking-tight wrap-anywhere sm:text-3xl">{review.title}</h1>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          {sheets.map(({ sheet, text }) => (
            <Button
              key={sheet}
              size="small"
              busy={busy === sheet}
              icon={<Download aria-hidden="true" className="size-4.5" />}
              onClick={() => void take(sheet)}
            >
              {t(text)}
            </Button>
          ))}
          <Button
            size="small"
            look="quiet"
            icon={<Printer aria-hidden="true" className="size-4.5" />}
            onClick={() => print()}
          >
            {t('print')}
          </Button>
        </div>
      </header>
      <Overview review={review} />
      <section aria-labelledby="review-questions" className="flex flex-col gap-4">
        <h2 id="review-questions" className="text-xl font-bold">
          {t('questions')}
        </h2>
        <ol className="grid gap-4 xl:grid-cols-2">
          {review.questions.map((question) => (
            <QuestionCard key={question.index} question={question} />
          ))}
        </ol>
      </section>
      <ParticipantsTable review={review} />
    </div>
  );
};
