import { LoadingState } from '@argus/ui/PageState.tsx';
import { useCountdown } from '@argus/ui/useCountdown.ts';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView, PlayerView } from '../views.ts';
import { Announcer } from './Announcer.tsx';
import { BoardScreen } from './BoardScreen.tsx';
import { FinishedScreen } from './FinishedScreen.tsx';
import { Foot } from './Foot.tsx';
import { GameHeader } from './GameHeader.tsx';
import { HostWords } from './HostWords.tsx';
import { LobbyScreen } from './LobbyScreen.tsx';
import { ownView } from './ownView.ts';
import { PausedScreen } from './PausedScreen.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import { Reactions } from './Reactions.tsx';
import { ReadyScreen } from './ReadyScreen.tsx';
import { RevealScreen } from './RevealScreen.tsx';
import { screenOf } from './screen.ts';
import { useFresh } from './useFresh.ts';
import { useSignals } from './useSignals.ts';
import { useWakeLock } from './useWakeLock.ts';

/** Only for sessions that are played at one's own speed. */
const RunScreen = lazy(() => import('./RunScreen.tsx'));
const RunNext = lazy(() => import('./RunNext.tsx'));

interface GameProps {
  readonly view: PlayerView;
  /** Null until the personal view has come. */
  readonly me: PersonalView | null;
  readonly clockOffset: number;
}

/** A session as one player sees it: one screen for each phase. */
export const Game = ({ view: shared, me, clockOffset }: GameProps) => {
  const { t } = useTranslation();
  const view = ownView(shared, me);
  const run = me?.run ?? null;
  const { question } = view;
  const asking = view.phase === 'asking' && question !== null;
  const deadline = asking ? { opensAt: question.opensAt, closesAt: me?.closesAt ?? question.closesAt } : null;
  const countdown = useCountdown(deadline, clockOffset, view.paused ? view.serverNow : null);
  const screen = screenOf(view, run !== null || countdown.opensIn === 0);
  const reacts = view.reactions && (screen === 'lobby' || screen === 'revealed');
  // On from here: an answer of one's own has closed the question, or its time is over.
  const goesOn = run?.question && (run.phase === 'closed' || countdown.leftMs === 0);
  useWakeLock(view.phase === 'asking');
  const isFresh = useFresh();
  useSignals({ screen, questionIndex: question?.index ?? null, me, isFresh });

  return (
    <div className="flex min-h-dvh flex-col">
      <GameHeader view={view} me={me} countdown={screen === 'question' && !view.paused ? countdown : null} />
      <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-3 ps-[max(--spacing(4),env(safe-area-inset-left))] pe-[max(--spacing(4),env(safe-area-inset-right))] pt-4 short:pt-2 pb-[max(--spacing(4),env(safe-area-inset-bottom))] landscape:max-w-4xl">
        <HostWords view={view} me={me} />
        {view.paused && <PausedScreen />}
        <div
          key={`${screen} ${question?.index ?? ''} ${run?.attempt ?? ''}`}
          className={view.paused ? 'hidden' : 'flex flex-1 flex-col'}
        >
          {screen === 'run' && (
            <Suspense fallback={<LoadingState label={t('loading')} />}>
              {run && <RunScreen view={view} run={run} />}
            </Suspense>
          )}
          {screen === 'lobby' && <LobbyScreen view={view} me={me} />}
          {screen === 'ready' && question && (
            <ReadyScreen question={question} opensIn={countdown.opensIn} language={view.language} />
          )}
          {screen === 'question' && question && (
            <QuestionScreen view={view} question={question} me={me} countdown={countdown} />
          )}
          {screen === 'revealed' && <RevealScreen view={view} me={me} isFresh={isFresh} />}
          {screen === 'board' && <BoardScreen view={view} me={me} />}
          {screen === 'finished' && <FinishedScreen view={view} me={me} />}
          {reacts && (
            <Foot>
              <Reactions />
            </Foot>
          )}
        </div>
        {goesOn && (
          <Suspense fallback={null}>
            <RunNext run={run} />
          </Suspense>
        )}
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
