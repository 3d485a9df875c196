import { classNames } from './classNames.ts';
import type { CountdownState } from './countdown.ts';

/** The seconds left inside a ring that empties; a sixth of the time before the end it warns. */
export const CountdownRing = ({
  countdown,
  className,
}: {
  countdown: CountdownState;
  className?: string;
}) => {
  const { seconds, share } = countdown;
  if (seconds === null || share === null) return null;
  const short = seconds <= 5;
  return (
    <div
      role="timer"
      aria-label={`${seconds}`}
      className={classNames('relative grid place-items-center', className ?? 'size-16')}
    >
      <svg viewBox="0 0 64 64" aria-hidden="true" className="absolute inset-0 -rotate-90">
        <circle cx="32" cy="32" r="28" fill="none" stroke="var(--raised)" strokeWidth="7" />
        <circle
          cx="32"
          cy="32"
          r="28"
          fill="none"
          stroke={short ? 'var(--wrong)' : 'var(--brand)'}
          strokeWidth="7"
          strokeLinecap="round"
          pathLength={1}
          strokeDasharray={`${share} 1`}
          style={{ opacity: share > 0 ? 1 : 0 }}
        />
      </svg>
      <span
        aria-hidden="true"
        className={classNames('figures text-[1.4em] font-extrabold leading-none', short && 'text-wrong')}
      >
        {seconds}
      </span>
    </div>
  );
};
