import type { Newcomer } from '../crowd/orders.ts';
import { machineNow } from '../machine.ts';
import type { Caller } from './caller.ts';

interface Steered {
  readonly version: number;
}
interface Opened extends Steered {
  readonly sessionId: string;
  readonly pin: string;
}

export interface Hosted {
  readonly sessionId: string;
  readonly pin: string;
  /** Makes one step; the machine's time at which its call was sent. */
  step(path: 'start' | 'close' | 'next'): Promise<number>;
  /** Asks the next question, from the lobby or the board; the time at which its call was sent. */
  ask(index: number): Promise<number>;
  /** Closes the question that is on and goes on to the board. */
  settle(): Promise<void>;
  /** Takes note of a step that the clock has made. */
  catchUp(): Promise<void>;
  /** So many newcomers for this session. */
  newcomers(count: number): Newcomer[];
}

interface Plan {
  readonly questions: number;
  /** Seconds for each question; null leaves it to the host. */
  readonly timeLimit?: number | null;
  readonly settings?: object;
}

/** What tells the views of two questions apart. */
export const markOf = (index: number): string => `(q${index})`;

/** Makes the view of an open question about 600 bytes long, as such a question has. */
const question = (index: number, timeLimit: number | null) => ({
  id: `q${index}`,
  kind: 'choice',
  prompt: `Which planet of the solar system has the most moons, as far as we know today ${markOf(index)}?`,
  choices: ['Saturn', 'Jupiter', 'Uranus', 'Neptune'].map((text, choice) => ({ id: `${choice}`, text })),
  correct: '0',
  timeLimit,
});

/** The frame in which a player answers; a quarter of them is right. */
export const answerFrame = (
  id: number,
  questionIndex: number,
  player: number,
  path = 'play.answer',
): string => {
  const input = { questionIndex, value: `${player % 4}`, key: `${questionIndex}-${player}` };
  return JSON.stringify({ id, method: 'mutation', params: { path, input } });
};

/** Makes a quiz of such questions. */
export const makeQuiz = async (host: Caller, { questions, timeLimit = null }: Plan): Promise<string> => {
  const quiz = {
    title: 'Bench',
    questions: Array.from({ length: questions }, (_, index) => question(index, timeLimit)),
  };
  return (await host.call<{ quizId: string }>('quizzes.create', { quiz })).quizId;
};

/** Opens a session of a quiz. */
export const openSession = async (host: Caller, quizId: string, settings: object = {}): Promise<Hosted> => {
  const opened = await host.call<Opened>('sessions.create', {
    quizId,
    settings: { leadInMs: 0, ...settings },
  });
  const { sessionId, pin } = opened;
  let { version } = opened;
  const step: Hosted['step'] = async (path) => {
    const sentAt = machineNow();
    ({ version } = await host.call<Steered>(`sessions.${path}`, { sessionId, version }));
    return sentAt;
  };
  return {
    sessionId,
    pin,
    step,
    ask: (index) => step(index === 0 ? 'start' : 'next'),
    settle: async () => {
      await step('close');
      await step('next');
    },
    catchUp: async () => {
      ({ version } = await host.ask<Steered>('sessions.get', { sessionId }));
    },
    newcomers: (count) => Array.from({ length: count }, (_, index) => ({ pin, nickname: `Player ${index}` })),
  };
};

/** Opens a session of a quiz of its own. */
export const hostSession = async (host: Caller, plan: Plan): Promise<Hosted> =>
  openSession(host, await makeQuiz(host, plan), plan.settings);
