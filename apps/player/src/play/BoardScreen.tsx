import { Board } from '@argus/ui/Board.tsx';
import { useTranslation } from 'react-i18next';
import { useBoardLabels } from '../useBoardLabels.ts';
import type { PersonalView, PlayerView } from '../views.ts';
import { Foot } from './Foot.tsx';
import { Reactions } from './Reactions.tsx';
import { StandingLine } from './StandingLine.tsx';
import { TeamBoard } from './TeamBoard.tsx';

/** The top places, with the own place always in sight. */
export const BoardScreen = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t, i18n } = useTranslation();
  const labels = useBoardLabels();
  return (
    <div className="flex flex-1 flex-col gap-4">
      <TeamBoard view={view} me={me} />
      <h1 className="text-2xl font-extrabold">{t('board.title')}</h1>
      <Board
        rows={view.board ?? []}
        labels={labels}
        language={i18n.language}
        me={me?.participantId ?? null}
      />
      <p className="text-center text-sm text-muted">
        {view.nextAt === null ? t('board.wait') : t('board.waitAuto')}
      </p>
      <Foot>
        {me && <StandingLine me={me} players={view.players} />}
        {view.reactions && <Reactions />}
      </Foot>
    </div>
  );
};
