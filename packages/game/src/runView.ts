import { foldAttempt } from './foldRuns.ts';
import { solutionOf } from './question.ts';
import { closedIn, type RunState } from './run.ts';
import type { PersonalFacts, SessionFacts } from './sessionFacts.ts';
import { planNow } from './terms.ts';
import { outcomeOf, questionView } from './view.ts';
import type { PersonalResult, PersonalView, RunAttempt, RunView } from './views.ts';

/** The parts of a personal view that come from the participant's own run. */
export type RunParts = Pick<PersonalView, 'run' | 'attempt' | 'answer' | 'closesAt' | 'result' | 'points'>;

const notBegun = { attempt: 1, answer: null, closesAt: null, result: null, points: 0 } as const;

/** Whether the own review is open before the session's end: no attempt is left that it could give away. */
export const mayReview = (
  selfPaced: { readonly attempts: number },
  { phase, attempt }: Pick<RunState, 'phase' | 'attempt'>,
): boolean => phase === 'done' && attempt >= selfPaced.attempts;

/**
 * Whether whoever stands here may learn what is right in this attempt. Where feedback comes at the end it comes when
 * no attempt is left: before that it would give the next one away, and the points are all that is told.
 */
export const mayLearn = (
  selfPaced: { readonly feedback: 'each' | 'end'; readonly attempts: number },
  { phase, attempt }: Pick<RunState, 'phase' | 'attempt'>,
): boolean =>
  phase !== 'asking' && (selfPaced.feedback === 'each' || mayReview(selfPaced, { phase, attempt }));

/** Where a participant of a running self-paced session stands; null in all other sessions and phases. */
export const runParts = (facts: SessionFacts, personal: PersonalFacts): RunParts | null => {
  const { plan, state } = facts;
  const { selfPaced } = plan.settings;
  if (!selfPaced || state.phase !== 'running') return null;
  const { attempts } = selfPaced;
  const questions = plan.questions.length;
  const { run, answers } = personal.runs ?? { run: null, answers: [] };
  if (run === null) {
    const view = {
      version: 0,
      phase: 'ready',
      attempt: 0,
      attempts,
      questions,
      finished: [],
      reviewable: false,
    } as const;
    return { ...notBegun, run: { ...view, question: null, solution: null } };
  }
  const { participantId } = personal;
  const participants = [{ participantId, joinOrder: 0, kicked: false }];
  const own = answers.map((answer) => ({ ...answer, participantId }));
  const fold = (attempt: number, until: number) =>
    foldAttempt({ plan, terms: state.terms, participants, answers: own }, attempt, until);
  const summary = (attempt: number): RunAttempt => {
    const [score] = fold(attempt, questions).scores;
    const { points = 0, right = 0, answered = 0 } = score ?? {};
    return { attempt, points, right, answered };
  };
  const over = run.phase === 'done' ? run.attempt : run.attempt - 1;
  const finished = Array.from({ length: over }, (_, index) => summary(index + 1));
  const learns = mayLearn(selfPaced, run);
  const question = planNow(plan, state.terms).questions[run.questionIndex];
  const on = question && run.phase !== 'done' ? question : null;
  const given = own.find(
    (answer) => answer.attempt === run.attempt && answer.questionIndex === run.questionIndex,
  );
  const current = fold(run.attempt, closedIn(run));
  const gained = current.results.find(({ questionIndex }) => questionIndex === run.questionIndex);
  const result: PersonalResult = {
    questionIndex: run.questionIndex,
    outcome: gained ? outcomeOf(gained.share) : 'missed',
    share: gained?.share ?? 0,
    points: gained?.points ?? 0,
    bonus: gained?.bonus ?? 0,
    rankBefore: null,
  };
  const times = { opensAt: run.opensAt, closesAt: run.closesAt };
  const view: RunView = {
    version: run.version,
    phase: run.phase,
    attempt: run.attempt,
    attempts,
    questions,
    question: on && questionView(on, run.questionIndex, questions, times),
    solution: on && learns ? solutionOf(on) : null,
    finished,
    reviewable: mayReview(selfPaced, run),
  };
  return {
    run: view,
    attempt: run.attempt,
    answer:
      on && given
        ? { questionIndex: run.questionIndex, value: given.value, responseMs: given.responseMs }
        : null,
    closesAt: run.phase === 'asking' ? run.closesAt : null,
    result: on && learns ? result : null,
    // Points that grow with each right answer would tell which ones are right.
    points:
      selfPaced.feedback === 'each'
        ? (current.scores[0]?.points ?? 0)
        : Math.max(0, ...finished.map((one) => one.points)),
  };
};
