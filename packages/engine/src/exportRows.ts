import type { Queries } from '@argus/db/client';
import { type AnswerKey, type AnswerRow, readAnswerPage } from '@argus/db/exportPages';
import { readAnswersOf, readResultsOf } from '@argus/db/reviewRows';
import type { Cell } from '@argus/formats/table';
import { describeAnswer } from '@argus/game/question';
import { countingAnswers } from '@argus/game/reviewFacts';
import type { ParticipantSummary, ReviewView } from '@argus/game/reviewViews';
import { isSelfPaced } from '@argus/game/selfPaced';
import type { Plan } from '@argus/game/sessionState';

export type Row = readonly Cell[];
export type SheetName = 'overview' | 'questions' | 'participants' | 'answers';

/** Rows that are read, and held, at a time. */
export const exportPage = { participants: 100, answers: 1_000 } as const;

/** What the sheets of one session are made from: nothing of it grows with the number of answers. */
export interface SheetSource {
  readonly db: Queries;
  readonly sessionId: string;
  readonly plan: Plan;
  readonly review: ReviewView;
}

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms) / 1_000);
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000;
const moment = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** The teams, best first, where there were any. */
const teamRows = ({ teams }: ReviewView): Row[] =>
  (teams ?? []).flatMap(({ name, rank, players, points, facility }): Row[] => [
    [`${rank}. team`, name],
    [`Players of ${name}`, players],
    [`Points of ${name}`, points],
    [`Right on average in ${name} (share)`, rounded(facility)],
  ]);

const overviewRows = ({ review }: SheetSource): Row[] => {
  const { overview } = review;
  return [
    ['Figure', 'Value'],
    ['Title', review.title],
    ['Started', moment(review.startedAt)],
    ['Finished', moment(review.finishedAt)],
    ['Scored by', `${review.formulaName} v${review.formulaVersion}`],
    ['Participants', overview.participants],
    ['Questions that counted', overview.questions],
    ['Right on average (share)', rounded(overview.facility)],
    ['Points on average', rounded(overview.meanPoints)],
    ['Median points', rounded(overview.medianPoints)],
    ['Median response time (s)', seconds(overview.medianResponseMs)],
    ['Answers given (share)', rounded(overview.participation)],
    ['Answered everything (share)', rounded(overview.completion)],
    [
      overview.alphaName === 'kr-20' ? 'Reliability (KR-20)' : "Reliability (Cronbach's alpha)",
      overview.alpha === null ? 'too few participants or questions' : rounded(overview.alpha),
    ],
    ...teamRows(review),
  ];
};

const questionHead: Row = [
  'Question',
  'Kind',
  'Prompt',
  'State',
  'Right answer',
  'Answers',
  'Facility',
  'Right share',
  'Median time (s)',
  'Discrimination',
  'Present',
  'Time and share correlation',
];

const questionRows = ({ review }: SheetSource): Row[] => [
  questionHead,
  ...review.questions.map((question) => [
    question.index + 1,
    question.kind,
    question.prompt,
    question.state,
    question.solution.texts.join(' | '),
    question.answered,
    rounded(question.facility),
    rounded(question.rightShare),
    seconds(question.medianResponseMs),
    rounded(question.discrimination),
    question.present,
    rounded(question.speedAccuracy),
  ]),
];

const participantHead = ({ plan }: SheetSource): Row => [
  'Rank',
  'Nickname',
  'Points',
  'Right',
  'Answered',
  'Time (s)',
  'Away (s)',
  'Connection lost',
  'Kicked',
  ...(plan.settings.teams ? ['Team'] : []),
  ...plan.questions.flatMap((_, index) => [
    `Q${index + 1} answer`,
    `Q${index + 1} points`,
    `Q${index + 1} time (s)`,
  ]),
];

const participantPage = async (
  { db, sessionId, plan }: SheetSource,
  page: readonly ParticipantSummary[],
): Promise<Row[]> => {
  const ids = page.map(({ participantId }) => participantId);
  const [answers, results] = await Promise.all([
    readAnswersOf(db, sessionId, ids, plan.questions.length, isSelfPaced(plan)),
    readResultsOf(db, sessionId, ids, plan.questions.length),
  ]);
  const { teams } = plan.settings;
  const place = (id: string, index: number): string => `${index} ${id}`;
  const answerAt = countingAnswers(
    answers.map((one) => ({ ...one, participantId: place(one.participantId, one.questionIndex) })),
  );
  const resultAt = new Map(results.map((one) => [place(one.participantId, one.questionIndex), one]));
  return page.map((participant) => [
    participant.rank,
    participant.nickname,
    participant.points,
    participant.right,
    participant.answered,
    seconds(participant.totalMs),
    seconds(participant.awayMs),
    participant.drops,
    yesNo(participant.kicked),
    ...(teams ? [teams.names[participant.team ?? -1] ?? null] : []),
    ...plan.questions.flatMap((question, index): Row => {
      const answer = answerAt.get(place(participant.participantId, index));
      const points = resultAt.get(place(participant.participantId, index))?.points ?? 0;
      return answer
        ? [describeAnswer(question, answer.value), points, seconds(answer.responseMs)]
        : [null, points, null];
    }),
  ]);
};

async function* participantPages(source: SheetSource): AsyncGenerator<Row[]> {
  yield [participantHead(source)];
  const { participants } = source.review;
  for (let from = 0; from < participants.length; from += exportPage.participants) {
    yield await participantPage(source, participants.slice(from, from + exportPage.participants));
  }
}

const answerHead: Row = [
  'Question',
  'Prompt',
  'Nickname',
  'Participant',
  'Attempt',
  'Answer',
  'Share',
  'Points',
  'Bonus',
  'Time (s)',
  'Received',
];

/** All answers of a session, a page at a time. */
export async function* answerPages(db: Queries, sessionId: string): AsyncGenerator<AnswerRow[]> {
  let after: AnswerKey | null = null;
  for (;;) {
    const page: AnswerRow[] = await readAnswerPage(db, sessionId, after, exportPage.answers);
    if (page.length > 0) yield page;
    if (page.length < exportPage.answers) return;
    after = page.at(-1) ?? null;
  }
}

async function* answerRows({ db, sessionId, plan }: SheetSource): AsyncGenerator<Row[]> {
  yield [answerHead];
  for await (const page of answerPages(db, sessionId)) {
    yield page.map((answer) => {
      const question = plan.questions[answer.questionIndex];
      return [
        answer.questionIndex + 1,
        question?.prompt ?? '',
        answer.nickname,
        answer.participantId,
        answer.attempt,
        question ? describeAnswer(question, answer.value) : '',
        rounded(answer.share),
        answer.points,
        answer.bonus,
        seconds(answer.responseMs),
        moment(answer.receivedAt),
      ];
    });
  }
}

/** The rows of one sheet, its head first, some at a time. */
export async function* sheetPages(source: SheetSource, sheet: SheetName): AsyncGenerator<Row[]> {
  switch (sheet) {
    case 'overview':
      yield overviewRows(source);
      return;
    case 'questions':
      yield questionRows(source);
      return;
    case 'participants':
      yield* participantPages(source);
      return;
    case 'answers':
      yield* answerRows(source);
  }
}
