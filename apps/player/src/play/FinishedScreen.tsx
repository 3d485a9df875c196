import { buttonClasses } from '@argus/ui/Button.tsx';
import { celebrate } from '@argus/ui/celebrate.ts';
import { Podium } from '@argus/ui/Podium.tsx';
import { playersOnPodium, podiumSteps } from '@argus/ui/podiumPlaces.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { PersonalView, PlayerView } from '../views.ts';
import { TeamBoard } from './TeamBoard.tsx';

/** How long the podium stands before the review opens by itself, in milliseconds. */
const podiumMs = 8_000;

export const FinishedScreen = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const review = `/review/${view.sessionId}`;
  const onPodium = me !== null && me.rank !== null && me.rank <= podiumSteps;
  const teamWon = view.teams?.some(({ team, rank }) => team === me?.team && rank === 1) ?? false;

  useEffect(() => {
    const timer = setTimeout(() => navigate(review, { replace: true }), podiumMs);
    return () => clearTimeout(timer);
  }, [navigate, review]);
  useEffect(() => {
    if (onPodium || teamWon) void celebrate();
  }, [onPodium, teamWon]);

  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-6 text-center">
      <h1 className="text-4xl font-extrabold tracking-tight">{t('finished.title')}</h1>
      {me?.rank != null && (
        <p className="figures text-xl font-semibold">
          {t('finished.place', { rank: me.rank, players: view.players })}
        </p>
      )}
      <div className="w-full max-w-md text-start empty:hidden">
        <TeamBoard view={view} me={me} />
      </div>
      <Podium rows={playersOnPodium(view.board)} title={t('board.title')} language={i18n.language} />
      <Link
        href={review}
        replace
        className={`${buttonClasses({ look: 'primary', size: 'large' })} sticky bottom-2`}
      >
        {t('finished.review')}
      </Link>
      <p className="text-sm text-muted">{t('finished.soon')}</p>
    </div>
  );
};
