import { detailsOf, reasonOf } from '@argus/client';
import { Avatar } from '@argus/ui/Avatar.tsx';
import { Button } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { argus } from '../argus.ts';
import { become, type StoredParticipant, storeParticipant } from '../participant.ts';
import { useRefusal } from '../useRefusal.ts';
import type { SessionCard } from '../views.ts';
import { NameChoice } from './NameChoice.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { TeamChoice } from './TeamChoice.tsx';
import { useSuggestions } from './useSuggestions.ts';

interface JoinFormProps {
  readonly pin: string;
  readonly card: SessionCard;
  /** Who this browser already is in the session. */
  readonly known: StoredParticipant | null;
}

const suggestionsIn = (error: unknown): readonly string[] => {
  const found: unknown = detailsOf(error)?.details?.suggestions;
  return Array.isArray(found) ? found.filter((name) => typeof name === 'string') : [];
};

const GoOn = ({ known }: { known: StoredParticipant }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <section className="card flex flex-col gap-3 p-5 text-center">
      <p>{t('join.again')}</p>
      <Button
        look="primary"
        size="large"
        onClick={() => {
          become(known);
          navigate(`/play/${known.sessionId}`, { replace: true });
        }}
      >
        {t('join.continue', { nickname: known.nickname })}
      </Button>
    </section>
  );
};

/** The name, written or picked as the session wants it, and how the others will see it. */
export const JoinForm = ({ pin, card, known }: JoinFormProps) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const refusalOf = useRefusal();
  const { nicknames, setNicknames, refresh } = useSuggestions(pin);
  const [nickname, setNickname] = useState('');
  const [team, setTeam] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [teamFull, setTeamFull] = useState(false);
  const { from } = card.asks;
  const free = from === 'free';

  const join = async () => {
    setBusy(true);
    setProblem(null);
    setTeamFull(false);
    try {
      const joined = await argus.join({ pin, nickname, ...(team !== null && { team }) });
      storeParticipant({ ...joined, title: card.title });
      navigate(`/play/${joined.sessionId}`, { replace: true });
    } catch (error) {
      const others = suggestionsIn(error);
      if (others.length > 0) setNicknames(others);
      if (card.asks.teams && reasonOf(error) === 'limit-reached') setTeamFull(true);
      else setProblem(refusalOf(error));
      setBusy(false);
    }
  };

  return (
    <div className="rise mx-auto flex w-full max-w-md flex-col gap-5 px-4 py-6">
      <p className="text-center font-semibold text-muted">
        <bdi>{card.title}</bdi>
      </p>
      {known && <GoOn known={known} />}
      {!card.reason && (
        <form
          className="card flex flex-col gap-4 p-6 shadow-lift"
          onSubmit={(event) => {
            event.preventDefault();
            void join();
          }}
        >
          <h1 className="text-2xl font-extrabold">
            {known ? t('join.other') : free ? t('join.title') : t('join.pick')}
          </h1>
          <div className="flex items-center gap-3">
            <Avatar seed={nickname.trim()} className="size-14 shrink-0" />
            <div className="min-w-0 flex-1">
              {free ? (
                <TextField
                  label={t('join.nickname')}
                  value={nickname}
                  onChange={(event) => setNickname(event.target.value)}
                  maxLength={80}
                  autoComplete="nickname"
                  autoFocus={!known}
                  enterKeyHint="go"
                  error={problem}
                  dir="auto"
                  className="text-lg font-semibold"
                />
              ) : (
                <bdi className="text-lg font-semibold wrap-anywhere">{nickname || '…'}</bdi>
              )}
            </div>
          </div>
          <p className="text-sm text-muted">{free ? t('join.hint') : t('join.pickHint')}</p>
          {!free && problem && (
            <p role="alert" className="text-sm font-medium text-danger">
              {problem}
            </p>
          )}
          {nicknames.length > 0 ? (
            <NameChoice
              names={nicknames}
              chosen={nickname}
              onChoose={setNickname}
              title={free ? t('join.suggestions') : t('join.nickname')}
              {...(from !== 'list' && { onMore: () => void refresh() })}
            />
          ) : (
            from === 'list' && <p className="text-muted">{t('join.noNames')}</p>
          )}
          {card.asks.teams && (
            <TeamChoice
              teams={card.asks.teams}
              team={team}
              onTeam={setTeam}
              problem={teamFull ? t('join.teamFull') : null}
            />
          )}
          <Button type="submit" look="primary" size="large" busy={busy} disabled={nickname.trim() === ''}>
            {t('join.submit')}
          </Button>
        </form>
      )}
      <RecoverForm pin={pin} card={card} />
    </div>
  );
};
