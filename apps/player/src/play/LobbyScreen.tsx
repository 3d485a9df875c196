import { Avatar } from '@argus/ui/Avatar.tsx';
import { BrandLogo } from '@argus/ui/BrandLogo.tsx';
import { useTranslation } from 'react-i18next';
import { readParticipant } from '../participant.ts';
import { RecoveryCode } from '../RecoveryCode.tsx';
import type { PersonalView, PlayerView } from '../views.ts';

/** In, and waiting: how the others see one, how many are here, what comes. */
export const LobbyScreen = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t } = useTranslation();
  const code = readParticipant(view.sessionId)?.recoveryCode;
  const others = Math.max(0, view.players - 1);
  return (
    <div className="rise flex flex-1 flex-col items-center justify-center gap-6 text-center">
      <BrandLogo className="h-16 max-w-56 short:h-12" />
      <h1 className="text-4xl font-extrabold tracking-tight">{t('lobby.title')}</h1>
      <p className="text-muted">
        <bdi>{view.title}</bdi>
      </p>
      {me && (
        <div className="card pop flex w-full max-w-xs flex-col items-center gap-3 p-6 shadow-lift short:flex-row short:p-3">
          <Avatar seed={me.nickname} className="size-24 short:size-14" />
          <bdi className="max-w-full text-2xl font-bold wrap-anywhere">{me.nickname}</bdi>
          <span className="text-sm text-muted">{t('lobby.seen')}</span>
          {me.team !== null && view.teamNames && (
            <span className="rounded-full bg-brand-soft px-4 py-1 font-semibold">
              {t('team.yours', { name: view.teamNames[me.team] ?? '' })}
            </span>
          )}
        </div>
      )}
      <p className="figures text-lg font-semibold" aria-live="polite">
        {others === 0 ? t('lobby.alone') : t('lobby.others', { count: others })}
      </p>
      {code && (
        <p className="flex flex-col items-center gap-0.5">
          <span className="text-sm font-semibold">{t('lobby.code')}</span>
          <RecoveryCode code={code} />
          <span className="text-sm text-muted">{t('lobby.codeHint')}</span>
        </p>
      )}
      <p className="max-w-xs text-pretty text-muted">
        {view.pace === 'auto' && view.nextAt !== null ? t('lobby.waitAuto') : t('lobby.wait')}
      </p>
      {view.watched && <p className="max-w-xs text-sm text-pretty text-muted">{t('lobby.watched')}</p>}
    </div>
  );
};
