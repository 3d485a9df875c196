import { reasonOf } from '@argus/client';
import { useConnection, useLive } from '@argus/client/live';
import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { become, readParticipant } from '../participant.ts';
import { Game } from './Game.tsx';
import { usePresence } from './usePresence.ts';

/** Looks anew at who this browser is here: a host may take somebody back. */
const lookAgain = (): void => location.reload();

const Gone = ({ kicked }: { kicked: boolean }) => {
  const { t } = useTranslation();
  return (
    <main>
      <PageState
        title={kicked ? t('gone.kicked') : t('gone.unknown')}
        action={
          <>
            {kicked && <Button onClick={lookAgain}>{t('gone.again')}</Button>}
            <Link href="/" className={buttonClasses({ look: 'primary' })}>
              {t('home')}
            </Link>
          </>
        }
      >
        {kicked ? t('gone.kickedHint') : t('gone.unknownHint')}
      </PageState>
    </main>
  );
};

/** Whoever knocks waits here; the page goes on by itself. */
const Knocking = ({ nickname }: { nickname: string }) => {
  const { t } = useTranslation();
  return (
    <main className="flex min-h-dvh flex-col justify-center">
      <PageState title={t('gone.waiting', { nickname })}>{t('gone.waitingHint')}</PageState>
    </main>
  );
};

/** Nothing has come yet; where nothing can come, it is said why. */
const Waiting = () => {
  const { t } = useTranslation();
  const isOffline = useConnection() === 'offline';
  return (
    <main>
      {isOffline ? (
        <PageState title={t('noConnection')}>{t('noConnectionHint')}</PageState>
      ) : (
        <LoadingState label={t('loading')} />
      )}
    </main>
  );
};

const Playing = ({ sessionId }: { sessionId: string }) => {
  const session = useLive('play.watch', {});
  const personal = useLive('play.me', {});
  usePresence(session.view?.watched ?? false);
  const error = session.error ?? personal.error;
  if (error || personal.view?.kicked) {
    return <Gone kicked={personal.view?.kicked === true || reasonOf(error) === 'kicked'} />;
  }
  if (personal.view?.waiting) return <Knocking nickname={personal.view.nickname} />;
  if (session.view?.sessionId !== sessionId) return <Waiting />;
  return <Game view={session.view} me={personal.view} clockOffset={session.clockOffset} />;
};

/** A live session, played by whoever this browser is in it. */
export const PlayPage = ({ sessionId }: { sessionId: string }) => {
  const [participant] = useState(() => {
    const known = readParticipant(sessionId);
    if (known) become(known);
    return known;
  });
  return participant ? <Playing sessionId={sessionId} /> : <Gone kicked={false} />;
};
