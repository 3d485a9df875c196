import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../kinds/kinds.ts';
import { useRefusal } from '../useRefusal.ts';
import type { AnswerValue, PracticeVerdict, QuestionView, Solution } from '../views.ts';
import { PracticeResult } from './PracticeResult.tsx';
import { goOn, startRounds } from './rounds.ts';

/** A question that was not right at the first try, with what is right. */
export interface Missed {
  readonly question: QuestionView;
  readonly solution: Solution;
}

interface PracticeCardProps<Q extends QuestionView> {
  /** What is practised here. */
  readonly label: string;
  readonly questions: readonly Q[];
  /** A BCP 47 tag, where the questions' language is known. */
  readonly language?: string;
  readonly judge: (question: Q, value: AnswerValue) => Promise<PracticeVerdict>;
  /** What is there once each was right. */
  readonly end: (missed: readonly Missed[]) => ReactNode;
  readonly onStop: () => void;
}

/** Questions at one's own pace, until each was right once. */
export const PracticeCard = <Q extends QuestionView>({
  label,
  questions,
  language,
  judge,
  end,
  onStop,
}: PracticeCardProps<Q>) => {
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  const [rounds, setRounds] = useState(() => startRounds(questions));
  const [judged, setJudged] = useState<{ value: AnswerValue; verdict: PracticeVerdict } | null>(null);
  const [solutions, setSolutions] = useState<ReadonlyMap<number, Solution>>(new Map());
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [question] = rounds.waiting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question is read from its beginning.
  useEffect(() => heading.current?.focus(), [tries]);

  const answer = async (value: AnswerValue) => {
    if (!question || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const verdict = await judge(question, value);
      setJudged({ value, verdict });
      setSolutions(new Map(solutions).set(question.index, verdict.solution));
    } catch (error) {
      setProblem(refusalOf(error));
    }
    setBusy(false);
  };
  const next = () => {
    setRounds(goOn(rounds, judged?.verdict.outcome === 'right'));
    setJudged(null);
    setTries(tries + 1);
  };

  const { Pad } = kindOf(question?.kind ?? 'choice');
  const missed = rounds.missed.flatMap((one) => {
    const solution = solutions.get(one.index);
    return solution ? [{ question: one, solution }] : [];
  });
  return (
    <section aria-label={label} className="card flex flex-col gap-5 p-5 print:hidden">
      <p className="figures text-center text-sm font-semibold text-muted">
        {t('practice.of', { done: rounds.mastered.length, total: questions.length })}
      </p>
      {!question && end(missed)}
      {question && (
        <>
          <h2
            ref={heading}
            tabIndex={-1}
            dir="auto"
            lang={language}
            className="text-center text-xl leading-snug font-bold text-balance wrap-anywhere"
          >
            <RichText text={question.prompt} />
          </h2>
          {problem && <Notice look="wrong">{problem}</Notice>}
          {judged ? (
            <PracticeResult
              key={tries}
              question={question}
              value={judged.value}
              verdict={judged.verdict}
              isLast={rounds.waiting.length === 1}
              onNext={next}
            />
          ) : (
            <div aria-busy={busy} className={busy ? 'opacity-60' : undefined}>
              <Pad key={tries} question={question} onAnswer={(value) => void answer(value)} />
            </div>
          )}
          <Button look="quiet" onClick={onStop}>
            {t('practice.stop')}
          </Button>
        </>
      )}
    </section>
  );
};
