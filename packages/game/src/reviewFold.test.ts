import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lsat6 } from './lsat.testing.ts';
import { questionSchema } from './question.ts';
import type { ReviewSession } from './reviewFacts.ts';
import { createReviewFold } from './reviewFold.ts';
import type { SessionEvent } from './sessionState.ts';
import { type SettingsInput, settingsSchema } from './settings.ts';
import { discrimination } from './statistics.ts';
import type { Amendment } from './terms.ts';

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));

const closing = (questionIndex: number, more: Partial<SessionEvent> = {}): SessionEvent => ({
  version: 3 + questionIndex,
  at: questionIndex,
  command: { type: 'close' },
  from: 'asking',
  to: 'revealed',
  questionIndex,
  scores: true,
  skips: false,
  ...more,
});

interface Sheet {
  /** A row per person, a column per question: the choice that was taken; `a` is right, null is no answer. */
  readonly taken: readonly (readonly (string | null)[])[];
  readonly events?: readonly SessionEvent[];
  readonly amendments?: readonly Amendment[];
  readonly settings?: SettingsInput;
  readonly teamOf?: (at: number) => number;
  /** Points by participant, where they matter. */
  readonly points?: readonly number[];
}

const fold = ({ taken, events, amendments = [], settings = {}, teamOf, points = [] }: Sheet) => {
  const count = taken[0]?.length ?? 0;
  const indexes = Array.from({ length: count }, (_, index) => index);
  const session: ReviewSession = {
    sessionId: 's',
    quizId: null,
    title: 'Sheet',
    startedAt: 0,
    finishedAt: 60_000,
    plan: {
      settings: settingsSchema.parse(settings),
      questions: indexes.map((index) =>
        questionSchema.parse({ kind: 'choice', id: `q${index}`, prompt: 'Which?', choices, correct: 'a' }),
      ),
    },
    events: events ?? indexes.map((index) => closing(index)),
    amendments,
    participants: taken.map((_, at) => ({
      participantId: `p${at}`,
      nickname: `P${at}`,
      kicked: false,
      team: teamOf?.(at) ?? null,
      joinedVersion: 1,
    })),
    scores: points.map((own, at) => ({
      participantId: `p${at}`,
      points: own,
      totalMs: 0,
      streak: 0,
      right: 0,
      answered: 0,
      rank: at + 1,
      rankBefore: null,
    })),
    presence: [],
  };
  const review = createReviewFold(session);
  const given = (index: number) =>
    taken.flatMap((row, at) => {
      const value = row[index];
      return value == null ? [] : [{ participantId: `p${at}`, questionIndex: index, value, at }];
    });
  for (const index of review.played) {
    review.addResults(
      index,
      given(index).map(({ value, at: _, ...one }) => ({
        ...one,
        share: value === 'a' ? 1 : 0,
        points: 0,
        bonus: 0,
      })),
    );
  }
  for (const index of indexes) {
    review.addAnswers(
      index,
      given(index).map(({ at, ...one }) => ({ ...one, attempt: 1, responseMs: 1_000 * (1 + (at % 19)) })),
    );
  }
  return review.finish();
};

describe('a review folded question by question', () => {
  it('finds the published figures of section 6 of the LSAT', () => {
    const { overview, questions } = fold({
      taken: lsat6.map((row) => row.map((right) => (right ? 'a' : 'b'))),
    });
    expect(overview).toMatchObject({
      participants: 1_000,
      questions: 5,
      alphaName: 'kr-20',
      alphaParticipants: 1_000,
    });
    expect(overview.alpha).toBeCloseTo(0.295, 4);
    expect(questions.map(({ facility }) => facility)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]);
    expect(questions.map((question) => question.discrimination)).toEqual(
      questions.map(({ index }) => expect.closeTo(discrimination(lsat6, index) ?? Number.NaN, 12)),
    );
  });

  it('tells which third of the class took which answer, by what they did elsewhere', () => {
    const taken = [
      ['b', 'c', 'c'],
      ['b', 'b', 'c'],
      [null, 'a', 'c'],
      ['a', 'a', 'b'],
      ['a', 'a', 'a'],
      ['a', 'a', 'a'],
    ];
    const [first] = fold({ taken }).questions;
    expect(first?.thirds?.sizes).toEqual({ lower: 2, middle: 2, upper: 2 });
    expect(first?.thirds?.rows.map(({ key, lower, middle, upper }) => [key, lower, middle, upper])).toEqual([
      ['a', 0, 1, 2],
      ['b', 2, 0, 0],
      ['c', 0, 0, 0],
    ]);
    expect(first?.thirds?.missed).toEqual({ lower: 0, middle: 1, upper: 0 });
  });

  it('warns instead of giving a figure where there are too few', () => {
    const { overview, questions } = fold({ taken: lsat6.slice(0, 9).map(() => ['a', 'b', 'a', 'b']) });
    expect(overview.alpha).toBeNull();
    expect(overview.alphaParticipants).toBe(9);
    expect(questions[0]?.discrimination).toBeNull();
    expect(fold({ taken: [['a', 'b', 'c']] }).questions[0]?.thirds).toBeNull();
  });

  it('leaves skipped and voided questions out of every figure, and marks them', () => {
    const taken = Array.from({ length: 12 }, (_, at) => (at % 2 ? ['a', 'a', 'b'] : ['a', 'b', 'b']));
    const events = [
      closing(0),
      closing(1),
      closing(2),
      closing(0, { version: 9, scores: false, skips: true }),
      closing(2, {
        version: 10,
        scores: false,
        command: { type: 'void', questionIndex: 2, reason: 'It has no right answer.' },
      }),
    ];
    const { overview, questions } = fold({ taken, events });
    expect(questions.map(({ state }) => state)).toEqual(['skipped', 'played', 'voided']);
    expect(overview).toMatchObject({ questions: 1, facility: 0.5, participation: 1, completion: 1 });
  });

  it("has each team's members, points and mean share, in the places that the stage has shown", () => {
    const taken = [
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'b'],
      ['a', 'a'],
      ['a', null],
    ];
    const names = ['Amber', 'Blue', 'Nobody'];
    const points = [2_000, 1_000, 0, 2_000, 900];
    const teamOf = (at: number) => (at < 3 ? 0 : 1);
    const by = (score: 'mean' | 'sum') =>
      fold({ taken, points, teamOf, settings: { teams: { names, score } } }).teams;
    expect(by('mean')).toEqual([
      {
        team: 1,
        name: 'Blue',
        rank: 1,
        points: 1_450,
        players: 2,
        meanPoints: 1_450,
        sumPoints: 2_900,
        facility: 0.75,
      },
      {
        team: 0,
        name: 'Amber',
        rank: 2,
        points: 1_000,
        players: 3,
        meanPoints: 1_000,
        sumPoints: 3_000,
        facility: 0.5,
      },
      {
        team: 2,
        name: 'Nobody',
        rank: 3,
        points: 0,
        players: 0,
        meanPoints: null,
        sumPoints: 0,
        facility: null,
      },
    ]);
    expect(by('sum')?.map(({ name, points: own }) => [name, own])).toEqual([
      ['Amber', 3_000],
      ['Blue', 2_900],
      ['Nobody', 0],
    ]);
    expect(fold({ taken }).teams).toBeNull();
  });

  it('says with each question what was changed about it, and why', () => {
    const amendments = [
      { questionIndex: 1, version: 9, what: 'voided', reason: 'It has no right answer.' },
      { questionIndex: 0, version: 10, what: 'skipped' },
    ] as const;
    const { questions } = fold({ taken: [['a', 'b']], amendments });
    expect(questions.map(({ changes }) => changes)).toEqual([
      [],
      [{ what: 'voided', reason: 'It has no right answer.' }],
    ]);
  });

  it('adds up, whatever was answered', () => {
    const sheet = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 25 }))
      .chain(([questions, people]) =>
        fc.array(
          fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: questions, maxLength: questions }),
          { minLength: people, maxLength: people },
        ),
      );
    fc.assert(
      fc.property(sheet, (taken) => {
        const { overview, questions } = fold({ taken });
        for (const question of questions) {
          const answers = taken.filter((row) => row[question.index] !== null).length;
          expect(question.answered).toBe(answers);
          expect(question.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(answers);
          expect(question.times.reduce((sum, { count }) => sum + count, 0)).toBe(answers);
          expect(question.facility).toBeGreaterThanOrEqual(0);
          expect(question.facility).toBeLessThanOrEqual(1);
          const { thirds } = question;
          if (!thirds) continue;
          for (const third of ['lower', 'middle', 'upper'] as const) {
            const given = thirds.rows.reduce((sum, row) => sum + row[third], 0);
            expect(given + thirds.missed[third]).toBe(thirds.sizes[third]);
          }
        }
        expect(overview.alpha === null || overview.alpha <= 1 + 1e-9).toBe(true);
        expect(overview.participation).toBeLessThanOrEqual(1);
        expect(overview.completion).toBeLessThanOrEqual(1);
      }),
    );
  });
});
