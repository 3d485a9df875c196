import { Board } from '@argus/ui/Board.tsx';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardLabels } from '../../live/useBoardLabels.ts';
import type { StageView } from '../../live/views.ts';
import { useGlide } from './glide.ts';
import { StageAmendment, StageHighlights, StageTeams } from './StageExtras.tsx';
import { StageFooter } from './StageFooter.tsx';

/** So many places are readable from the last row of a hall. */
const placesShown = 5;

/** The top places after a question; the rows glide from where they stood before. */
export const StageBoard = ({ view }: { view: StageView }) => {
  const { t, i18n } = useTranslation('stage');
  const list = useRef<HTMLDivElement>(null);
  const rows = (view.board ?? []).slice(0, placesShown);
  const labels = useBoardLabels();
  useGlide(list, rows);
  return (
    <div className="flex min-h-0 flex-1 flex-col px-20 py-14">
      <div className="mx-auto flex w-full max-w-[88rem] flex-1 flex-col gap-8">
        <StageAmendment amendments={view.amendments} />
        <div className="flex min-h-0 flex-1 gap-14">
          <div className="flex min-w-0 flex-1 flex-col gap-8">
            <h1 className="text-6xl font-black">{t('board')}</h1>
            {rows.length === 0 && <p className="text-4xl text-muted">{t('noBoard')}</p>}
            <div ref={list}>
              <Board rows={rows} labels={labels} language={i18n.language} size="stage" />
            </div>
          </div>
          <StageTeams teams={view.teams} />
        </div>
        <StageHighlights highlights={view.highlights} />
      </div>
      <StageFooter view={view} />
    </div>
  );
};
