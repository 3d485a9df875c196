import { reasonOf } from '@argus/client';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { argus } from '../argus.ts';
import { readParticipant } from '../participant.ts';
import { useQuery } from '../useQuery.ts';
import type { SessionCard } from '../views.ts';
import { FailedState } from './FailedState.tsx';
import { JoinForm } from './JoinForm.tsx';
import { PlannedCard } from './PlannedCard.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { RoomHeader } from './RoomHeader.tsx';

const refusals = {
  'not-open': ['planned.closed', 'planned.hint'],
  locked: ['join.locked', 'join.lockedHint'],
  'session-full': ['join.full', 'join.fullHint'],
  'session-started': ['join.started', 'join.startedHint'],
} as const;

const Found = ({ pin, card, onRetry }: { pin: string; card: SessionCard; onRetry: () => void }) => {
  const { t } = useTranslation();
  const known = readParticipant(card.sessionId);
  if (!card.reason || known) return <JoinForm pin={pin} card={card} known={known} />;
  if (card.reason === 'not-open' && card.opensAt !== null) {
    return <PlannedCard card={card} opensAt={card.opensAt} onOpen={onRetry} />;
  }
  const [title, hint] = refusals[card.reason];
  return (
    <>
      <PageState
        title={t(title)}
        action={
          <button type="button" onClick={onRetry} className={buttonClasses({ look: 'primary' })}>
            {t('retry')}
          </button>
        }
      >
        {t(hint)}
      </PageState>
      <div className="mx-auto w-full max-w-md px-4 pb-8">
        <RecoverForm pin={pin} card={card} />
      </div>
    </>
  );
};

/** From a PIN to a name: `/j/PIN`, also behind the QR code. */
export const JoinPage = ({ pin }: { pin: string }) => {
  const { t } = useTranslation();
  const ask = useCallback(() => argus.play.lookup.query({ pin }), [pin]);
  const { asked, again } = useQuery(ask);
  return (
    <div className="flex min-h-dvh flex-col">
      <RoomHeader />
      <main className="flex flex-1 flex-col justify-center">
        {asked.state === 'loading' && <LoadingState label={t('loading')} />}
        {asked.state === 'ready' && <Found pin={pin} card={asked.value} onRetry={again} />}
        {asked.state === 'failed' &&
          (reasonOf(asked.error) === 'wrong-pin' || reasonOf(asked.error) === 'bad-input' ? (
            <PageState
              title={t('join.wrongPin')}
              action={
                <Link href="/" className={buttonClasses({ look: 'primary' })}>
                  {t('home')}
                </Link>
              }
            >
              {t('join.wrongPinHint')}
            </PageState>
          ) : (
            <FailedState error={asked.error} onRetry={again} />
          ))}
      </main>
    </div>
  );
};
