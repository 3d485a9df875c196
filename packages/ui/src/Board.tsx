import { ArrowDown, ArrowUp, Flame, Minus } from 'lucide-react';
import { Avatar } from './Avatar.tsx';
import { classNames } from './classNames.ts';
import { formatNumber } from './format.ts';

export interface BoardPlace {
  readonly participantId: string;
  readonly nickname: string;
  readonly rank: number;
  readonly points: number;
  readonly streak: number;
  readonly moved: number | null;
}

interface BoardProps {
  readonly rows: readonly BoardPlace[];
  readonly labels: {
    readonly title: string;
    readonly up: (places: number) => string;
    readonly down: (places: number) => string;
    readonly same: string;
    readonly streak: (questions: number) => string;
  };
  readonly language?: string;
  readonly size?: 'normal' | 'stage';
  /** The own row, which is marked. */
  readonly me?: string | null;
}

const Moved = ({ moved, labels }: { moved: number | null; labels: BoardProps['labels'] }) => {
  if (moved === null) return <span className="w-[2.2em]" />;
  const said = moved > 0 ? labels.up(moved) : moved < 0 ? labels.down(-moved) : labels.same;
  const Icon = moved > 0 ? ArrowUp : moved < 0 ? ArrowDown : Minus;
  return (
    <span
      className={classNames(
        'figures inline-flex w-[2.2em] shrink-0 items-center justify-end text-[0.8em] font-bold',
        moved > 0 ? 'text-correct' : moved < 0 ? 'text-wrong' : 'text-muted',
      )}
    >
      <Icon aria-hidden="true" strokeWidth={3} className="size-[1.1em]" />
      <span aria-hidden="true">{moved === 0 ? '' : Math.abs(moved)}</span>
      <span className="sr-only">{said}</span>
    </span>
  );
};

/** The top places; rows glide to a new place by themselves. */
export const Board = ({ rows, labels, language = 'en', size = 'normal', me = null }: BoardProps) => (
  <ol
    aria-label={labels.title}
    className={classNames('flex w-full flex-col', size === 'stage' ? 'gap-3' : 'gap-2')}
  >
    {rows.map(({ participantId, nickname, rank, points, streak, moved }, position) => (
      <li
        key={participantId}
        style={{ animationDelay: `${position * 40}ms` }}
        className={classNames(
          'rise card flex items-center',
          size === 'stage' ? 'gap-6 px-8 py-4 text-4xl' : 'gap-3 px-4 py-2.5 text-base',
          participantId === me && 'border-2 border-brand bg-brand-soft',
        )}
      >
        <span className="figures w-[1.6em] shrink-0 text-center font-extrabold text-muted">{rank}</span>
        <Avatar seed={nickname} className="size-[2em] shrink-0" />
        <bdi className="min-w-0 flex-1 truncate font-semibold">{nickname}</bdi>
        {streak >= 3 && (
          <span className="figures inline-flex shrink-0 items-center gap-1 text-[0.8em] font-bold text-warn">
            <Flame aria-hidden="true" className="size-[1.2em]" />
            <span aria-hidden="true">{streak}</span>
            <span className="sr-only">{labels.streak(streak)}</span>
          </span>
        )}
        <span className="figures shrink-0 font-bold">{formatNumber(points, language)}</span>
        <Moved moved={moved} labels={labels} />
      </li>
    ))}
  </ol>
);
