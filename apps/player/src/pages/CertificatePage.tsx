import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { formatNumber } from '@argus/ui/format.ts';
import { Mark } from '@argus/ui/Mark.tsx';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { argus } from '../argus.ts';
import { become, readParticipant } from '../participant.ts';
import { useQuery } from '../useQuery.ts';
import type { PlayerReview } from '../views.ts';
import { FailedState } from './FailedState.tsx';

const ask = () => argus.play.review.query();

const Sheet = ({ review }: { review: PlayerReview }) => {
  const { t, i18n } = useTranslation();
  const counted = review.questions.filter(({ state }) => state === 'played');
  const right = counted.filter(({ share }) => share === 1).length;
  const day =
    review.finishedAt === null
      ? ''
      : new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(review.finishedAt);
  const facts = [
    {
      label: t('review.place'),
      value: review.rank === null ? '–' : t('reveal.rankOf', { rank: review.rank, players: review.players }),
    },
    { label: t('review.points'), value: formatNumber(review.points, i18n.language) },
    { label: t('review.right'), value: t('review.rightOf', { right, total: counted.length }) },
  ];
  return (
    <article className="card flex min-h-96 w-full flex-col items-center justify-center gap-6 border-4 border-brand px-6 py-10 text-center print:min-h-[80vh] print:border-8 print:shadow-none">
      <Mark className="size-16" />
      <p className="text-sm font-semibold tracking-widest text-muted uppercase">{t('certificate.title')}</p>
      <h1 className="text-3xl font-extrabold wrap-anywhere sm:text-5xl">
        <bdi>{review.nickname}</bdi>
      </h1>
      <p className="text-lg text-balance wrap-anywhere">
        {t('certificate.played')} <strong>{review.title}</strong>
      </p>
      <dl className="grid w-full max-w-xl grid-cols-[repeat(auto-fit,minmax(min(100%,4.25rem),1fr))] gap-3">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="figures text-xl font-extrabold sm:text-3xl">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted">{day}</p>
    </article>
  );
};

/** The own result on one sheet, to print and keep. */
export const CertificatePage = ({ sessionId }: { sessionId: string }) => {
  const { t } = useTranslation();
  useState(() => {
    const known = readParticipant(sessionId);
    if (known) become(known);
    return known;
  });
  const { asked, again } = useQuery(ask);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-3xl flex-col items-center justify-center gap-5 px-4 py-6 print:max-w-none">
      {asked.state === 'loading' && <LoadingState label={t('loading')} />}
      {asked.state === 'failed' && <FailedState error={asked.error} onRetry={again} />}
      {asked.state === 'ready' && <Sheet review={asked.value} />}
      <div className="flex flex-wrap justify-center gap-3 print:hidden">
        <Button
          look="primary"
          icon={<Printer aria-hidden="true" className="size-5" />}
          onClick={() => print()}
        >
          {t('certificate.print')}
        </Button>
        <Link href={`/review/${sessionId}`} className={buttonClasses()}>
          {t('certificate.back')}
        </Link>
      </div>
    </main>
  );
};
