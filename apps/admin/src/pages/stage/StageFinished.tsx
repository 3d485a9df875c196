import { BrandLogo } from '@argus/ui/BrandLogo.tsx';
import { celebrate } from '@argus/ui/celebrate.ts';
import { Podium } from '@argus/ui/Podium.tsx';
import { playersOnPodium, teamsOnPodium } from '@argus/ui/podiumPlaces.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../live/views.ts';

const half = 'flex min-h-0 min-w-0 flex-1 flex-col items-stretch justify-between last:first:justify-end';
const heading = 'text-center text-5xl font-black';

/** The podium, and one for the teams. It stays: what everybody answered is nothing for a projector to show by itself. */
export const StageFinished = ({ view }: { view: StageView }) => {
  const { t, i18n } = useTranslation('stage');
  const first = playersOnPodium(view.board);
  const anybody = first.length > 0;
  useEffect(() => {
    if (anybody) void celebrate();
  }, [anybody]);
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center gap-8 px-24 pt-14">
      <BrandLogo className="h-24 max-w-96" />
      <p className="max-w-full truncate py-1 text-4xl font-semibold text-muted">
        <bdi>{view.title}</bdi>
      </p>
      <h1 className="text-8xl font-black">{t('finished')}</h1>
      {anybody ? (
        <div className="flex min-h-0 w-full flex-1 gap-24">
          {view.teams && (
            <section aria-labelledby="stage-teams" className={half}>
              <h2 id="stage-teams" className={heading}>
                {t('teams')}
              </h2>
              <Podium
                rows={teamsOnPodium(view.teams)}
                title={t('teams')}
                language={i18n.language}
                size="stage"
              />
            </section>
          )}
          <div className={half}>
            {view.teams && <h2 className={heading}>{t('names')}</h2>}
            <Podium rows={first} title={t('board')} language={i18n.language} size="stage" />
          </div>
        </div>
      ) : (
        <p className="text-4xl text-muted">{t('noBoard')}</p>
      )}
    </div>
  );
};
