import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { MonitorView } from '../../live/views.ts';

/** Fewer bars than this would be too broad to mean seconds. */
const leastBars = 20;

const PulseBars = ({ pulse }: { pulse: readonly number[] }) => {
  const { t } = useTranslation('monitor');
  const most = Math.max(1, ...pulse);
  const total = pulse.reduce((sum, count) => sum + count, 0);
  const bars = Math.max(leastBars, pulse.length);
  const summary = total === 0 ? t('pulseNone') : t('pulseSummary', { total, most });
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${bars} 10`}
        preserveAspectRatio="none"
        className="h-24 w-full border-b-2 border-line"
      >
        {pulse.map((count, second) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its second.
            key={second}
            x={second + 0.1}
            y={10 - (10 * count) / most}
            width={0.8}
            height={(10 * count) / most}
            fill="var(--brand)"
          />
        ))}
      </svg>
      <figcaption className="text-sm text-muted">{summary}</figcaption>
    </figure>
  );
};

/** The question that is on: answers by the second, and how they are distributed so far. */
export const QuestionPulse = ({ view }: { view: MonitorView }) => {
  const { t } = useTranslation('monitor');
  const { question } = view;
  if (!question) return null;
  const { Result } = kindOf(question.kind);
  return (
    <section className="card grid gap-6 p-5 lg:grid-cols-2" aria-labelledby="pulse-question">
      <div className="flex flex-col gap-4">
        <div>
          <p className="text-sm font-semibold text-muted">
            {t('question', { number: question.index + 1, total: question.total })}
          </p>
          <h2 id="pulse-question" className="text-lg leading-snug font-bold wrap-anywhere">
            <RichText text={question.prompt} />
          </h2>
        </div>
        <h3 className="text-sm font-semibold">{t('pulse')}</h3>
        <PulseBars pulse={view.pulse} />
      </div>
      <div className="flex flex-col gap-3">
        <h3 className="text-sm font-semibold">{t('distribution')}</h3>
        {view.distribution && view.distribution.length > 0 ? (
          <Result buckets={view.distribution} reveal size="normal" />
        ) : (
          <p className="text-muted">{t('pulseNone')}</p>
        )}
      </div>
    </section>
  );
};
