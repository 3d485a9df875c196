import { Board } from '@argus/ui/Board.tsx';
import { useTranslation } from 'react-i18next';
import { useBoardLabels } from '../../live/useBoardLabels.ts';
import type { HostView } from '../../live/views.ts';

/** So many places are enough to speak about. */
const placesShown = 5;

/** The board that is on the stage, shorter. */
export const BoardNow = ({ view }: { view: HostView }) => {
  const { t, i18n } = useTranslation('host');
  const labels = useBoardLabels();
  return (
    <section aria-labelledby="board-now" className="flex flex-col gap-3">
      <h2 id="board-now" className="text-lg font-bold">
        {labels.title}
      </h2>
      {view.board?.length ? (
        <Board rows={view.board.slice(0, placesShown)} labels={labels} language={i18n.language} />
      ) : (
        <p className="text-muted">{t('noBoard')}</p>
      )}
    </section>
  );
};
