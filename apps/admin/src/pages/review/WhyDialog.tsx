import { trpc } from '@argus/client/react';
import { Dialog } from '@argus/ui/Dialog.tsx';
import { formatClock, formatDecimal, formatNumber, formatSeconds, formatShare } from '@argus/ui/format.ts';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import type { Why } from './reviewTypes.ts';

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex items-baseline justify-between gap-4 border-b border-line py-2 last:border-0">
    <dt className="text-muted">{label}</dt>
    <dd className="figures text-end font-semibold">{children}</dd>
  </div>
);

/** The sum as it was done: the most, times what was right, times what the time left, plus the streak's bonus. */
const Sum = ({ why }: { why: Why }) => {
  const { t, i18n } = useTranslation('review');
  const number = (value: number) => formatNumber(value, i18n.language);
  if (why.share === null || why.timeFactor === null) {
    return <p>{t(why.state === 'played' ? 'whyMissed' : 'whyOut')}</p>;
  }
  return (
    <p className="figures rounded-control bg-raised p-4 text-center text-lg font-bold wrap-anywhere">
      {t('whySum', {
        most: number(why.mostPoints),
        share: formatShare(why.share, i18n.language),
        factor: formatDecimal(why.timeFactor, i18n.language, 3),
        bonus: number(why.bonus),
        points: number(why.points),
      })}
    </p>
  );
};

const Times = ({ why }: { why: Why }) => {
  const { t, i18n } = useTranslation('review');
  const clock = (at: number) => formatClock(at, i18n.language, 'exact');
  const seconds = (ms: number) => formatSeconds(ms, i18n.language);
  return (
    <>
      {why.opensAt !== null && <Line label={t('whyOpened')}>{clock(why.opensAt)}</Line>}
      {why.receivedAt !== null && <Line label={t('whyReceived')}>{clock(why.receivedAt)}</Line>}
      {why.closesAt !== null && <Line label={t('whyDeadline')}>{clock(why.closesAt)}</Line>}
      {why.responseMs !== null && (
        <Line label={t('whyTook')}>
          {why.limitMs === null
            ? seconds(why.responseMs)
            : t('whyTookOf', { time: seconds(why.responseMs), limit: seconds(why.limitMs) })}
        </Line>
      )}
      <Line label={t('whyAllowance')}>{t('whyAllowanceOf', { ms: Math.round(why.allowanceMs) })}</Line>
      <Line label={t('whyGrace')}>
        {why.lateMs === null
          ? t('whyInTime', { grace: why.graceMs })
          : t('whyLate', { late: Math.round(why.lateMs), grace: why.graceMs })}
      </Line>
    </>
  );
};

/** Why one answer brought as many points as it did. */
export const WhyDialog = ({
  onClose,
  ...of
}: {
  sessionId: string;
  participantId: string;
  questionIndex: number;
  onClose: () => void;
}) => {
  const { t, i18n } = useTranslation('review');
  const { t: common } = useTranslation();
  const { data: why, error, refetch } = trpc.reviews.why.useQuery(of);
  return (
    <Dialog open onClose={onClose} title={t('why')} closeLabel={common('close')}>
      {error && <ErrorPage error={error} reset={() => void refetch()} />}
      {!error && !why && <LoadingState label={t('why')} />}
      {why && (
        <>
          <p className="wrap-anywhere">
            <span className="text-muted">
              <RichText text={why.prompt} inline />{' '}
            </span>
            <strong>{why.answer === null ? t('noAnswer') : <RichText text={why.answer} inline />}</strong>
          </p>
          <Sum why={why} />
          <dl className="text-sm">
            <Line label={t('whyFormula')}>
              {t(`formulaOf.${why.formulaName}`, { version: why.formulaVersion })}
            </Line>
            <Line label={t('whyMost')}>
              {t('whyMostOf', {
                base: formatNumber(why.basePoints, i18n.language),
                multiplier: why.multiplier,
              })}
            </Line>
            <Times why={why} />
            {why.streak > 1 && <Line label={t('whyStreak')}>{why.streak}</Line>}
            {why.event && (
              <Line label={t('whyEvent')}>
                {t('whyEventOf', {
                  version: why.event.version,
                  type: t(`step.${why.event.type}`),
                  moment: formatClock(why.event.at, i18n.language, 'exact'),
                })}
              </Line>
            )}
          </dl>
          <p className="text-sm text-muted">{t('whyHint', { full: why.fullPointsMs })}</p>
        </>
      )}
    </Dialog>
  );
};
