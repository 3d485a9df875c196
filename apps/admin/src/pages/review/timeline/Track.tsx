import type { Timeline } from '../reviewTypes.ts';

const height = 64;
const width = 1_000;

/** How many were connected over the session, with a band for each question. */
export const Track = ({ timeline, at }: { timeline: Timeline; at: number }) => {
  const { from, to, connections, answers, players } = timeline;
  const x = (moment: number) => (width * (moment - from)) / Math.max(1, to - from);
  const y = (count: number) => height - (height - 6) * (count / Math.max(1, players));
  const steps = connections.flatMap(({ at: moment, connected }, position) => {
    const before = connections[position - 1]?.connected ?? 0;
    return [`${x(moment)},${y(before)}`, `${x(moment)},${y(connected)}`];
  });
  const last = connections.at(-1)?.connected ?? 0;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-16 w-full overflow-visible rounded-control bg-raised rtl:-scale-x-100"
    >
      {answers.map(({ questionIndex, opensAt, closedAt }) => (
        <rect
          key={questionIndex}
          x={x(opensAt)}
          width={Math.max(1, x(closedAt) - x(opensAt))}
          height={height}
          className="fill-brand-soft"
        />
      ))}
      <polyline
        points={[`0,${y(0)}`, ...steps, `${width},${y(last)}`].join(' ')}
        fill="none"
        vectorEffect="non-scaling-stroke"
        className="stroke-brand stroke-2"
      />
      <line
        x1={x(at)}
        x2={x(at)}
        y2={height}
        vectorEffect="non-scaling-stroke"
        className="stroke-text stroke-2"
      />
    </svg>
  );
};
