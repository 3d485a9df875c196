import { useConnection } from '@argus/client/live';
import { AnswerTile } from '@argus/ui/AnswerTile.tsx';
import { formatSeconds } from '@argus/ui/format.ts';
import { RichText } from '@argus/ui/RichText.tsx';
import { Spinner } from '@argus/ui/Spinner.tsx';
import { Inbox, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnswerState } from '../answer/useAnswer.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { QuestionView } from '../views.ts';

type Given = Extract<AnswerState, { state: 'sending' | 'safe' }>;

const OwnAnswer = ({ question, value }: { question: QuestionView; value: unknown }) => {
  const kind = kindOf(question.kind);
  const ids = kind.chosen(value);
  if (ids.length === 0)
    return <bdi className="text-xl font-bold wrap-anywhere">{kind.describe(question, value)}</bdi>;
  return (
    <ul className="flex w-full flex-col gap-2">
      {(question.choices ?? []).map(
        ({ id, text }, position) =>
          ids.includes(id) && (
            <li key={id}>
              <AnswerTile position={position}>
                <RichText text={text} inline />
              </AnswerTile>
            </li>
          ),
      )}
    </ul>
  );
};

/** Whether the answer is kept here, on its way, or safe on the server; always which of the three is true. */
export const SentCard = ({
  question,
  answer,
  hint,
}: {
  question: QuestionView;
  answer: Given;
  /** When the result comes. */
  hint: string;
}) => {
  const { t, i18n } = useTranslation();
  const connection = useConnection();
  const kept = answer.state === 'sending' && connection !== 'connected';
  const safe = answer.state === 'safe';
  return (
    <div className="card pop flex flex-col items-center gap-4 p-6 short:gap-2 short:p-3 text-center shadow-lift">
      <div role="status" className="flex flex-col items-center gap-2">
        {safe ? (
          <ShieldCheck aria-hidden="true" className="size-12 text-brand" />
        ) : kept ? (
          <Inbox aria-hidden="true" className="size-12 text-warn" />
        ) : (
          <Spinner className="size-12 text-muted" />
        )}
        <p className="text-xl font-bold">
          {safe ? t('sent.safe') : kept ? t('sent.kept') : t('sent.sending')}
        </p>
        {kept && <p className="text-pretty text-muted">{t('sent.keptHint')}</p>}
        {safe && <p className="text-pretty text-muted">{answer.isOther ? t('sent.other') : hint}</p>}
      </div>
      <div className="flex w-full flex-col items-center gap-2">
        <p className="text-sm text-muted">
          {t('sent.your')}
          {safe && answer.responseMs !== null && (
            <span className="figures">
              {' '}
              {t('sent.in', { time: formatSeconds(answer.responseMs, i18n.language) })}
            </span>
          )}
        </p>
        <OwnAnswer question={question} value={answer.value} />
      </div>
    </div>
  );
};
