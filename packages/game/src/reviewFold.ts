import { solutionOf } from './question.ts';
import { type Present, questionFigures } from './questionFigures.ts';
import {
  countingAnswers,
  questionOutcomes,
  type ReviewAnswer,
  type ReviewParticipant,
  type ReviewResult,
  type ReviewSession,
} from './reviewFacts.ts';
import type { ParticipantSummary, QuestionReview, ReviewView } from './reviewViews.ts';
import {
  cronbachAlpha,
  discrimination,
  histogram,
  mean,
  median,
  type Third,
  thirdsBy,
} from './statistics.ts';
import { teamReviews } from './teamReview.ts';
import { amendmentsOf } from './view.ts';

/** Bars of the distribution of points. */
const scoreBars = 10;

const byRank = (one: ParticipantSummary, other: ParticipantSummary): number =>
  (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER);

const summariesOf = (session: ReviewSession): ParticipantSummary[] => {
  const scores = new Map(session.scores.map((score) => [score.participantId, score]));
  const presence = new Map(session.presence.map((total) => [total.participantId, total]));
  return session.participants
    .map(({ participantId, nickname, kicked, team }) => {
      const score = scores.get(participantId);
      const { awayMs = 0, drops = 0 } = presence.get(participantId) ?? {};
      return {
        participantId,
        nickname,
        kicked,
        team,
        rank: score?.rank ?? null,
        points: score?.points ?? 0,
        right: score?.right ?? 0,
        answered: score?.answered ?? 0,
        totalMs: score?.totalMs ?? 0,
        awayMs,
        drops,
      };
    })
    .sort(byRank);
};

/**
 * The host's review, folded question by question so that a large session is never held whole: first every
 * question's results, then every question's answers, then `finish`. Between them it keeps one number per
 * person and question.
 */
export const createReviewFold = (session: ReviewSession) => {
  const { plan } = session;
  const outcomes = questionOutcomes(plan, session.events);
  const columns = outcomes.flatMap(({ state }, index) => (state === 'played' ? [index] : []));
  const people = session.participants.filter(({ kicked }) => !kicked);
  const row = new Map(people.map(({ participantId }, position) => [participantId, position]));
  const shares = columns.map(() => new Float64Array(people.length));
  const answered = new Uint16Array(people.length);
  const times: number[] = [];
  const questions: QuestionReview[] = [];
  const changes = amendmentsOf(session.amendments);
  let allRightOrWrong = true;

  const isPresent = ({ joinedVersion }: ReviewParticipant, index: number): boolean =>
    joinedVersion < (outcomes[index]?.closedAt ?? 0);

  /** The rows of those who were there from the first question on: only they can be compared. */
  const allAlong = people.flatMap((one, position) =>
    columns[0] !== undefined && isPresent(one, columns[0]) ? [position] : [],
  );

  const shareOf = (column: number, position: number): number => shares[column]?.[position] ?? 0;

  const thirdsFor = (column: number): Map<number, Third> => {
    const rest = allAlong.map((position) =>
      columns.reduce((sum, _, other) => sum + (other === column ? 0 : shareOf(other, position)), 0),
    );
    const thirds = columns.length < 2 ? null : thirdsBy(rest);
    return new Map(thirds?.map((third, place) => [allAlong[place] ?? -1, third]));
  };

  const presentAt = (index: number): Present[] => {
    const column = columns.indexOf(index);
    const thirds = thirdsFor(column);
    return people.flatMap((one, position) =>
      isPresent(one, index)
        ? [
            {
              participantId: one.participantId,
              share: shareOf(column, position),
              third: thirds.get(position) ?? null,
            },
          ]
        : [],
    );
  };

  /** A row per person who was there all along, a column per played question. */
  const matrix = (): number[][] =>
    allAlong.map((position) => columns.map((_, column) => shareOf(column, position)));

  const sharesOfPresent = (): Map<string, number>[] =>
    columns.map(
      (index) => new Map(presentAt(index).map(({ participantId, share }) => [participantId, share])),
    );

  return {
    /** The questions whose results count. */
    played: columns as readonly number[],

    addResults: (index: number, results: readonly ReviewResult[]): void => {
      const column = shares[columns.indexOf(index)];
      if (!column) return;
      for (const { participantId, share } of results) {
        const position = row.get(participantId);
        if (position === undefined) continue;
        column[position] = share;
        if (share !== 0 && share !== 1) allRightOrWrong = false;
      }
    },

    addAnswers: (index: number, answers: readonly ReviewAnswer[]): void => {
      const question = plan.questions[index];
      const outcome = outcomes[index];
      if (!question || !outcome) return;
      const present = outcome.state === 'played' ? presentAt(index) : [];
      const there = new Set(present.map(({ participantId }) => participantId));
      for (const [participantId, { responseMs }] of countingAnswers(answers)) {
        const position = row.get(participantId);
        if (position === undefined || !there.has(participantId)) continue;
        times.push(responseMs);
        answered[position] = (answered[position] ?? 0) + 1;
      }
      questions.push({
        index,
        questionId: question.id,
        kind: question.kind,
        prompt: question.prompt,
        points: question.points,
        state: outcome.state,
        changes: changes
          .filter(({ questionIndex }) => questionIndex === index)
          .map(({ what, reason }) => ({ what, reason })),
        solution: solutionOf(question),
        discrimination: null,
        ...questionFigures(question, present, answers),
      });
    },

    finish: (): ReviewView => {
      const rows = matrix();
      const { settings } = plan;
      const participants = summariesOf(session);
      const points = participants.filter(({ kicked }) => !kicked).map((one) => one.points);
      const most = points.reduce((high, one) => Math.max(high, one), 0);
      const played = questions.filter(({ state }) => state === 'played');
      const possible = played.reduce((sum, { present }) => sum + present, 0);
      const given = played.reduce((sum, one) => sum + one.answered, 0);
      const complete = answered.filter((count) => count === columns.length).length;
      const { startedAt, finishedAt } = session;
      return {
        sessionId: session.sessionId,
        quizId: session.quizId,
        title: session.title,
        startedAt,
        finishedAt,
        formulaName: settings.formula,
        formulaVersion: settings.formulaVersion,
        overview: {
          participants: people.length,
          questions: columns.length,
          facility: mean(played.flatMap(({ facility }) => facility ?? [])),
          meanPoints: mean(points),
          medianPoints: median(points),
          medianResponseMs: median(times),
          participation: possible === 0 ? null : given / possible,
          completion: people.length === 0 || columns.length === 0 ? null : complete / people.length,
          durationMs: startedAt === null || finishedAt === null ? null : finishedAt - startedAt,
          scores:
            most === 0
              ? []
              : histogram(points, { from: 0, to: most, bars: scoreBars }).map(
                  ({ members: _, ...bin }) => bin,
                ),
          alpha: cronbachAlpha(rows),
          alphaName: allRightOrWrong ? 'kr-20' : 'alpha',
          alphaParticipants: rows.length,
        },
        questions: questions.map((question) => {
          const column = columns.indexOf(question.index);
          return column < 0 || columns.length < 2
            ? question
            : { ...question, discrimination: discrimination(rows, column) };
        }),
        teamScore: settings.teams?.score ?? null,
        teams: teamReviews({ teams: settings.teams, participants, shares: sharesOfPresent() }),
        participants,
      };
    },
  };
};
