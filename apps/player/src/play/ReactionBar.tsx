import { detailsOf } from '@argus/client';
import { useArgus } from '@argus/client/live';
import { type Reaction, reactions } from '@argus/game/reactions';
import { ReactionSign } from '@argus/ui/ReactionSign.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How long to leave the server alone when it did not say, in milliseconds. */
const usualRestMs = 5_000;

const restOf = (error: unknown): number => {
  const facts = detailsOf(error);
  if (facts?.reason !== 'too-many-requests') return 0;
  const asked = facts.details?.retryAfterMs;
  return typeof asked === 'number' ? asked : usualRestMs;
};

/** A few signs for the stage. One that is lost on the way is not sent again: its moment has gone. */
const ReactionBar = () => {
  const argus = useArgus();
  const { t } = useTranslation();
  const [restMs, setRestMs] = useState(0);
  const [sent, setSent] = useState<{ reaction: Reaction; count: number } | null>(null);
  useEffect(() => {
    if (restMs === 0) return undefined;
    const timer = setTimeout(() => setRestMs(0), restMs);
    return () => clearTimeout(timer);
  }, [restMs]);

  const send = (reaction: Reaction) => {
    if (restMs > 0) return;
    setSent((before) => ({ reaction, count: (before?.count ?? 0) + 1 }));
    argus.play.react.mutate({ reaction }).catch((error: unknown) => setRestMs(restOf(error)));
  };

  return (
    <fieldset className="flex flex-col items-center gap-1">
      <legend className="sr-only">{t('reactions.title')}</legend>
      <div className="flex justify-center gap-1">
        {reactions.map((reaction) => (
          <button
            key={reaction}
            type="button"
            aria-label={t(`reactions.${reaction}`)}
            // Not `disabled`: whoever is on it with the keyboard would lose their place.
            aria-disabled={restMs > 0}
            onClick={() => send(reaction)}
            className="grid size-11 place-items-center rounded-full text-2xl transition-transform duration-(--fast) ease-argus select-none hover:bg-raised active:scale-90 aria-disabled:opacity-40"
          >
            <span
              key={sent?.reaction === reaction ? sent.count : 0}
              aria-hidden="true"
              className={sent?.reaction === reaction ? 'pop inline-block' : 'inline-block'}
            >
              <ReactionSign reaction={reaction} />
            </span>
          </button>
        ))}
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {restMs > 0 ? t('reactions.rest') : ''}
      </p>
    </fieldset>
  );
};

export default ReactionBar;
