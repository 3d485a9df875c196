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

const Moved = ({
  moved,
  labels,
  stage,
}: {
  moved: number | null;
  labels: BoardProps['labels'];
  stage: boolean;
}) => {
  if (moved === null) return stage ? <span className="w-[2.2em]" /> : null;
  const said = moved > 0 ? labels.up(moved) : moved < 0 ? labels.down(-moved) : labels.same;
  const Icon = moved > 0 ? ArrowUp : moved < 0 ? ArrowDown : Minus;
  if (moved === 0 && !stage) return <span className="sr-only">{said}</span>;
  return (
    <span
      className={classNames(
        'figures inline-flex shrink-0 items-center justify-end text-[0.8em] leading-tight font-bold',
        stage ? 'w-[2.2em]' : 'col-start-2 row-start-2 justify-self-end',
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
export const Board = ({ rows, labels, language = 'en', size = 'normal', me = null }: BoardProps) => {
  const stage = size === 'stage';
  return (
    <ol aria-label={labels.title} className={classNames('flex w-full flex-col', stage ? 'gap-3' : 'gap-2')}>
      {rows.map(({ participantId, nickname, rank, points, streak, moved }, position) => (
        <li
          key={participantId}
          style={{ animationDelay: `${position * 40}ms` }}
          className={classNames(
            'rise card flex items-center',
            stage ? 'gap-6 px-8 py-4 text-4xl' : 'flex-wrap gap-x-3 gap-y-1 px-4 py-2 text-base',
            participantId === me && 'border-2 border-brand bg-brand-soft',
          )}
        >
          <span className="figures w-[1.6em] shrink-0 text-center font-extrabold text-muted">{rank}</span>
          <Avatar seed={nickname} className="size-[2em] shrink-0" />
          <bdi
            className={classNames(
              'min-w-0 flex-1 font-semibold',
              stage ? 'truncate' : 'basis-[4.5em] leading-tight wrap-anywhere',
            )}
          >
            {nickname}
          </bdi>
          {/* On a phone the name needs the room: what is small stands below the points. */}
          <span
            className={
              stage
                ? 'contents'
                : 'ms-auto grid grid-cols-[auto_auto] items-center justify-end gap-x-2 sm:flex sm:gap-x-3'
            }
          >
            {streak >= 3 && (
              <span className="figures row-start-2 inline-flex shrink-0 items-center gap-1 text-[0.8em] leading-tight font-bold text-warn">
                <Flame aria-hidden="true" className="size-[1.2em]" />
                <span aria-hidden="true">{streak}</span>
                <span className="sr-only">{labels.streak(streak)}</span>
              </span>
            )}
            <span className="figures col-span-2 row-start-1 shrink-0 justify-self-end font-bold">
              {formatNumber(points, language)}
            </span>
            <Moved moved={moved} labels={labels} stage={stage} />
          </span>
        </li>
      ))}
    </ol>
  );
};
