import { formatNumber, formatSeconds } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';

/** Fewer bars than this would be too broad to mean seconds. */
const leastBars = 20;

/** How many answers arrived in each step of time since the question opened; said in words below. */
export const PulseBars = ({ pulse, stepMs }: { pulse: readonly number[]; stepMs: number }) => {
  const { t, i18n } = useTranslation('monitor');
  const seconds = (ms: number) => formatSeconds(ms, i18n.language, 0);
  const most = Math.max(1, ...pulse);
  const total = pulse.reduce((sum, count) => sum + count, 0);
  const bars = Math.max(leastBars, pulse.length);
  const summary =
    total === 0
      ? t('pulseNone')
      : t('pulseSummary', { total, most, second: Math.round((pulse.indexOf(most) * stepMs) / 1_000) + 1 });
  return (
    <figure className="flex flex-col gap-1.5">
      <div
        aria-hidden="true"
        className="figures grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1.5 text-xs text-muted"
      >
        <span className="leading-none">{formatNumber(most, i18n.language)}</span>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${bars} 10`}
          preserveAspectRatio="none"
          className="h-20 w-full rtl:-scale-x-100 border-y border-line border-b-edge"
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
        <div className="col-start-2 flex justify-between">
          <span>{seconds(0)}</span>
          <span>{seconds(bars * stepMs)}</span>
        </div>
      </div>
      <figcaption className="text-sm text-muted">{summary}</figcaption>
    </figure>
  );
};
