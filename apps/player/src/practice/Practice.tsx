import { judgeAnswer, readAnswer } from '@argus/game/question';
import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../kinds/kinds.ts';
import { SolutionCard } from '../play/SolutionCard.tsx';
import type { AnswerValue, PlayerQuestionReview } from '../views.ts';
import { goOn, startRounds } from './rounds.ts';

interface PracticeProps {
  readonly missed: readonly PlayerQuestionReview[];
  readonly onEnd: () => void;
}

/** The missed questions again, at one's own pace. Everything stays in this browser: nothing is sent, nothing scored. */
export const Practice = ({ missed, onEnd }: PracticeProps) => {
  const { t } = useTranslation();
  const [rounds, setRounds] = useState(() => startRounds(missed));
  const [right, setRight] = useState<boolean | null>(null);
  const [tries, setTries] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const [question] = rounds.waiting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question is read from its beginning.
  useEffect(() => heading.current?.focus(), [tries]);

  const answer = (value: AnswerValue) => {
    if (!question?.practice) return;
    const read = readAnswer(question.practice, value);
    setRight(read.ok && judgeAnswer(question.practice, read.value) === 1);
  };
  const next = () => {
    setRounds(goOn(rounds, right === true));
    setRight(null);
    setTries(tries + 1);
  };

  const { Pad } = kindOf(question?.kind ?? 'choice');
  return (
    <section aria-label={t('practice.title')} className="card flex flex-col gap-5 p-5 print:hidden">
      <p className="figures text-center text-sm font-semibold text-muted">
        {t('practice.of', { done: rounds.mastered.length, total: missed.length })}
      </p>
      {!question && (
        <div className="flex flex-col items-center gap-4 py-4 text-center">
          <h2 ref={heading} tabIndex={-1} className="text-2xl font-extrabold">
            {t('practice.done')}
          </h2>
          <Button look="primary" size="large" onClick={onEnd}>
            {t('practice.back')}
          </Button>
        </div>
      )}
      {question && (
        <>
          <h2
            ref={heading}
            tabIndex={-1}
            className="text-center text-xl leading-snug font-bold text-balance wrap-anywhere"
          >
            <RichText text={question.prompt} />
          </h2>
          {right === null ? (
            <Pad key={tries} question={question} onAnswer={answer} />
          ) : (
            <div className="flex flex-col gap-4">
              <Notice look={right ? 'right' : 'warn'}>
                <span role="status">{t(right ? 'practice.right' : 'practice.wrong')}</span>
              </Notice>
              <SolutionCard question={question} solution={question.solution} />
              <Button look="primary" size="large" onClick={next}>
                {t('practice.next')}
              </Button>
            </div>
          )}
          <Button look="quiet" onClick={onEnd}>
            {t('practice.stop')}
          </Button>
        </>
      )}
    </section>
  );
};
