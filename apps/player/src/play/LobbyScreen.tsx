import { Avatar } from '@argus/ui/Avatar.tsx';
import { BrandLogo } from '@argus/ui/BrandLogo.tsx';
import { useTranslation } from 'react-i18next';
import { nicknameIn, readParticipant } from '../participant.ts';
import { RecoveryCode } from '../RecoveryCode.tsx';
import type { PersonalView, PlayerView } from '../views.ts';

/** In, and waiting: how the others see one, how many are here, what comes. */
export const LobbyScreen = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t } = useTranslation();
  const code = readParticipant(view.sessionId)?.recoveryCode;
  const nickname = nicknameIn(view.sessionId, me);
  const others = Math.max(0, view.players - 1);
  return (
    <div className="rise flex flex-1 flex-col items-center justify-center gap-3 pb-2 text-center tall:gap-5 short:flex-row short:gap-8">
      <div className="flex w-full max-w-sm flex-col items-center gap-3 tall:gap-5 short:gap-2">
        <BrandLogo className="h-10 max-w-56 tall:h-14" />
        <div>
          <h1 className="text-3xl font-extrabold tracking-tight tall:text-4xl">{t('lobby.title')}</h1>
          <p className="text-muted wrap-anywhere">
            <bdi>{view.title}</bdi>
          </p>
        </div>
        {nickname !== undefined && (
          <div className="card pop flex w-full items-center gap-3 p-3 text-start shadow-lift">
            <Avatar seed={nickname} className="size-14 shrink-0 tall:size-20" />
            <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
              <bdi className="max-w-full text-lg leading-tight font-bold wrap-anywhere tall:text-2xl">
                {nickname}
              </bdi>
              <span className="text-sm leading-snug text-muted">{t('lobby.seen')}</span>
              {view.teamNames && (
                <span
                  className={`rounded-card bg-brand-soft px-3 py-0.5 text-sm font-semibold wrap-anywhere ${me?.team == null ? 'invisible' : ''}`}
                >
                  {me?.team == null ? '\u00A0' : t('team.yours', { name: view.teamNames[me.team] ?? '' })}
                </span>
              )}
            </div>
          </div>
        )}
      </div>
      <div className="flex w-full max-w-sm flex-col items-center gap-3 tall:gap-5 short:gap-2">
        <p className="figures text-lg font-semibold" aria-live="polite">
          {others === 0 ? t('lobby.alone') : t('lobby.others', { count: others })}
        </p>
        {code && (
          <p className="flex flex-col items-center">
            <span className="flex flex-wrap items-baseline justify-center gap-x-2">
              <span className="text-sm font-semibold">{t('lobby.code')}</span>
              <RecoveryCode code={code} />
            </span>
            <span className="text-sm leading-snug text-pretty text-muted">{t('lobby.codeHint')}</span>
          </p>
        )}
        <p className="text-sm text-pretty text-muted tall:text-base">
          {view.pace === 'auto' && view.nextAt !== null ? t('lobby.waitAuto') : t('lobby.wait')}
        </p>
        {view.timeRequests && <p className="text-sm leading-snug text-pretty text-muted">{t('time.hint')}</p>}
        {view.watched && <p className="text-sm leading-snug text-pretty text-muted">{t('lobby.watched')}</p>}
      </div>
    </div>
  );
};
