import type { ReactNode } from 'react';

const skin = 'var(--answer-3)';
const ink = '#17183a';
const stroke = { fill: 'none', stroke: ink, strokeWidth: 2, strokeLinecap: 'round' } as const;

const face = (features: ReactNode) => (
  <>
    <circle cx="16" cy="16" r="13" fill={skin} />
    {features}
  </>
);

/** One hand with its fingers together, upright. */
const hand = (
  <>
    <rect x="10" y="12" width="11" height="15" rx="5" />
    <rect x="10" y="6" width="3.4" height="14" rx="1.7" />
    <rect x="13.8" y="4" width="3.4" height="14" rx="1.7" />
    <rect x="17.6" y="6" width="3.4" height="14" rx="1.7" />
    <rect x="6.6" y="14" width="3.4" height="9" rx="1.7" transform="rotate(-28 8 18)" />
  </>
);

const signs = {
  clap: (
    <>
      <g fill="var(--answer-2)" transform="rotate(18 16 16) translate(4.5 2.5)">
        {hand}
      </g>
      <g
        fill={skin}
        stroke="var(--surface)"
        strokeWidth="0.7"
        transform="rotate(-16 16 16) translate(-3 2.5)"
      >
        {hand}
      </g>
      <path
        d="M16 1.5v3M22.5 2.5l-1.4 2.6M9.5 2.5l1.4 2.6"
        stroke="var(--text)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
  heart: (
    <path
      d="M16 28C8 22 3.5 17.4 3.5 11.8A6.8 6.8 0 0 1 16 8.2a6.8 6.8 0 0 1 12.5 3.6C28.5 17.4 24 22 16 28Z"
      fill="var(--answer-6)"
    />
  ),
  laugh: face(
    <>
      <path d="M8 13.500q2.3-3.2 4.6 0M19.4 13.500q2.3-3.2 4.6 0" {...stroke} />
      <path d="M8.5 17.500h15a7.5 7.5 0 0 1-15 0Z" fill={ink} />
      <path
        d="M5.6 15.500q-3 3.8 0 4.8 3-1 0-4.800ZM26.4 15.500q-3 3.8 0 4.8 3-1 0-4.800Z"
        fill="var(--answer-1)"
      />
    </>,
  ),
  wow: face(
    <>
      <path d="M8.5 8.500q2-1.6 4-1M19.5 7.500q2-.6 4 1" {...stroke} />
      <circle cx="11" cy="13.5" r="1.9" fill={ink} />
      <circle cx="21" cy="13.5" r="1.9" fill={ink} />
      <ellipse cx="16" cy="22" rx="3.6" ry="4.4" fill={ink} />
    </>,
  ),
  fire: (
    <>
      <path
        d="M17 2c1 5 8.5 8.5 8.5 17.500a9.5 10.5 0 0 1-19 0c0-4.5 2.5-6.5 3.5-10 1.7.9 2.6 2.1 3 3.700C16 10.5 17.5 6.5 17 2Z"
        fill="var(--answer-2)"
      />
      <path d="M16.5 15c.5 2.8 4 4.2 4 8.200a4.5 5 0 0 1-9 0c0-3.2 3.8-4.6 5-8.200Z" fill={skin} />
    </>
  ),
  party: (
    <>
      <path d="M3.5 28.5 10.5 11l10.5 10.500Z" fill="var(--answer-5)" />
      <path d="m8.6 15.8 7.6 7.6-4.7 1.9-4.8-4.800Z" fill={skin} />
      <path
        d="M14.5 12.500c2.5-2 3-5 1.5-8M19.5 17.500c2-2.5 5-3 8-1.500M17 15 24 8"
        fill="none"
        stroke="var(--answer-6)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="21.5" cy="4" r="1.7" fill="var(--answer-1)" />
      <circle cx="28" cy="10.5" r="1.7" fill="var(--answer-4)" />
      <circle cx="27" cy="4.5" r="1.7" fill="var(--answer-2)" />
      <circle cx="24.5" cy="22.5" r="1.7" fill="var(--answer-1)" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

/** A reaction as it looks on phones and on the stage: drawn, since not every machine has a font with emoji. */
export const ReactionSign = ({
  reaction,
  className,
}: {
  reaction: keyof typeof signs;
  className?: string;
}) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className={className ?? 'size-[1em]'}>
    {signs[reaction]}
  </svg>
);
