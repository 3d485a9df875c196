import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { AnswerShape } from './AnswerShape.tsx';
import { answerLook } from './answerLook.ts';
import { classNames } from './classNames.ts';

export interface AnswerTileProps {
  readonly position: number;
  readonly children: ReactNode;
  /** `right` and `wrong` after the reveal; `chosen` is the own answer; `dim` stands back. */
  readonly state?: 'open' | 'chosen' | 'right' | 'wrong' | 'dim';
  readonly size?: 'phone' | 'stage';
  /** Shown at the end of the tile, such as a share. */
  readonly end?: ReactNode;
}

const sizes = {
  phone: 'min-h-16 gap-3 px-4 py-3 text-lg rounded-control',
  stage: 'min-h-36 gap-6 px-10 py-5 text-5xl rounded-card',
} as const;

/** One answer: colour, shape, letter and text. Wrap it in a button to make it one. */
export const AnswerTile = ({ position, children, state = 'open', size = 'phone', end }: AnswerTileProps) => {
  const { letter, color, ink } = answerLook(position);
  const quiet = state === 'dim' || state === 'wrong';
  return (
    <span
      className={classNames(
        'flex w-full items-center text-start font-semibold leading-snug transition-all duration-(--normal) ease-argus',
        sizes[size],
        quiet && 'border-2',
        (state === 'chosen' || state === 'right') && 'ring-4 ring-text ring-offset-2 ring-offset-ground',
      )}
      style={
        quiet
          ? { borderColor: color, background: 'var(--surface)', color: 'var(--text)' }
          : { background: color, color: ink }
      }
    >
      <span className="flex shrink-0 items-center gap-2" style={quiet ? { color } : undefined}>
        <AnswerShape position={position} className={size === 'stage' ? 'size-12' : 'size-7'} />
        <span aria-hidden="true" className={classNames('font-extrabold', quiet && 'text-text')}>
          {letter}
        </span>
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">{children}</span>
      {state === 'right' && <Check aria-hidden="true" strokeWidth={3.5} className="size-[1.4em] shrink-0" />}
      {state === 'wrong' && (
        <X aria-hidden="true" strokeWidth={3} className="size-[1.2em] shrink-0 text-muted" />
      )}
      {end}
    </span>
  );
};
