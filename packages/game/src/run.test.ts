import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { somePlan, twinQuestions } from '../test/arbitraries.ts';
import { foldQuestion } from './fold.ts';
import { foldRuns } from './foldRuns.ts';
import { personalView } from './personalView.ts';
import type { Question } from './question.ts';
import { answerIn, closedIn, goOn, type RunMoment, type RunState } from './run.ts';
import { newSession, step } from './session.ts';
import type { PersonalFacts, SessionFacts } from './sessionFacts.ts';
import type { Plan, SessionState } from './sessionState.ts';
import { type SettingsInput, settingsSchema } from './settings.ts';
import type { PersonalView } from './views.ts';

const until = 1_000_000;

const question = (id: string, timeLimit: number | null = 20): Question => ({
  id,
  kind: 'boolean',
  prompt: 'True?',
  explanation: 'Because.',
  timeLimit,
  points: 1,
  correct: true,
});

const planOf = (
  selfPaced: Partial<NonNullable<SettingsInput['selfPaced']>> = {},
  questions: readonly Question[] = [question('a'), question('b')],
): Plan => ({ questions, settings: settingsSchema.parse({ selfPaced: { until, ...selfPaced } }) });

const at = (plan: Plan, run: RunState | null, now: number, session?: SessionState): RunMoment => ({
  plan,
  session: session ?? newSession(plan.settings, 0),
  participantId: 'p0',
  run,
  now,
});

const goes = (plan: Plan, run: RunState | null, now: number): RunState => {
  const outcome = goOn(at(plan, run, now), run?.version ?? 0);
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.message}`);
  return outcome.value;
};

const plain = { attempt: null, allowanceMs: 0 };
const answers = (plan: Plan, run: RunState, now: number, questionIndex = run.questionIndex) =>
  answerIn(at(plan, run, now), { ...plain, questionIndex });
const answered = (plan: Plan, run: RunState, now: number) => {
  const outcome = answers(plan, run, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};
const why = (outcome: { readonly ok: boolean; readonly reason?: string }) => outcome.reason ?? null;

describe('a self-paced session', () => {
  it('is open from its door until its end, and then finished for all', () => {
    const plan = planOf();
    const opened = newSession(plan.settings, 0);
    expect(opened).toMatchObject({ phase: 'running', dueAt: until + 250 });
    expect(step(plan, opened, { type: 'due' }, until)).toMatchObject({ ok: false, reason: 'not-due' });
    expect(step(plan, opened, { type: 'due' }, until + 250)).toMatchObject({
      ok: true,
      value: { state: { phase: 'finished', questionIndex: 1 }, event: { scores: true, questionIndex: null } },
    });
    const planned = { ...plan, settings: { ...plan.settings, plannedAt: 5_000 } };
    const lobby = newSession(planned.settings, 0);
    expect(lobby).toMatchObject({ phase: 'lobby', dueAt: 5_000 });
    expect(step(planned, lobby, { type: 'due' }, 5_000)).toMatchObject({
      ok: true,
      value: { state: { phase: 'running', dueAt: until + 250, terms: { plannedAt: null } } },
    });
  });

  it('knows no step that moves all together, and ends when its host says so', () => {
    const plan = planOf();
    const opened = newSession(plan.settings, 0);
    for (const type of ['pause', 'take', 'give', 'next', 'start', 'close', 'skip', 'show'] as const) {
      expect(step(plan, opened, { type }, 1)).toMatchObject({ ok: false, reason: 'wrong-phase' });
    }
    const voiding = { type: 'void', questionIndex: 0, reason: 'Wrong' } as const;
    expect(step(plan, opened, voiding, 1)).toMatchObject({ ok: false, reason: 'wrong-phase' });
    const over = step(plan, opened, { type: 'end' }, 2);
    if (!over.ok) throw new Error(over.message);
    expect(over.value.state.phase).toBe('finished');
    expect(step(plan, over.value.state, voiding, 3)).toMatchObject({ ok: true });
  });

  it('has an end after its beginning, and no clock that moves everybody on', () => {
    const wrong = (settings: SettingsInput) => settingsSchema.safeParse(settings).error?.issues[0]?.message;
    expect(wrong({ selfPaced: { until: 5 }, plannedAt: 5 })).toMatch(/end after it opens/);
    expect(wrong({ selfPaced: { until: 5 }, pace: 'auto' })).toMatch(/choose one of the two/);
  });
});

describe('a run', () => {
  it('goes through the quiz at its own times, each question from when it was taken', () => {
    const plan = planOf();
    const first = goes(plan, null, 1_000);
    expect(first).toEqual({
      attempt: 1,
      version: 1,
      phase: 'asking',
      questionIndex: 0,
      answered: 0,
      opensAt: 1_000,
      closesAt: 21_000,
    });
    const { run, responseMs } = answered(plan, first, 4_000);
    expect([run.phase, run.version, run.answered, responseMs]).toEqual(['closed', 2, 1, 3_000]);
    const second = goes(plan, run, 400_000);
    expect(second).toMatchObject({ questionIndex: 1, opensAt: 400_000, closesAt: 420_000 });
    expect(goes(plan, answered(plan, second, 401_000).run, 402_000).phase).toBe('done');
  });

  it('takes an answer within the grace, and none after it, though no timer has fired', () => {
    const plan = planOf();
    const first = goes(plan, null, 1_000);
    expect(answered(plan, first, 21_250).responseMs).toBe(20_000);
    expect(why(answers(plan, first, 21_251))).toBe('too-late');
    expect(why(answers(plan, first, 5_000, 1))).toBe('not-open');
    expect(why(goOn(at(plan, first, 21_250), 1))).toBe('wrong-phase');
    const missed = goes(plan, first, 21_251);
    expect(missed).toMatchObject({ phase: 'closed', questionIndex: 0 });
    expect(why(answers(plan, missed, 21_252))).toBe('too-late');
    expect(goes(planOf({ feedback: 'end' }), first, 21_251)).toMatchObject({
      phase: 'asking',
      questionIndex: 1,
    });
  });

  it('never outlives its session', () => {
    const plan = planOf();
    const last = goes(plan, null, until - 5_000);
    expect(last.closesAt).toBe(until);
    expect(why(answers(plan, last, until + 251))).toBe('too-late');
    expect(why(goOn(at(plan, null, until), 0))).toBe('too-late');
    const endless = planOf({ timed: false });
    const open = goes(endless, null, 0);
    expect(open.closesAt).toBeNull();
    expect(answered(endless, open, until - 1).responseMs).toBe(until - 1);
    expect(why(answers(endless, open, until + 251))).toBe('too-late');
    const finished = { ...newSession(plan.settings, 0), phase: 'finished' } as const;
    expect(why(answerIn(at(plan, last, 1, finished), { ...plain, questionIndex: 0 }))).toBe('too-late');
    expect(why(goOn(at(plan, last, 1, finished), 1))).toBe('already-finished');
  });

  it('is not moved twice by two taps, nor by an answer that belongs to another attempt', () => {
    const plan = planOf({ attempts: 2 }, [question('a')]);
    const first = goes(plan, null, 0);
    expect(why(goOn(at(plan, first, 0), 0))).toBe('moved-on');
    const done = goes(plan, answered(plan, first, 1).run, 2);
    const again = goes(plan, done, 3);
    expect(again).toMatchObject({ attempt: 2, phase: 'asking', questionIndex: 0, version: 4 });
    expect(why(answerIn(at(plan, again, 4), { ...plain, attempt: 1, questionIndex: 0 }))).toBe('too-late');
    const over = goes(plan, answered(plan, again, 5).run, 6);
    expect(why(goOn(at(plan, over, 7), over.version))).toBe('limit-reached');
  });

  it('gives more time to whoever has it', () => {
    const plan = planOf();
    const session = newSession(plan.settings, 0);
    const slow = { ...session, terms: { ...session.terms, factors: { p0: 1.5 } } };
    expect(goOn(at(plan, null, 0, slow), 0)).toMatchObject({ ok: true, value: { closesAt: 30_000 } });
  });
});

/** An answer to whatever kind of question it is. */
const valueFor = (asked: Question | undefined, yes: boolean): unknown => {
  switch (asked?.kind) {
    case 'choice':
      return yes ? 'a' : 'b';
    case 'multi':
      return yes ? ['a'] : ['b', 'c'];
    case 'text':
      return yes ? 'iris' : 'nothing';
    case 'number':
      return yes ? 0 : 50;
    default:
      return yes;
  }
};

/** A player who gives these answers, one a question, attempt after attempt. */
const play = (plan: Plan, given: readonly boolean[], stops: number) => {
  let run: RunState | null = null;
  let now = 0;
  const stored: { questionIndex: number; attempt: number; value: unknown; responseMs: number }[] = [];
  for (let taken = 0; taken < stops; taken += 1) {
    now += 1_000;
    if (run?.phase === 'asking') {
      const { questionIndex, attempt } = run;
      const value = valueFor(plan.questions[questionIndex], given[taken % given.length] ?? true);
      const { run: next, responseMs } = answered(plan, run, now);
      stored.push({ questionIndex, attempt, value, responseMs });
      run = next;
      continue;
    }
    const outcome = goOn(at(plan, run, now), run?.version ?? 0);
    if (!outcome.ok) break;
    run = outcome.value;
  }
  return { run, answers: stored };
};

const factsOf = (plan: Plan): SessionFacts => ({
  sessionId: 's',
  pin: '123456',
  title: 'Trial',
  language: 'en',
  plan,
  state: newSession(plan.settings, 0),
  revision: 1,
  players: 1,
  names: [],
  board: [],
  timeRequests: new Map(),
  highlights: { climber: null, streak: null },
  teams: [],
  tally: [],
});

const personal: PersonalFacts = {
  participantId: 'p0',
  nickname: 'Ada',
  kicked: false,
  waiting: false,
  team: null,
  message: null,
  answer: null,
  result: null,
  points: 777,
  streak: 3,
  rank: 1,
  rankBefore: null,
  runs: null,
  ahead: null,
};

describe('what leaves of a run', () => {
  it('never depends on a key before the own reveal of its question', () => {
    const some = fc.record({
      pair: fc.tuple(twinQuestions('q0'), twinQuestions('q1')),
      feedback: fc.constantFrom<'each' | 'end'>('each', 'end'),
      attempts: fc.integer({ min: 1, max: 3 }),
      stops: fc.integer({ min: 0, max: 14 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(some, ({ pair, feedback, attempts, stops }) => {
        const settings = settingsSchema.parse({ selfPaced: { until, timed: false, feedback, attempts } });
        const plan: Plan = { settings, questions: pair.map(([one]) => one) };
        const runs = play(plan, [true], stops);
        const { run } = runs;
        const isLast = run?.phase === 'done' && run.attempt === attempts;
        const learnt =
          run === null ? 0 : feedback === 'end' ? (isLast ? 2 : 0) : run.attempt > 1 ? 2 : closedIn(run);
        const twin: Plan = { settings, questions: pair.map((two, index) => two[index < learnt ? 0 : 1]) };
        const [one, other] = [plan, twin].map((of) =>
          personalView(factsOf(of), { ...personal, runs }, 0),
        ) as [PersonalView, PersonalView];
        // The points of whole attempts are told while others are left: that is what they are for.
        const keyless = ({ run: own, points: _, ...rest }: PersonalView) => ({
          ...rest,
          run: own && { ...own, finished: own.finished.length },
        });
        expect(keyless(one)).toEqual(keyless(other));
        if ((run?.attempt ?? 1) === 1 && run?.phase !== 'done') expect(one).toEqual(other);
        expect(one.run?.solution !== null).toBe(run?.phase === 'closed' && feedback === 'each');
        expect([one.rank, one.streak, one.ahead]).toEqual([null, 0, null]);
        if (learnt < 2) compared += 1;
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('tells the points of an attempt that is over, and opens the review when none is left', () => {
    const plan = planOf({ attempts: 2, feedback: 'end' }, [question('a', null)]);
    const view = (stops: number) =>
      personalView(factsOf(plan), { ...personal, runs: play(plan, [false, true], stops) }, 0);
    expect(view(0).run).toMatchObject({ phase: 'ready', attempts: 2, question: null });
    expect(view(2)).toMatchObject({ points: 0, result: null, run: { phase: 'closed', solution: null } });
    const over = view(3);
    expect(over.run).toMatchObject({ phase: 'done', reviewable: false });
    expect(over.run?.finished).toEqual([{ attempt: 1, points: 1_000, right: 1, answered: 1 }]);
    expect(view(4).run).toMatchObject({ phase: 'asking', attempt: 2 });
    expect(view(6).run).toMatchObject({ phase: 'done', reviewable: true });
    expect(view(6).revision).toBeGreaterThan(over.revision);
  });
});

describe('the scores of a self-paced session', () => {
  const participants = [
    { participantId: 'p0', joinOrder: 0, kicked: false },
    { participantId: 'p1', joinOrder: 1, kicked: false },
  ];

  it('are those of a session that is played together, where everybody has one attempt', () => {
    fc.assert(
      fc.property(somePlan, fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (drawn, given) => {
        const plan: Plan = {
          ...drawn,
          settings: {
            ...drawn.settings,
            pace: 'host',
            selfPaced: { until, timed: true, feedback: 'each', attempts: 1 },
          },
        };
        const own = play(plan, given, 40).answers.map((answer) => ({ ...answer, participantId: 'p1' }));
        const { terms } = newSession(plan.settings, 0);
        const folded = foldRuns({ plan, terms, participants, answers: own });
        let scores: ReturnType<typeof foldQuestion>['scores'] = [];
        for (const [questionIndex, { timeLimit }] of plan.questions.entries()) {
          const limitMs = timeLimit === null ? null : timeLimit * 1_000;
          const asked = own.filter((answer) => answer.questionIndex === questionIndex);
          ({ scores } = foldQuestion({ plan, questionIndex, participants, answers: asked, scores, limitMs }));
        }
        expect(folded.scores).toEqual(scores.map((score) => ({ ...score, rankBefore: null })));
      }),
    );
  });

  it('are those of the best attempt, whatever came after it', () => {
    const plan = planOf({ attempts: 3, timed: false }, [question('a', null), question('b', null)]);
    const { terms } = newSession(plan.settings, 0);
    const attempt = (number: number, ...values: boolean[]) =>
      values.map((value, questionIndex) => ({
        participantId: 'p0',
        questionIndex,
        attempt: number,
        value,
        responseMs: 1_000 * number,
      }));
    const all = [...attempt(1, true, false), ...attempt(2, true, true), ...attempt(3, false)];
    const { scores, results } = foldRuns({ plan, terms, participants, answers: all });
    expect(scores).toMatchObject([
      { participantId: 'p0', points: 2_000, right: 2, attempt: 2, rank: 1, totalMs: 4_000 },
      { participantId: 'p1', points: 0, answered: 0, attempt: 1, rank: 2 },
    ]);
    expect(results.map(({ attempt: number, questionIndex }) => [number, questionIndex])).toEqual([
      [2, 0],
      [2, 1],
    ]);
    const played = { attempts: 3, questions: 1 };
    expect(foldRuns({ plan, terms, participants, answers: all, played }).scores[0]?.attempt).toBe(2);
  });

  it('counts as closed what was answered or missed', () => {
    const run = goes(planOf(), null, 0);
    expect([closedIn(run), closedIn({ ...run, phase: 'closed' })]).toEqual([0, 1]);
  });
});
