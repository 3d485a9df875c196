import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { MonitorView } from '../../live/views.ts';
import { PulseBars } from './PulseBars.tsx';

/** The question that is on: answers by the second, and how they are distributed so far. */
export const QuestionPulse = ({ view }: { view: MonitorView }) => {
  const { t } = useTranslation('monitor');
  const { question } = view;
  if (!question) return null;
  const { Result } = kindOf(question.kind);
  return (
    <section
      className="card grid grid-cols-1 gap-x-8 gap-y-5 p-4 lg:grid-cols-2"
      aria-labelledby="pulse-question"
    >
      <div className="flex min-w-0 flex-col gap-2">
        <div>
          <p className="text-sm font-semibold text-muted">
            {t('question', { number: question.index + 1, total: question.total })}
          </p>
          <h2 id="pulse-question" className="line-clamp-1 text-lg leading-snug font-bold wrap-anywhere">
            <RichText text={question.prompt} />
          </h2>
        </div>
        <h3 className="text-sm font-semibold">{t('pulse')}</h3>
        <PulseBars pulse={view.pulse} stepMs={view.pulseStepMs} />
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <h3 id="pulse-distribution" className="text-sm font-semibold">
          {t('distribution')}
        </h3>
        {view.answered > 0 && view.distribution ? (
          <section
            className="-m-1 max-h-48 overflow-y-auto p-1 pe-3"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
            tabIndex={0}
            aria-labelledby="pulse-distribution"
          >
            <Result buckets={view.distribution} others={view.otherAnswers} reveal size="normal" />
          </section>
        ) : (
          <p className="text-muted">{t('pulseNone')}</p>
        )}
      </div>
    </section>
  );
};
