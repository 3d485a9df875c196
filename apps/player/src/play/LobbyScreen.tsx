import { Avatar } from '@argus/ui/Avatar.tsx';
import { useTranslation } from 'react-i18next';
import type { PersonalView, PlayerView } from '../views.ts';

/** In, and waiting: how the others see one, how many are here, what comes. */
export const LobbyScreen = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t } = useTranslation();
  const others = Math.max(0, view.players - 1);
  return (
    <div className="rise flex flex-1 flex-col items-center justify-center gap-6 text-center">
      <h1 className="text-4xl font-extrabold tracking-tight">{t('lobby.title')}</h1>
      <p className="text-muted">
        <bdi>{view.title}</bdi>
      </p>
      {me && (
        <div className="card pop flex w-full max-w-xs flex-col items-center gap-3 p-6 shadow-lift">
          <Avatar seed={me.nickname} className="size-24" />
          <bdi className="max-w-full text-2xl font-bold wrap-anywhere">{me.nickname}</bdi>
          <span className="text-sm text-muted">{t('lobby.seen')}</span>
        </div>
      )}
      <p className="figures text-lg font-semibold" aria-live="polite">
        {others === 0 ? t('lobby.alone') : t('lobby.others', { count: others })}
      </p>
      <p className="max-w-xs text-pretty text-muted">
        {view.pace === 'auto' && view.nextAt !== null ? t('lobby.waitAuto') : t('lobby.wait')}
      </p>
    </div>
  );
};
