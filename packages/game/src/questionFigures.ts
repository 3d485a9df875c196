import { mostGiven } from './bars.ts';
import { distributionOf, type Question } from './question.ts';
import { countingAnswers, type ReviewAnswer } from './reviewFacts.ts';
import type { QuestionReview, Thirds, TimeBin } from './reviewViews.ts';
import { correlation, histogram, mean, median, type Third, thirdNames } from './statistics.ts';

/** Bars of a histogram of response times. */
const timeBars = 10;
/** Answers that a distractor analysis lists, the most frequent first; free answers may be thousands. */
const thirdsRows = 8;

/** One who was there when the question closed. */
export interface Present {
  readonly participantId: string;
  /** Share of the points earned, 0 to 1; 0 without an answer. */
  readonly share: number;
  /** The third of the class that they belong to; null where it is not divided. */
  readonly third: Third | null;
}

type Figures = Pick<
  QuestionReview,
  | 'present'
  | 'answered'
  | 'facility'
  | 'rightShare'
  | 'medianResponseMs'
  | 'distribution'
  | 'otherAnswers'
  | 'thirds'
  | 'times'
  | 'speedAccuracy'
>;

interface Given extends Present {
  readonly answer: ReviewAnswer;
}

const timesOf = (question: Question, given: readonly Given[]): TimeBin[] => {
  if (given.length === 0) return [];
  const times = given.map(({ answer }) => answer.responseMs);
  // Extended questions have later answers than their own limit.
  const to = times.reduce((most, time) => Math.max(most, time), (question.timeLimit ?? 0) * 1_000);
  return histogram(times, { from: 0, to, bars: timeBars }).map(({ members, ...bin }) => ({
    ...bin,
    share: mean(members.map((position) => given[position]?.share ?? 0)),
  }));
};

const counted = (list: readonly Present[]) => ({
  lower: list.filter(({ third }) => third === 'lower').length,
  middle: list.filter(({ third }) => third === 'middle').length,
  upper: list.filter(({ third }) => third === 'upper').length,
});

const thirdsOf = (
  question: Question,
  people: readonly Present[],
  given: readonly Given[],
  distribution: QuestionReview['distribution'],
): Thirds | null => {
  const grouped = people.filter(({ third }) => third !== null);
  if (grouped.length === 0) return null;
  const counts = new Map<string, Record<Third, number>>();
  for (const name of thirdNames) {
    const values = given.filter(({ third }) => third === name).map(({ answer }) => answer.value);
    for (const { key, count } of distributionOf(question, values)) {
      const row = counts.get(key) ?? { lower: 0, middle: 0, upper: 0 };
      row[name] = count;
      counts.set(key, row);
    }
  }
  const answered = new Set(given.map(({ participantId }) => participantId));
  return {
    sizes: counted(grouped),
    rows: distribution.slice(0, thirdsRows).map(({ key, label, right }) => ({
      key,
      label,
      right,
      ...(counts.get(key) ?? { lower: 0, middle: 0, upper: 0 }),
    })),
    missed: counted(grouped.filter(({ participantId }) => !answered.has(participantId))),
  };
};

/** The figures of one question, from those who were there when it closed and what they answered. */
export const questionFigures = (
  question: Question,
  people: readonly Present[],
  answers: readonly ReviewAnswer[],
): Figures => {
  const answerOf = countingAnswers(answers);
  const given = people.flatMap((one): Given[] => {
    const answer = answerOf.get(one.participantId);
    return answer ? [{ ...one, answer }] : [];
  });
  const right = people.filter(({ share }) => share === 1).length;
  const distribution = distributionOf(
    question,
    given.map(({ answer }) => answer.value),
  );
  return {
    present: people.length,
    answered: given.length,
    facility: mean(people.map(({ share }) => share)),
    rightShare: given.length === 0 ? null : right / given.length,
    medianResponseMs: median(given.map(({ answer }) => answer.responseMs)),
    ...mostGiven(distribution),
    thirds: thirdsOf(question, people, given, distribution),
    times: timesOf(question, given),
    speedAccuracy: correlation(given.map(({ answer, share }) => [answer.responseMs, share])),
  };
};
