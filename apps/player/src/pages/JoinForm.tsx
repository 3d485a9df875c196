import { detailsOf } from '@argus/client';
import { Avatar } from '@argus/ui/Avatar.tsx';
import { Button, IconButton } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { argus } from '../argus.ts';
import { become, type StoredParticipant, storeParticipant } from '../participant.ts';
import type { SessionCard } from '../views.ts';
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

/** The name, suggestions, and how the others will see it. */
export const JoinForm = ({ pin, card, known }: JoinFormProps) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { nicknames, setNicknames, refresh } = useSuggestions(pin);
  const [nickname, setNickname] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const join = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const joined = await argus.play.join.mutate({ pin, nickname });
      storeParticipant({ ...joined, title: card.title });
      navigate(`/play/${joined.sessionId}`, { replace: true });
    } catch (error) {
      const free = suggestionsIn(error);
      if (free.length > 0) setNicknames(free);
      setProblem(detailsOf(error) && error instanceof Error ? error.message : t('failedHint'));
      setBusy(false);
    }
  };

  return (
    <div className="rise mx-auto flex w-full max-w-md flex-col gap-5 px-4 py-6">
      <p className="text-center font-semibold text-muted">
        <bdi>{card.title}</bdi>
      </p>
      {known && (
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
      )}
      {!(known && card.reason) && (
        <form
          className="card flex flex-col gap-4 p-6 shadow-lift"
          onSubmit={(event) => {
            event.preventDefault();
            void join();
          }}
        >
          <h1 className="text-2xl font-extrabold">{known ? t('join.other') : t('join.title')}</h1>
          <div className="flex items-center gap-3">
            <Avatar seed={nickname.trim()} className="size-14 shrink-0" />
            <div className="min-w-0 flex-1">
              <TextField
                label={t('join.nickname')}
                value={nickname}
                onChange={(event) => setNickname(event.target.value)}
                maxLength={80}
                autoComplete="nickname"
                autoFocus={!known}
                enterKeyHint="go"
                error={problem}
                className="text-lg font-semibold"
              />
            </div>
          </div>
          <p className="text-sm text-muted">{t('join.hint')}</p>
          {nicknames.length > 0 && (
            <div className="flex flex-col gap-2">
              <div className="flex items-center justify-between">
                <span className="text-sm font-semibold">{t('join.suggestions')}</span>
                <IconButton label={t('join.more')} onClick={() => void refresh()}>
                  <RefreshCw aria-hidden="true" className="size-4.5" />
                </IconButton>
              </div>
              <div className="flex flex-wrap gap-2">
                {nicknames.map((name) => (
                  <Button key={name} size="small" onClick={() => setNickname(name)}>
                    {name}
                  </Button>
                ))}
              </div>
            </div>
          )}
          <Button type="submit" look="primary" size="large" busy={busy} disabled={nickname.trim() === ''}>
            {t('join.submit')}
          </Button>
        </form>
      )}
    </div>
  );
};
