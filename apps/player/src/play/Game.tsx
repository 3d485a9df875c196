import { useCountdown } from '@argus/ui/useCountdown.ts';
import { useTranslation } from 'react-i18next';
import type { PersonalView, PlayerView } from '../views.ts';
import { Announcer } from './Announcer.tsx';
import { BoardScreen } from './BoardScreen.tsx';
import { FinishedScreen } from './FinishedScreen.tsx';
import { GameHeader } from './GameHeader.tsx';
import { LobbyScreen } from './LobbyScreen.tsx';
import { PausedScreen } from './PausedScreen.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import { ReadyScreen } from './ReadyScreen.tsx';
import { RevealScreen } from './RevealScreen.tsx';
import { screenOf } from './screen.ts';
import { useWakeLock } from './useWakeLock.ts';

interface GameProps {
  readonly view: PlayerView;
  /** Null until the personal view has come. */
  readonly me: PersonalView | null;
  readonly clockOffset: number;
}

/** A session as one player sees it: one screen for each phase. */
export const Game = ({ view, me, clockOffset }: GameProps) => {
  const { t } = useTranslation();
  const { question } = view;
  const asking = view.phase === 'asking' && question !== null;
  const deadline = asking ? { opensAt: question.opensAt, closesAt: me?.closesAt ?? question.closesAt } : null;
  const countdown = useCountdown(deadline, clockOffset, view.paused ? view.serverNow : null);
  const screen = screenOf(view, countdown.opensIn === 0);
  useWakeLock(view.phase === 'asking');

  return (
    <div className="flex min-h-dvh flex-col">
      <GameHeader view={view} me={me} countdown={screen === 'question' && !view.paused ? countdown : null} />
      <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col px-4 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        {view.paused && <PausedScreen />}
        <div
          key={`${screen} ${question?.index ?? ''}`}
          className={view.paused ? 'hidden' : 'flex flex-1 flex-col'}
        >
          {screen === 'lobby' && <LobbyScreen view={view} me={me} />}
          {screen === 'ready' && question && <ReadyScreen question={question} opensIn={countdown.opensIn} />}
          {screen === 'question' && question && (
            <QuestionScreen view={view} question={question} me={me} countdown={countdown} />
          )}
          {screen === 'revealed' && <RevealScreen view={view} me={me} />}
          {screen === 'board' && <BoardScreen view={view} me={me} />}
          {screen === 'finished' && <FinishedScreen view={view} me={me} />}
        </div>
      </main>
      <Announcer
        view={view}
        me={me}
        screen={screen}
        seconds={screen === 'question' ? countdown.seconds : null}
        t={t}
      />
    </div>
  );
};
