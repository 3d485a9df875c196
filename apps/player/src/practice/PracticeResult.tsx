import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../kinds/kinds.ts';
import { SolutionCard } from '../play/SolutionCard.tsx';
import type { AnswerValue, PracticeVerdict, QuestionView } from '../views.ts';

interface PracticeResultProps {
  readonly question: QuestionView;
  readonly value: AnswerValue;
  readonly verdict: PracticeVerdict;
  /** Whether nothing comes after it once it is right. */
  readonly isLast: boolean;
  readonly onNext: () => void;
}

/** What an answer in practice was worth. The way on has the focus, and brings the verdict along for who hears it. */
export const PracticeResult = ({ question, value, verdict, isLast, onNext }: PracticeResultProps) => {
  const { t } = useTranslation();
  const id = useId();
  const top = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { outcome, solution } = verdict;
  const isRight = outcome === 'right';
  return (
    <div ref={top} className="flex flex-col gap-4">
      <div id={id} className="flex flex-col gap-4">
        <Notice look={isRight ? 'right' : 'warn'}>
          {isRight && isLast ? t('reveal.right') : t(`practice.${outcome}`)}
        </Notice>
        {!isRight && (
          <p className="text-center wrap-anywhere">
            <span className="text-muted">{t('sent.your')}</span>{' '}
            <bdi className="font-semibold">{kindOf(question.kind).describe(question, value)}</bdi>
          </p>
        )}
        <SolutionCard question={question} solution={solution} />
      </div>
      <Button ref={button} look="primary" size="large" aria-describedby={id} onClick={onNext}>
        {t('practice.next')}
      </Button>
    </div>
  );
};
