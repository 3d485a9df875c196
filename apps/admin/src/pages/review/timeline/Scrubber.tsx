import { Button, IconButton } from '@argus/ui/Button.tsx';
import { formatClock, formatSpan } from '@argus/ui/format.ts';
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Timeline } from '../reviewTypes.ts';
import { Track } from './Track.tsx';
import { speeds, type useScrubber } from './useScrubber.ts';

interface ScrubberProps {
  readonly timeline: Timeline;
  readonly scrubber: ReturnType<typeof useScrubber>;
}

/** The session as a line in time: drag it, step from event to event, or let it run. */
export const Scrubber = ({ timeline, scrubber }: ScrubberProps) => {
  const { t, i18n } = useTranslation('review');
  const { from, to, marks } = timeline;
  const { at, playing, speed, setSpeed, moveTo, toggle } = scrubber;
  const before = marks.findLast((mark) => mark.at < at);
  const after = marks.find((mark) => mark.at > at);
  return (
    <div className="card flex flex-col gap-3 p-5">
      <div className="flex flex-col gap-1">
        <Track timeline={timeline} at={at} />
        <input
          type="range"
          aria-label={t('moment')}
          aria-valuetext={`${formatSpan(at - from)} / ${formatSpan(to - from)}`}
          className="h-11 w-full accent-(--brand)"
          min={from}
          max={to}
          step={1_000}
          value={at}
          onChange={(event) => moveTo(Number(event.target.value))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          icon={
            playing ? (
              <Pause aria-hidden="true" className="size-5" />
            ) : (
              <Play aria-hidden="true" className="size-5" />
            )
          }
          onClick={toggle}
        >
          {t(playing ? 'stopReplay' : 'replay')}
        </Button>
        <IconButton label={t('stepBefore')} disabled={!before} onClick={() => before && moveTo(before.at)}>
          <SkipBack aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        </IconButton>
        <IconButton label={t('stepAfter')} disabled={!after} onClick={() => after && moveTo(after.at)}>
          <SkipForward aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        </IconButton>
        <label className="flex items-center gap-2 text-sm text-muted">
          {t('speed')}
          <select
            className="min-h-11 rounded-control border border-edge bg-surface px-3 text-text"
            value={speed}
            onChange={(event) => {
              const chosen = speeds.find((one) => `${one}` === event.target.value);
              if (chosen) setSpeed(chosen);
            }}
          >
            {speeds.map((one) => (
              <option key={one} value={one}>
                {one}×
              </option>
            ))}
          </select>
        </label>
        <span className="figures ms-auto text-sm">
          {formatClock(at, i18n.language)} · {formatSpan(at - from)} / {formatSpan(to - from)}
        </span>
      </div>
    </div>
  );
};
