import { useTranslation } from 'react-i18next';
import { Overview } from './Overview.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import type { Review } from './reviewTypes.ts';
import { TeamsTable } from './TeamsTable.tsx';

/** How the questions stand: side by side where there is room, or one below another from a new sheet on. */
const layouts = {
  screen: { section: '', list: 'grid gap-4 xl:grid-cols-2' },
  paper: { section: 'print:break-before-page', list: 'flex flex-col gap-4' },
} as const;

interface ReviewFiguresProps {
  readonly review: Review;
  readonly layout: keyof typeof layouts;
}

/** What screen and paper show of the results: the whole, the teams, each question. */
export const ReviewFigures = ({ review, layout }: ReviewFiguresProps) => {
  const { t } = useTranslation('review');
  const { section, list } = layouts[layout];
  const { sessionId, quizId, questions } = review;
  return (
    <>
      <Overview review={review} />
      <TeamsTable review={review} />
      <section aria-labelledby="review-questions" className={`flex flex-col gap-4 ${section}`}>
        <h2 id="review-questions" className="text-xl font-bold">
          {t('questions')}
        </h2>
        <ol className={list}>
          {questions.map((question) => (
            <QuestionCard key={question.index} question={question} sessionId={sessionId} quizId={quizId} />
          ))}
        </ol>
      </section>
    </>
  );
};
