import { formatSeconds, formatSpan } from '@argus/ui/format.ts';
import { RichText } from '@argus/ui/RichText.tsx';
import { plainText } from '@argus/ui/richText.ts';
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../kinds/kinds.ts';
import type { Moment } from '../reviewTypes.ts';

/** How the question was being answered at the moment, and the latest answers. */
export const AnswersCard = ({ moment }: { moment: Moment }) => {
  const { t, i18n } = useTranslation('review');
  if (!moment.question) return <p className="text-muted">{t('nothingAsked')}</p>;
  const { Result } = kindOf(moment.question.kind);
  return (
    <div className="flex flex-col gap-4">
      <p className="font-semibold wrap-anywhere">
        {moment.question.index + 1}. <RichText text={moment.question.prompt} inline />
      </p>
      <Result buckets={moment.distribution} others={moment.otherAnswers} reveal size="normal" />
      <ol aria-label={t('latest')} className="flex flex-col gap-1 text-sm">
        {moment.latest.slice(0, 8).map(({ nickname, answer, share, responseMs }) => (
          <li key={nickname} className="flex items-center gap-2">
            {share > 0 ? (
              <Check aria-hidden="true" strokeWidth={3} className="size-4 shrink-0 text-correct" />
            ) : (
              <X aria-hidden="true" strokeWidth={3} className="size-4 shrink-0 text-wrong" />
            )}
            <span className="sr-only">{t(share > 0 ? 'right' : 'wrong')}</span>
            <bdi className="min-w-0 flex-1 truncate font-semibold">{nickname}</bdi>
            <span className="min-w-0 flex-1 truncate text-muted">{plainText(answer)}</span>
            <span className="figures text-muted">{formatSeconds(responseMs, i18n.language)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
};

const Absent = ({ title, people, at }: { title: string; people: Moment['lost']; at: number }) => {
  const { t } = useTranslation('review');
  if (people.length === 0) return null;
  return (
    <div>
      <p className="text-sm font-semibold text-muted">{title}</p>
      <ul className="mt-1 flex flex-wrap gap-1.5 text-sm">
        {people.slice(0, 20).map(({ nickname, since }) => (
          <li key={nickname} className="max-w-full rounded-full bg-raised px-3 py-1">
            <bdi className="wrap-anywhere">{nickname}</bdi>{' '}
            <span className="figures text-muted">{t('sinceSpan', { span: formatSpan(at - since) })}</span>
          </li>
        ))}
        {people.length > 20 && <li className="px-2 py-1 text-muted">…</li>}
      </ul>
    </div>
  );
};

/** Who was connected, gone and looking away at the moment. */
export const PresenceCard = ({ moment }: { moment: Moment }) => {
  const { t } = useTranslation('review');
  return (
    <div className="flex flex-col gap-4">
      <p>{t('connectedOf', { connected: moment.connected, joined: moment.joined })}</p>
      <Absent title={t('lostThen')} people={moment.lost} at={moment.at} />
      <Absent title={t('awayThen')} people={moment.away} at={moment.at} />
    </div>
  );
};
