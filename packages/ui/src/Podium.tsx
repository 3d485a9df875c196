import { Users } from 'lucide-react';
import { Avatar } from './Avatar.tsx';
import { classNames } from './classNames.ts';
import { formatNumber } from './format.ts';
import type { PodiumPlace } from './podiumPlaces.ts';

/** From the first on; the winner stands in the middle and comes last. */
const steps = [
  {
    order: 'order-2',
    height: 'h-40',
    stage: 'h-96',
    color: 'var(--answer-3)',
    ink: 'var(--answer-3-ink)',
    delay: 700,
  },
  {
    order: 'order-1',
    height: 'h-28',
    stage: 'h-64',
    color: 'var(--answer-1)',
    ink: 'var(--answer-1-ink)',
    delay: 350,
  },
  {
    order: 'order-3',
    height: 'h-20',
    stage: 'h-44',
    color: 'var(--answer-2)',
    ink: 'var(--answer-2-ink)',
    delay: 0,
  },
] as const;

/** A player's own picture; teams have a sign that is the same for all. */
const Face = ({ place, className }: { place: PodiumPlace; className: string }) =>
  place.face ? (
    <Avatar seed={place.name} className={className} />
  ) : (
    <span
      aria-hidden="true"
      className={classNames('grid place-items-center rounded-full bg-raised', className)}
    >
      <Users className="size-1/2 text-muted" />
    </span>
  );

/** The first three on their steps; read out in the order of their places. */
export const Podium = ({
  rows,
  title,
  language = 'en',
  size = 'normal',
}: {
  rows: readonly PodiumPlace[];
  title: string;
  language?: string;
  size?: 'normal' | 'stage';
}) => {
  const stage = size === 'stage';
  return (
    <ol
      aria-label={title}
      className={classNames(
        'flex w-full items-end justify-center',
        stage ? 'gap-8 text-4xl' : 'gap-2 text-base',
      )}
    >
      {steps.map(({ order, height, stage: tall, color, ink, delay }, place) => {
        const row = rows[place];
        if (!row) return null;
        return (
          <li
            key={row.key}
            className={classNames(
              'rise flex min-w-0 flex-1 flex-col items-center gap-2',
              order,
              stage ? 'max-w-96' : 'max-w-40',
            )}
            style={{ animationDelay: `${delay}ms` }}
          >
            <Face place={row} className={stage ? 'size-28' : 'size-12'} />
            <bdi
              className={classNames(
                'max-w-full text-center font-bold wrap-anywhere',
                stage && 'line-clamp-2',
              )}
            >
              {row.name}
            </bdi>
            <span className="figures text-[0.85em] text-muted">{formatNumber(row.points, language)}</span>
            <span
              className={classNames(
                'figures grid w-full place-items-center rounded-t-card text-[1.8em] font-black',
                stage ? tall : height,
              )}
              style={{ background: color, color: ink }}
            >
              {row.rank}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
