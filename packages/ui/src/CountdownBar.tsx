import type { CountdownState } from './countdown.ts';

/** The time left as a bar along the lower edge of what it stands in: it takes no room, so that nothing moves. */
export const CountdownBar = ({ countdown }: { countdown: CountdownState }) => {
  const { seconds, share } = countdown;
  if (seconds === null || share === null) return null;
  return (
    <div
      aria-hidden="true"
      className="absolute inset-x-0 top-full h-2 overflow-hidden rounded-full bg-raised"
    >
      <div
        className="h-full w-full origin-left rounded-full transition-transform duration-100 ease-linear rtl:origin-right"
        style={{ transform: `scaleX(${share})`, background: seconds <= 5 ? 'var(--wrong)' : 'var(--brand)' }}
      />
    </div>
  );
};
