import { Button } from '@argus/ui/Button.tsx';
import { CountdownRing } from '@argus/ui/CountdownRing.tsx';
import type { CountdownState } from '@argus/ui/countdown.ts';
import { RichText } from '@argus/ui/RichText.tsx';
import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { HostView } from '../../live/views.ts';
import { AnsweredBar } from './AnsweredBar.tsx';
import { LiveDistribution } from './LiveDistribution.tsx';

interface OnNowProps {
  readonly view: HostView;
  readonly countdown: CountdownState;
}

/** The question that is on: who has answered, the time, prompt and key; how they answered only when asked for. */
export const OnNow = ({ view, countdown }: OnNowProps) => {
  const { t } = useTranslation('host');
  const [peeks, setPeeks] = useState(false);
  const { question } = view;
  if (!question) return null;
  const asking = view.phase === 'asking';
  const runs = asking && !view.paused && countdown.opensIn === 0;
  const { Ask, Result, icon: Icon } = kindOf(question.kind);
  return (
    <section aria-labelledby="on-now" className="card flex flex-col gap-4 p-4 sm:p-5">
      <div className="flex items-center gap-4">
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <h2 id="on-now" className="flex flex-wrap items-center gap-2 text-sm font-semibold text-muted">
            <Icon aria-hidden="true" className="size-4.5" />
            {t('of', { number: question.index + 1, total: question.total })}
            {question.points !== 1 && <span>· {question.points === 2 ? t('double') : t('noPoints')}</span>}
          </h2>
          <AnsweredBar answered={view.answered} players={view.players} />
        </div>
        {runs && <CountdownRing countdown={countdown} className="size-16 shrink-0 text-lg" />}
      </div>
      {asking && question.closesAt === null && <p className="text-sm text-muted">{t('noLimit')}</p>}
      <div className="text-xl leading-snug font-bold wrap-anywhere">
        <RichText text={question.prompt} />
      </div>
      {asking && view.key && (
        <>
          <Ask
            choices={question.choices}
            unit={question.unit}
            select={question.select}
            right={view.key.choiceIds}
            size="phone"
          />
          <p className="text-sm text-muted">
            {view.key.choiceIds.length > 0 ? t('keyMarked') : `${t('key')}: `}
            {view.key.choiceIds.length === 0 && (
              <strong className="text-base text-correct">
                <RichText text={view.key.texts.join(' · ')} inline />
              </strong>
            )}
          </p>
        </>
      )}
      {asking && (
        <div className="flex flex-col gap-4">
          <Button
            size="small"
            className="self-start"
            aria-expanded={peeks}
            icon={<ChartColumn aria-hidden="true" className="size-4.5" />}
            onClick={() => setPeeks(!peeks)}
          >
            {peeks ? t('hideAnswers') : t('showAnswers')}
          </Button>
          {peeks && <LiveDistribution sessionId={view.sessionId} />}
        </div>
      )}
      {view.solution && view.solution.choiceIds.length === 0 && (
        <p>
          <span className="text-sm text-muted">{t('solution')}: </span>
          <strong className="text-correct">
            <RichText text={view.solution.texts.join(' · ')} inline />
          </strong>
        </p>
      )}
      {view.distribution && (
        <Result buckets={view.distribution} others={view.otherAnswers} reveal size="normal" />
      )}
      {view.solution?.explanation && (
        <div className="border-s-4 border-brand ps-3 text-pretty wrap-anywhere">
          <RichText text={view.solution.explanation} />
        </div>
      )}
    </section>
  );
};
