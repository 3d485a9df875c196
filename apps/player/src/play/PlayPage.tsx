import { reasonOf } from '@argus/client';
import { useLive } from '@argus/client/live';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { become, readParticipant } from '../participant.ts';
import { Game } from './Game.tsx';
import { usePresence } from './usePresence.ts';

const Gone = ({ kicked }: { kicked: boolean }) => {
  const { t } = useTranslation();
  return (
    <main>
      <PageState
        title={kicked ? t('gone.kicked') : t('gone.unknown')}
        action={
          <Link href="/" className={buttonClasses({ look: 'primary' })}>
            {t('home')}
          </Link>
        }
      >
        {kicked ? t('gone.kickedHint') : t('gone.unknownHint')}
      </PageState>
    </main>
  );
};

const Playing = ({ sessionId }: { sessionId: string }) => {
  const { t } = useTranslation();
  const session = useLive('play.watch', {});
  const personal = useLive('play.me', {});
  usePresence();
  const error = session.error ?? personal.error;
  if (error || personal.view?.kicked) {
    return <Gone kicked={personal.view?.kicked === true || reasonOf(error) === 'kicked'} />;
  }
  if (session.view?.sessionId !== sessionId) return <LoadingState label={t('loading')} />;
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
