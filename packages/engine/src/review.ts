import { readAnswers } from '@argus/db/answers';
import { readParticipants } from '@argus/db/participants';
import { readResults, readScores } from '@argus/db/results';
import { readEvents, readSession } from '@argus/db/sessions';
import { writeTable } from '@argus/formats/table';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import { createPlayerReviews, type ReviewFacts, reviewView } from '@argus/game/reviewView';
import type { PlayerReview, ReviewView } from '@argus/game/views';
import type { Actor, Core, Player } from './core.ts';
import { noSession } from './hostSession.ts';
import type { TextFile } from './quizzes.ts';

/** How many finished sessions' player reviews a process keeps at hand: a whole class asks at once. */
const reviewsKept = 20;

type PlayerReviews = (participantId: string) => PlayerReview | undefined;

const questionRows = ({ questions }: ReviewView): (string | number | null)[][] => [
  [
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
  ],
  ...questions.map((question) => [
    question.index + 1,
    question.kind,
    question.prompt,
    question.state,
    question.solution.texts.join(' | '),
    question.answered,
    question.facility,
    question.rightShare,
    question.medianResponseMs === null ? null : question.medianResponseMs / 1_000,
    question.discrimination,
  ]),
];

const participantRows = ({ questions, participants }: ReviewView): (string | number | null)[][] => [
  [
    'Rank',
    'Nickname',
    'Points',
    'Right',
    'Answered',
    'Time (s)',
    'Kicked',
    ...questions.flatMap(({ index }) => [
      `Q${index + 1} answer`,
      `Q${index + 1} points`,
      `Q${index + 1} time (s)`,
    ]),
  ],
  ...participants.map((participant) => [
    participant.rank,
    participant.nickname,
    participant.points,
    participant.right,
    participant.answered,
    participant.totalMs / 1_000,
    participant.kicked ? 'yes' : 'no',
    ...participant.answers.flatMap(({ answer, points, responseMs }) => [
      answer,
      points,
      responseMs === null ? null : responseMs / 1_000,
    ]),
  ]),
];

/** What is left to say when a session is over. */
export const createReviews = (core: Core, owns: (actor: Actor, sessionId: string) => Promise<boolean>) => {
  const kept = new Map<string, Promise<PlayerReviews>>();

  const factsOf = async (sessionId: string): Promise<ReviewFacts | undefined> => {
    const db = core.db.drizzle;
    const head = await readSession(db, sessionId);
    const plan = await core.planOf(sessionId);
    if (!head || !plan) return undefined;
    const [events, participants, answers, results, scores] = await Promise.all([
      readEvents(db, sessionId),
      readParticipants(db, sessionId),
      readAnswers(db, sessionId, null),
      readResults(db, sessionId, null),
      readScores(db, sessionId),
    ]);
    const { title, startedAt, finishedAt } = head;
    return { sessionId, title, plan, startedAt, finishedAt, events, participants, answers, results, scores };
  };

  const playerReviews = (sessionId: string): Promise<PlayerReviews> => {
    const known = kept.get(sessionId);
    if (known) return known;
    const made = factsOf(sessionId).then(
      (facts): PlayerReviews => (facts ? createPlayerReviews(facts) : () => undefined),
    );
    const oldest = kept.size >= reviewsKept ? kept.keys().next() : undefined;
    if (oldest && !oldest.done) kept.delete(oldest.value);
    kept.set(sessionId, made);
    made.catch(() => kept.delete(sessionId));
    return made;
  };

  const review = async (actor: Actor, { sessionId }: { sessionId: string }): Promise<Outcome<ReviewView>> => {
    if (!(await owns(actor, sessionId))) return noSession();
    const facts = await factsOf(sessionId);
    return facts ? accept(reviewView(facts)) : noSession();
  };

  return {
    review,

    ofPlayer: async ({ sessionId, participantId }: Player): Promise<Outcome<PlayerReview>> => {
      const head = await readSession(core.db.drizzle, sessionId);
      if (!head) return noSession();
      if (head.phase !== 'finished')
        return reject('not-finished', 'The review opens when the session is over.');
      const own = (await playerReviews(sessionId))(participantId);
      return own ? accept(own) : noSession();
    },

    export: async (
      actor: Actor,
      input: { sessionId: string; sheet: 'questions' | 'participants'; format: 'csv' },
    ): Promise<Outcome<TextFile>> => {
      const outcome = await review(actor, input);
      if (!outcome.ok) return outcome;
      const rows = input.sheet === 'questions' ? questionRows(outcome.value) : participantRows(outcome.value);
      return accept({ fileName: `${input.sheet}.csv`, mediaType: 'text/csv', text: writeTable(rows) });
    },
  };
};
