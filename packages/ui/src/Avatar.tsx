import { answerLook } from './answerLook.ts';

const hash = (text: string): number => {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return value;
};

/** A participant's own feather eye, drawn from what names them. */
export const Avatar = ({ seed, className }: { seed: string; className?: string }) => {
  const value = hash(seed);
  const outer = answerLook(value % 6).color;
  const inner = answerLook((value % 6) + 1 + ((value >>> 4) % 5)).color;
  const tilt = ((value >>> 8) % 9) * 5 - 20;
  const pupil = 2.6 + ((value >>> 12) % 4) * 0.5;
  const looks = ((value >>> 16) % 5) - 2;
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className ?? 'size-8 shrink-0'}>
      <circle cx="16" cy="16" r="16" fill="var(--raised)" />
      <g transform={`rotate(${tilt} 16 18)`}>
        <path d="M16 3c7 6 10.5 10.2 10.5 15.5a10.5 10.5 0 0 1-21 0C5.5 13.2 9 9 16 3Z" fill={outer} />
        <circle cx="16" cy="18.5" r="7" fill={inner} />
        <circle cx="16" cy="18.5" r="5.6" fill="#ffffff" />
        <circle cx={16 + looks} cy="18.5" r={pupil} fill="#17183a" />
      </g>
    </svg>
  );
};
