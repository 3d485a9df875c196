import { Avatar } from '@argus/ui/Avatar.tsx';
import { IconButton } from '@argus/ui/Button.tsx';
import { formatNumber } from '@argus/ui/format.ts';
import { SearchField } from '@argus/ui/SearchField.tsx';
import { Undo2, UserX, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKick } from '../../live/useKick.ts';
import type { Steer } from '../../live/useSteer.ts';
import type { HostView } from '../../live/views.ts';
import { useFoundPlayers } from './useFoundPlayers.ts';

/** From how many players on a search field is worth its place. */
const searchFrom = 12;

interface PlayersCardProps {
  readonly view: HostView;
  /** Null where nothing can be done: for observers, and at the end. */
  readonly steer: Steer | null;
}

/** Removes somebody, or takes that back. */
const KickButton = ({
  participantId,
  nickname,
  kicked,
  steer,
}: Pick<HostView['participants'][number], 'participantId' | 'nickname' | 'kicked'> & {
  readonly steer: Steer;
}) => {
  const { t } = useTranslation('host');
  const kick = useKick(steer);
  return kicked ? (
    <IconButton
      label={t('restore', { nickname })}
      onClick={() => void steer({ type: 'restore', participantId })}
    >
      <Undo2 aria-hidden="true" className="size-4.5" />
    </IconButton>
  ) : (
    <IconButton label={t('kick', { nickname })} onClick={() => void kick(participantId, nickname)}>
      <UserX aria-hidden="true" className="size-4.5" />
    </IconButton>
  );
};

/** Who is here, with a way to remove somebody, and to take that back. */
export const PlayersCard = ({ view, steer }: PlayersCardProps) => {
  const { t, i18n } = useTranslation('host');
  const [search, setSearch] = useState('');
  const { players, more, looking } = useFoundPlayers(view, search);
  return (
    <section aria-labelledby="players" className="card flex min-w-0 flex-col gap-3 p-4 sm:p-5">
      <h2 id="players" className="text-lg font-bold">
        {t('players')} <span className="figures font-normal text-muted">{view.players}</span>
      </h2>
      {view.listed === 0 && <p className="text-muted">{t('noPlayers')}</p>}
      {view.listed >= searchFrom && <SearchField label={t('find')} value={search} onSearch={setSearch} />}
      {view.listed > 0 && players.length === 0 && !looking && <p className="text-muted">{t('nobodyFits')}</p>}
      <ul className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
        {players.map(({ participantId, nickname, connected, kicked, points, rank }) => (
          <li key={participantId} className="flex min-h-12 items-center gap-3 border-b border-line">
            <Avatar seed={nickname} className="size-8 shrink-0" />
            <bdi className={`min-w-0 flex-1 truncate font-medium ${kicked ? 'text-muted line-through' : ''}`}>
              {nickname}
            </bdi>
            {kicked && <span className="text-sm text-muted">{t('removed')}</span>}
            {!kicked && !connected && (
              <span className="inline-flex items-center text-warn" title={t('gone')}>
                <WifiOff aria-hidden="true" className="size-4" />
                <span className="sr-only">{t('gone')}</span>
              </span>
            )}
            {rank !== null && !kicked && (
              <span className="figures text-sm text-muted">{formatNumber(points, i18n.language)}</span>
            )}
            {steer && <KickButton {...{ participantId, nickname, kicked, steer }} />}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-sm text-muted">{t('more', { count: more })}</p>}
    </section>
  );
};
