import { Distribution } from '@argus/ui/Distribution.tsx';
import { formatSeconds, formatShare } from '@argus/ui/format.ts';
import { RichText } from '@argus/ui/RichText.tsx';
import { Check, CircleSlash, Clock, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../kinds/kinds.ts';
import { useBarLabels } from '../useBarLabels.ts';
import type { PlayerQuestionReview } from '../views.ts';

const outcomes = {
  right: { icon: Check, classes: 'bg-correct-soft text-correct' },
  partly: { icon: Check, classes: 'bg-warn-soft text-warn' },
  wrong: { icon: X, classes: 'bg-wrong-soft text-wrong' },
  missed: { icon: Clock, classes: 'bg-raised text-text' },
} as const;

const outs = {
  skipped: 'review.skipped',
  voided: 'review.voided',
  'not-played': 'review.notPlayed',
} as const;

const outcomeOf = ({ answer, share }: PlayerQuestionReview): keyof typeof outcomes => {
  if (answer === null) return 'missed';
  if (share === 1) return 'right';
  return share !== null && share > 0 ? 'partly' : 'wrong';
};

const Outcome = ({ question }: { question: PlayerQuestionReview }) => {
  const { t } = useTranslation();
  if (question.state !== 'played') {
    return (
      <span className="inline-flex items-center gap-1.5 rounded-full bg-raised px-3 py-1 text-sm font-semibold">
        <CircleSlash aria-hidden="true" className="size-4" />
        {t(outs[question.state])}
      </span>
    );
  }
  const outcome = outcomeOf(question);
  const { icon: Icon, classes } = outcomes[outcome];
  return (
    <span
      className={`inline-flex flex-wrap items-center gap-1.5 rounded-card px-3 py-1 text-sm font-bold ${classes}`}
    >
      <Icon aria-hidden="true" strokeWidth={3} className="size-4" />
      {t(`review.outcome.${outcome}`)}
      {question.earned > 0 && (
        <span className="figures"> · {t('review.earned', { points: question.earned })}</span>
      )}
    </span>
  );
};

const Fact = ({ label, value, note }: { label: string; value: string; note?: string | null }) => (
  <div>
    <dt className="text-muted">{label}</dt>
    <dd className="figures font-semibold">{value}</dd>
    {note && <dd className="text-xs text-muted">{note}</dd>}
  </div>
);

/** One question of the review: own and right answer, why, the times, and how everybody answered. */
export const ReviewQuestion = ({ question }: { question: PlayerQuestionReview }) => {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const barLabels = useBarLabels();
  const time = (ms: number | null) => (ms === null ? '–' : formatSeconds(ms, language));
  const played = question.state === 'played';
  return (
    <li className="card flex flex-col gap-4 p-5 print:break-inside-avoid">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm font-semibold text-muted">
          {t('question.of', { number: question.index + 1, total: question.total })}
        </span>
        <Outcome question={question} />
      </div>
      <h2 dir="auto" className="text-lg leading-snug font-bold wrap-anywhere">
        <RichText text={question.prompt} />
      </h2>
      {question.changes.map(({ what, reason }) => (
        <p
          key={what}
          className="rounded-control bg-warn-soft px-4 py-2 text-sm font-semibold text-warn wrap-anywhere"
        >
          {t(`changed.${what}`, { number: question.index + 1, reason })}
        </p>
      ))}
      <dl className="grid gap-3 text-sm sm:grid-cols-2">
        <div>
          <dt className="text-muted">{t('review.yours')}</dt>
          <dd className="text-base font-semibold wrap-anywhere">
            {question.answer === null ? t('review.noAnswer') : <RichText text={question.answer} inline />}
          </dd>
        </div>
        <div>
          <dt className="text-muted">{t('review.solution')}</dt>
          <dd className="text-base font-semibold text-correct wrap-anywhere">
            <RichText text={question.solution.texts.join(' · ')} inline />
          </dd>
        </div>
      </dl>
      {question.solution.explanation && (
        <div className="border-s-4 border-brand ps-3 text-pretty">
          <p className="text-sm font-bold text-muted">{t('review.why')}</p>
          <RichText text={question.solution.explanation} />
        </div>
      )}
      {played && (
        <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,4.5rem),1fr))] gap-3 text-sm">
          <Fact
            label={t('review.time')}
            value={time(question.responseMs)}
            note={
              question.allowanceMs > 0
                ? t('review.allowance', { time: formatSeconds(question.allowanceMs, language, 2) })
                : null
            }
          />
          {question.answered > 0 && (
            <>
              <Fact label={t('review.median')} value={time(question.medianResponseMs)} />
              <Fact
                label={t('review.share')}
                value={question.rightShare === null ? '–' : formatShare(question.rightShare, language)}
              />
            </>
          )}
        </dl>
      )}
      {question.distribution.length > 0 && (
        <details open={false}>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold text-brand">
            {t('review.others')}
          </summary>
          <Distribution
            buckets={question.distribution}
            others={question.otherAnswers}
            choices={question.choices !== null}
            reveal
            own={question.answer === null ? [] : kindOf(question.kind).chosen(question.value)}
            ownLabel={t('reveal.you')}
            language={language}
            labels={barLabels}
          />
        </details>
      )}
    </li>
  );
};
