import { judgeAnswer, readAnswer } from '@argus/game/question';
import { outcomeOf } from '@argus/game/view';
import { Button } from '@argus/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import type { AnswerValue, PlayerQuestionReview } from '../views.ts';
import { PracticeCard } from './PracticeCard.tsx';
import { PracticeDone } from './PracticeDone.tsx';

interface PracticeProps {
  readonly missed: readonly PlayerQuestionReview[];
  readonly onEnd: () => void;
}

const shareOf = (question: PlayerQuestionReview['practice'], value: AnswerValue): number => {
  const read = question && readAnswer(question, value);
  return question && read?.ok ? judgeAnswer(question, read.value) : 0;
};

const judge = async ({ practice, solution }: PlayerQuestionReview, value: AnswerValue) => ({
  outcome: outcomeOf(shareOf(practice, value)),
  solution,
});

/** The missed questions again, at one's own pace. Everything stays in this browser: nothing is sent, nothing scored. */
export const Practice = ({ missed, onEnd }: PracticeProps) => {
  const { t } = useTranslation();
  return (
    <PracticeCard
      label={t('practice.title')}
      questions={missed}
      judge={judge}
      onStop={onEnd}
      end={() => (
        <PracticeDone>
          <Button look="primary" size="large" onClick={onEnd}>
            {t('practice.back')}
          </Button>
        </PracticeDone>
      )}
    />
  );
};
