import { Avatar } from '@argus/ui/Avatar.tsx';
import { CountdownBar } from '@argus/ui/CountdownBar.tsx';
import type { CountdownState } from '@argus/ui/countdown.ts';
import { formatNumber } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import { nicknameIn } from '../participant.ts';
import type { PersonalView, PlayerView } from '../views.ts';
import { MenuButton } from './MenuButton.tsx';

/** Who one is, how many points one has, and how much time is left. */
export const GameHeader = ({
  view,
  me,
  countdown,
}: {
  view: PlayerView;
  me: PersonalView | null;
  countdown: CountdownState | null;
}) => {
  const { t, i18n } = useTranslation();
  // Where feedback comes at the end, points would tell what was right.
  const tells = me?.run == null || view.selfPaced?.feedback === 'each';
  const nickname = nicknameIn(view.sessionId, me);
  const showsPoints = me && tells && view.phase !== 'lobby';
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-surface pt-[env(safe-area-inset-top)]">
      <div className="mx-auto flex @container min-h-14 short:min-h-12 w-full max-w-2xl landscape:max-w-4xl items-center gap-3 ps-[max(--spacing(4),env(safe-area-inset-left))] pe-[max(--spacing(1),env(safe-area-inset-right))]">
        {nickname !== undefined && <Avatar seed={nickname} className="size-9 shrink-0 @max-[12rem]:hidden" />}
        <bdi className="min-w-0 flex-1 truncate font-semibold">{nickname ?? view.title}</bdi>
        {countdown?.seconds != null && (
          <span
            role="timer"
            className={`figures min-w-10 shrink-0 text-end text-2xl font-extrabold ${countdown.seconds <= 5 ? 'text-wrong' : ''}`}
          >
            {countdown.seconds}
          </span>
        )}
        {showsPoints && (
          <span className="figures min-w-16 shrink-0 rounded-full bg-raised px-3 py-1 text-center text-sm font-bold">
            <span className="sr-only">{t('reveal.total')} </span>
            {formatNumber(me.points, i18n.language)}
          </span>
        )}
        <MenuButton view={view} me={me} />
      </div>
      {countdown && <CountdownBar countdown={countdown} />}
    </header>
  );
};
