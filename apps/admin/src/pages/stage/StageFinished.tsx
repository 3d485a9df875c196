import { BrandLogo } from '@argus/ui/BrandLogo.tsx';
import { celebrate } from '@argus/ui/celebrate.ts';
import { Podium } from '@argus/ui/Podium.tsx';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../live/views.ts';
import { StageTeams } from './StageExtras.tsx';

/** The podium. It stays: what everybody answered is nothing for a projector to show by itself. */
export const StageFinished = ({ view }: { view: StageView }) => {
  const { t, i18n } = useTranslation('stage');
  const first = (view.board ?? []).slice(0, 3);
  const anybody = first.length > 0;
  useEffect(() => {
    if (anybody) void celebrate();
  }, [anybody]);
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center gap-8 px-40 pt-14">
      <BrandLogo className="h-24 max-w-96" />
      <p className="max-w-full truncate py-1 text-4xl font-semibold text-muted">
        <bdi>{view.title}</bdi>
      </p>
      <h1 className="text-8xl font-black">{t('finished')}</h1>
      {anybody ? (
        <div className="flex min-h-0 w-full flex-1 items-end gap-16">
          <Podium rows={first} title={t('board')} language={i18n.language} size="stage" />
          <div className="self-center pb-14">
            <StageTeams teams={view.teams} />
          </div>
        </div>
      ) : (
        <p className="text-4xl text-muted">{t('noBoard')}</p>
      )}
    </div>
  );
};
