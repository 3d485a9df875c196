import { Button } from '@argus/ui/Button.tsx';
import { formatShare } from '@argus/ui/format.ts';
import { Notice } from '@argus/ui/Notice.tsx';
import { Download, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Format, useExport } from './useExport.ts';

const formats = [
  { format: 'xlsx', text: 'xlsx' },
  { format: 'csv-questions', text: 'csvQuestions' },
  { format: 'csv-participants', text: 'csvParticipants' },
  { format: 'csv-answers', text: 'csvAnswers' },
  { format: 'json', text: 'json' },
] as const satisfies readonly { format: Format; text: string }[];

/** All files that the results can be taken home in; a long one shows how far it is, and can be cancelled. */
export const ExportPanel = ({ sessionId }: { sessionId: string }) => {
  const { t, i18n } = useTranslation('review');
  const { state, start, cancel } = useExport(sessionId);
  const writing = state.state === 'writing';
  return (
    <section aria-labelledby="review-export" className="card flex flex-col gap-4 p-5">
      <h2 id="review-export" className="text-xl font-bold">
        {t('export')}
      </h2>
      <div className="flex flex-wrap gap-2">
        {formats.map(({ format, text }) => (
          <Button
            key={format}
            size="small"
            disabled={writing}
            icon={<Download aria-hidden="true" className="size-4.5" />}
            onClick={() => void start(format)}
          >
            {t(text)}
          </Button>
        ))}
      </div>
      {writing && (
        <div className="flex items-center gap-4">
          <progress
            aria-label={t('writing')}
            className="h-2.5 flex-1 accent-(--brand)"
            max={1}
            value={state.done}
          />
          <span className="figures w-12 text-end text-sm">{formatShare(state.done, i18n.language)}</span>
          <Button size="small" icon={<X aria-hidden="true" className="size-4.5" />} onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      )}
      {state.state === 'failed' && <Notice look="wrong">{state.message}</Notice>}
      <p className="text-sm text-muted">{t('exportHint')}</p>
    </section>
  );
};
