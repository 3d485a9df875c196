import { CountdownRing } from '@argus/ui/CountdownRing.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { useCountdown } from '@argus/ui/useCountdown.ts';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { HostView } from '../../live/views.ts';
import { AnsweredBar } from './AnsweredBar.tsx';

/** The question that is on: its prompt and key, the time, how many have answered; from the reveal on how. */
export const OnNow = ({ view, clockOffset }: { view: HostView; clockOffset: number }) => {
  const { t } = useTranslation('host');
  const { question } = view;
  const asking = view.phase === 'asking' && !view.paused;
  const countdown = useCountdown(asking ? question : null, clockOffset);
  if (!question) return null;
  const { Ask, Result, icon: Icon } = kindOf(question.kind);
  return (
    <section aria-labelledby="on-now" className="card flex flex-col gap-4 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="on-now" className="flex items-center gap-2 text-sm font-semibold text-muted">
          <Icon aria-hidden="true" className="size-4.5" />
          {t('of', { number: question.index + 1, total: question.total })}
          {question.points !== 1 && <span>· {question.points === 2 ? t('double') : t('noPoints')}</span>}
        </h2>
        {asking && countdown.opensIn > 0 && (
          <span className="figures font-semibold">{t('opens', { count: countdown.opensIn })}</span>
        )}
        {asking && countdown.opensIn === 0 && <CountdownRing countdown={countdown} className="size-14" />}
      </div>
      <div className="text-xl leading-snug font-bold wrap-anywhere">
        <RichText text={question.prompt} />
      </div>
      <Ask
        choices={question.choices}
        unit={question.unit}
        select={question.select}
        right={view.key?.choiceIds ?? null}
        size="phone"
      />
      {view.key && view.key.choiceIds.length === 0 && (
        <p>
          <span className="text-sm text-muted">{t('key')}: </span>
          <strong>{view.key.texts.join(' · ')}</strong>
        </p>
      )}
      <AnsweredBar answered={view.answered} players={view.players} />
      {asking && question.closesAt === null && <p className="text-sm text-muted">{t('noLimit')}</p>}
      {view.distribution && <Result buckets={view.distribution} reveal size="normal" />}
    </section>
  );
};
