import { Avatar } from '@argus/ui/Avatar.tsx';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../live/views.ts';
import { Fit } from './Fit.tsx';

/** So many names can be read at all; the newest are shown, the others are counted. */
const namesShown = 120;

/** Who is here already. The bubbles shrink as more arrive, the newest first. */
export const StageNames = ({ names, players }: Pick<StageView, 'names' | 'players'>) => {
  const { t } = useTranslation('stage');
  const shown = names.slice(0, namesShown);
  const more = players - shown.length;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-6 px-24 pt-8 pb-10">
      <p
        className={`figures shrink-0 text-center font-extrabold ${players === 0 ? 'my-auto text-7xl' : 'text-5xl'}`}
        aria-live="polite"
      >
        {players === 0 ? t('waiting') : t('players', { count: players })}
      </p>
      {players > 0 && (
        <Fit className="-m-2 min-h-0 flex-1 p-2" largest={1.3}>
          <ul aria-label={t('names')} className="flex flex-wrap content-start justify-center gap-3">
            {shown.map(({ participantId, nickname }) => (
              <li
                key={participantId}
                className="card pop flex h-20 max-w-[30rem] items-center gap-3 rounded-full ps-2.5 pe-7 text-3xl font-semibold"
              >
                <Avatar seed={nickname} className="size-15 shrink-0" />
                <bdi className="truncate">{nickname}</bdi>
              </li>
            ))}
            {more > 0 && (
              <li className="figures flex h-20 items-center px-4 text-4xl font-bold text-muted">
                {t('more', { count: more })}
              </li>
            )}
          </ul>
        </Fit>
      )}
    </div>
  );
};
