import type { ReactNode } from 'react';

const shapes: readonly ReactNode[] = [
  <path key="drop" d="M12 1.5c4 5 7.5 8.6 7.5 13a7.5 7.5 0 0 1-15 0c0-4.4 3.5-8 7.5-13Z" />,
  <path key="hexagon" d="M12 1.5 21.1 6.750v10.5L12 22.5l-9.1-5.250V6.750Z" />,
  <path
    key="ring"
    fillRule="evenodd"
    d="M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21Zm0 6a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z"
  />,
  <path
    key="wave"
    d="M1.5 9.5c3-5.5 6-6 9-2.5s6 3.5 9-1.5c1-1.5 3-.5 3 1.5v7.5c-3 5.5-6 6-9 2.5s-6-3.5-9 1.5c-1 1.5-3 .5-3-1.5Z"
  />,
  <path key="leaf" d="M2 22C.5 9 8 1.5 22 2c.5 14-7 21.5-17 19.5Z" />,
  <path key="star" d="m12 1.2 3.1 7 7.6.8-5.7 5.1 1.6 7.5L12 17.8l-6.6 3.8L7 14.1 1.3 9l7.6-.8Z" />,
];

/** The shape of the answer at a position: drop, hexagon, ring, wave, leaf, star. */
export const AnswerShape = ({ position, className }: { position: number; className?: string }) => (
  <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" className={className ?? 'size-6'}>
    {shapes[position % shapes.length]}
  </svg>
);
