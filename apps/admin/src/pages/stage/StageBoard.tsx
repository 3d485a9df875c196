import { Board } from '@argus/ui/Board.tsx';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../live/views.ts';
import { useBoardLabels } from './useBoardLabels.ts';

/** So many places are readable from the last row of a hall. */
const placesShown = 7;

/** The top places after a question. */
export const StageBoard = ({ view }: { view: StageView }) => {
  const { t, i18n } = useTranslation('stage');
  return (
    <div className="flex flex-1 flex-col gap-8 px-48 py-12">
      <h1 className="text-6xl font-black">{t('board')}</h1>
      <Board
        rows={(view.board ?? []).slice(0, placesShown)}
        labels={useBoardLabels()}
        language={i18n.language}
        size="stage"
      />
    </div>
  );
};
