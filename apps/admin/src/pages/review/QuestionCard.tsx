import { formatDecimal, formatSeconds, formatShare } from '@argus/ui/format.ts';
import { RichText } from '@argus/ui/RichText.tsx';
import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { kindOf, kindTexts } from '../../kinds/kinds.ts';
import { ChangeList } from './ChangeList.tsx';
import { TimeCharts } from './charts/TimeCharts.tsx';
import { MarkButton } from './MarkButton.tsx';
import type { QuestionReview } from './reviewTypes.ts';
import { ThirdsTable } from './ThirdsTable.tsx';
import { discriminationWord } from './words.ts';

const Fact = ({ label, value, hint }: { label: string; value: string; hint?: string }) => (
  <div>
    <dt className="text-sm text-muted">{label}</dt>
    <dd className="figures font-bold">{value}</dd>
    {hint && <dd className="text-xs text-muted">{hint}</dd>}
  </div>
);

const outs = { skipped: 'skipped', voided: 'voided', 'not-played': 'notPlayed' } as const;

interface QuestionCardProps {
  readonly question: QuestionReview;
  readonly sessionId: string;
  readonly quizId: string | null;
}

/** One question: how it was answered, how hard it was, whether it told strong from weak. */
export const QuestionCard = ({ question, sessionId, quizId }: QuestionCardProps) => {
  const { t, i18n } = useTranslation('review');
  const { Result, icon: Icon } = kindOf(question.kind);
  const { discrimination } = question;
  return (
    <li className="card flex flex-col gap-4 p-5 print:break-inside-avoid">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold text-muted">
        <span>{t('question', { number: question.index + 1 })}</span>
        <span className="inline-flex items-center gap-1.5">
          <Icon aria-hidden="true" className="size-4" />
          {kindTexts(question.kind, i18n.language).label}
        </span>
        {question.state !== 'played' && (
          <span className="inline-flex items-center gap-1.5 rounded-full bg-raised px-3 py-1 text-text">
            <CircleSlash aria-hidden="true" className="size-4" />
            {t(outs[question.state])}
          </span>
        )}
        {quizId !== null && <MarkButton sessionId={sessionId} quizId={quizId} question={question} />}
      </div>
      <h3 className="text-lg leading-snug font-bold wrap-anywhere">
        <RichText text={question.prompt} />
      </h3>
      <ChangeList question={question} />
      <p className="text-sm">
        <span className="text-muted">{t('solution')}: </span>
        <strong className="text-correct wrap-anywhere">
          <RichText text={question.solution.texts.join(' · ')} inline />
        </strong>
      </p>
      {question.state === 'played' && (
        <>
          <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
            <Fact
              label={t('facilityShort')}
              value={question.facility === null ? '–' : formatShare(question.facility, i18n.language)}
            />
            <Fact
              label={t('rightShare')}
              value={question.rightShare === null ? '–' : formatShare(question.rightShare, i18n.language)}
            />
            <Fact
              label={t('answered')}
              value={t('answeredOf', { answered: question.answered, present: question.present })}
            />
            <Fact
              label={t('median')}
              value={
                question.medianResponseMs === null
                  ? '–'
                  : formatSeconds(question.medianResponseMs, i18n.language)
              }
            />
            <Fact
              label={t('discrimination')}
              value={discrimination === null ? '–' : formatDecimal(discrimination, i18n.language, 2)}
              hint={t(discriminationWord(discrimination))}
            />
          </dl>
          {question.answered > 0 ? (
            <Result buckets={question.distribution} others={question.otherAnswers} reveal size="normal" />
          ) : (
            <p className="text-muted">{t('noAnswers')}</p>
          )}
          {question.answered > 0 && (
            <>
              <TimeCharts question={question} />
              <ThirdsTable question={question} />
            </>
          )}
        </>
      )}
      {question.solution.explanation && (
        <div className="border-s-4 border-brand ps-3 text-sm text-pretty">
          <p className="font-bold text-muted">{t('explanation')}</p>
          <RichText text={question.solution.explanation} />
        </div>
      )}
    </li>
  );
};
