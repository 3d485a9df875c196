import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { formatMoment, formatNumber } from '@argus/ui/format.ts';
import { Notice } from '@argus/ui/Notice.tsx';
import { CircleCheckBig, Infinity as Endless, Hourglass, Repeat, Rewind, TimerReset } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { readParticipant } from '../participant.ts';
import { RecoveryCode } from '../RecoveryCode.tsx';
import { useRefusal } from '../useRefusal.ts';
import type { PlayerView, RunView } from '../views.ts';
import { useGoOn } from './useGoOn.ts';

type SelfPaced = NonNullable<PlayerView['selfPaced']>;

const Rule = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="flex items-start gap-3">
    <span aria-hidden="true" className="mt-0.5 shrink-0 text-brand [&>svg]:size-5">
      {icon}
    </span>
    <span className="min-w-0 wrap-anywhere">{children}</span>
  </li>
);

/** Before the first question: what it is, until when, and by what rules. */
const Begin = ({ view, selfPaced, run }: { view: PlayerView; selfPaced: SelfPaced; run: RunView }) => {
  const { t, i18n } = useTranslation();
  const code = readParticipant(view.sessionId)?.recoveryCode;
  return (
    <>
      <h1 className="text-3xl font-extrabold tracking-tight wrap-anywhere">
        <bdi>{view.title}</bdi>
      </h1>
      <p className="text-lg text-pretty">{t('run.lead')}</p>
      <p className="rounded-full bg-brand-soft px-4 py-1 font-semibold">
        {t('run.until', { moment: formatMoment(selfPaced.until, i18n.language) })}
      </p>
      <ul className="card flex w-full flex-col gap-3 p-5 text-start">
        {selfPaced.timed && <Rule icon={<Hourglass />}>{t('run.timed')}</Rule>}
        <Rule icon={<CircleCheckBig />}>{selfPaced.feedback === 'each' ? t('run.each') : t('run.end')}</Rule>
        {run.attempts > 1 && <Rule icon={<Repeat />}>{t('run.attempts', { number: run.attempts })}</Rule>}
        {view.timeRequests && <Rule icon={<TimerReset />}>{t('time.hint')}</Rule>}
        <Rule icon={<Endless />}>{t('run.resume')}</Rule>
      </ul>
      {code && <RecoveryCode code={code} />}
      {view.watched && <p className="text-sm text-pretty text-muted">{t('lobby.watched')}</p>}
    </>
  );
};

/** After an attempt: what it was worth, which one counts, and what comes next. */
const Done = ({ view, selfPaced, run }: { view: PlayerView; selfPaced: SelfPaced; run: RunView }) => {
  const { t, i18n } = useTranslation();
  const most = Math.max(...run.finished.map(({ points }) => points));
  const best = run.finished.find(({ points }) => points === most);
  const moment = formatMoment(selfPaced.until, i18n.language);
  const left = run.attempts - run.attempt;
  return (
    <>
      <h1 className="text-4xl font-extrabold tracking-tight">{t('run.done')}</h1>
      <ol className="flex w-full flex-col gap-2">
        {run.finished.map((attempt) => (
          <li
            key={attempt.attempt}
            className={`card flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 ${
              attempt === best && run.attempts > 1 ? 'border-brand bg-brand-soft' : ''
            }`}
          >
            <span className="font-semibold">
              {run.attempts > 1 && `${t('run.attempt', { number: attempt.attempt })} · `}
              {t('run.right', { right: attempt.right, total: run.questions })}
            </span>
            <span className="figures text-xl font-black">
              {attempt === best && run.finished.length > 1 && (
                <span className="me-2 rounded-full bg-brand px-2.5 py-0.5 text-sm font-bold text-brand-ink">
                  {t('run.best')}
                </span>
              )}
              {formatNumber(attempt.points, i18n.language)}
            </span>
          </li>
        ))}
      </ol>
      {left > 0 && <p className="font-semibold">{t('run.left', { number: left })}</p>}
      {left > 0 && selfPaced.feedback === 'end' && (
        <p className="text-pretty text-muted">{t('run.hidden')}</p>
      )}
      <p className="text-pretty text-muted">{t('run.places', { moment })}</p>
      {run.reviewable && (
        <Link
          href={`/review/${view.sessionId}`}
          className={buttonClasses({ look: 'primary', size: 'large' })}
        >
          {t('finished.review')}
        </Link>
      )}
    </>
  );
};

/** A self-paced session where no question of one's own is on: before the first, and after the last. */
const RunScreen = ({ view, run }: { view: PlayerView; run: RunView }) => {
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  const { goOn, busy, error } = useGoOn(run);
  const { selfPaced } = view;
  if (!selfPaced) return null;
  const mayBegin = run.attempt < run.attempts;
  return (
    <div className="rise mx-auto flex w-full max-w-md flex-1 flex-col items-center justify-center gap-5 text-center">
      {run.phase === 'ready' ? (
        <Begin view={view} selfPaced={selfPaced} run={run} />
      ) : (
        <Done view={view} selfPaced={selfPaced} run={run} />
      )}
      {error !== null && <Notice look="warn">{refusalOf(error)}</Notice>}
      {mayBegin && (
        <Button
          look="primary"
          size="large"
          className="sticky bottom-2 w-full"
          busy={busy}
          icon={run.attempt === 0 ? undefined : <Rewind aria-hidden="true" className="size-5" />}
          onClick={goOn}
        >
          {run.attempt === 0 ? t('run.begin') : t('retry')}
        </Button>
      )}
    </div>
  );
};

export default RunScreen;
