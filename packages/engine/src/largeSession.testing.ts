import type { Db, Queries } from '@argus/db/client';
import { addResults, addScores } from '@argus/db/results';
import { insertSession } from '@argus/db/sessions';
import { saveSteps } from '@argus/db/steps';
import { foldQuestion, type Score } from '@argus/game/fold';
import { questionSchema } from '@argus/game/question';
import { newSession, step } from '@argus/game/session';
import type { Command, Plan } from '@argus/game/sessionState';
import { settingsSchema } from '@argus/game/settings';
import { sql } from 'drizzle-orm';
import { seededChance } from '../test/randomGame.ts';

const topics = [
  ['Which planet has the **most** moons?', ['Saturn', 'Jupiter', 'Mars', 'Venus']],
  ['What is $\\sqrt{2}$, to three places?', ['1.414', '1.732', '1.618', '1.141']],
  [
    'Which of these birds was sacred to Hera, and carries the hundred eyes of Argus in the feathers of its tail?',
    ['The peacock', 'The crane of the marshes', 'The little owl of Athena', 'The swan'],
  ],
  ['Who painted *The Starry Night*?', ['Vincent van Gogh', 'Claude Monet', 'Edvard Munch', 'Paul Klee']],
] as const;

const questionAt = (index: number) => {
  const [prompt, texts] = topics[index % topics.length] ?? topics[0];
  return questionSchema.parse({
    id: `q${index}`,
    kind: 'choice',
    prompt,
    explanation: 'It is so because it has been counted.',
    timeLimit: 20,
    points: 1,
    choices: texts.map((text, at) => ({ id: 'abcd'.charAt(at), text })),
    correct: 'a',
  });
};

export interface LargeSession {
  readonly ownerId: string;
  readonly participants: number;
  readonly questions: number;
  readonly sessionId?: string;
  readonly quizId?: string | null;
  readonly title?: string;
  /** When it was opened. */
  readonly now?: number;
}

/**
 * A finished session of any size, written as the engine would have written it, in seconds. All at once: while it
 * grew, a running worker would find its deadlines long past, and move it on itself.
 */
export const insertLargeSession = (db: Db['drizzle'], options: LargeSession): Promise<string> =>
  db.transaction((tx) => insertAll(tx, options));

const insertAll = async (db: Queries, options: LargeSession): Promise<string> => {
  const { sessionId = 'large', quizId = null, title = 'Large', now = 1_700_000_000_000 } = options;
  const chance = seededChance(options.participants * 1_000 + options.questions);
  const plan: Plan = {
    settings: settingsSchema.parse({ leadInMs: 0, streakBonus: true }),
    questions: Array.from({ length: options.questions }, (_, index) => questionAt(index)),
  };
  let state = newSession(plan.settings, now);
  await insertSession(db, {
    id: sessionId,
    pin: `9${String(now).slice(-5)}`,
    quizId,
    ownerId: options.ownerId,
    title,
    language: 'en',
    plan,
    public: false,
    graceMs: 250,
    createdAt: now,
    ...state,
  });
  await db.execute(sql`
    insert into participant (id, session_id, nickname, nickname_key, token_hash, joined_version, joined_at)
    select ${sessionId} || '-' || lpad(n::text, 5, '0'), ${sessionId}, (array['Ada', 'Grace Hopper', 'Çağla 🦉', 'Maximiliana-Leonie', '李小龍'])[1 + n % 5] || ' ' || n, 'player ' || n,
      sha256((${sessionId} || n)::bytea), 1, to_timestamp(${now / 1_000} + n * 0.001)
    from generate_series(1, ${options.participants}) as n`);
  await db.execute(sql`
    insert into participant_event (session_id, participant_id, at, type)
    select ${sessionId}, id, joined_at + k * interval '20 seconds', (array['connected', 'away', 'back', 'lost'])[k + 1]
    from participant, generate_series(0, case when join_order % 7 = 0 then 3 when join_order % 3 = 0 then 2 else 0 end) as k
    where session_id = ${sessionId}`);
  const people = Array.from({ length: options.participants }, (_, index) => ({
    participantId: `${sessionId}-${String(index + 1).padStart(5, '0')}`,
    joinOrder: index,
    kicked: false,
    skill: chance(),
  }));
  let scores: readonly Score[] = [];
  let clock = now + 60_000;
  const move = async (command: Command) => {
    const outcome = step(plan, state, command, clock);
    if (!outcome.ok) throw new Error(outcome.message);
    const { state: after, event } = outcome.value;
    await saveSteps(db, [{ sessionId, before: state, after, event, actor: options.ownerId }]);
    ({ state } = outcome.value);
  };
  await move({ type: 'start' });
  for (let questionIndex = 0; questionIndex < options.questions; questionIndex += 1) {
    const given = people
      .filter(() => chance() < 0.93)
      .map(({ participantId, skill }) => ({
        participantId,
        attempt: 1,
        value: chance() < 0.25 + 0.65 * skill ? 'a' : 'bcd'.charAt(Math.floor(chance() * 3)),
        responseMs: Math.round(1_500 + 17_000 * chance() * (1.1 - skill / 2)),
      }));
    await db.execute(sql`
      insert into answer (session_id, question_index, participant_id, attempt, key, value, received_at, response_ms)
      select ${sessionId}, ${questionIndex}, id, 1, 'key', to_jsonb(value), to_timestamp((${clock} + ms) / 1000), ms
      from unnest(${sql.param(given.map((one) => one.participantId))}::text[],
        ${sql.param(given.map((one) => one.value))}::text[],
        ${sql.param(given.map((one) => one.responseMs))}::float8[]) as t(id, value, ms)`);
    const folded = foldQuestion({
      plan,
      questionIndex,
      participants: people,
      answers: given,
      scores,
      limitMs: 20_000,
    });
    ({ scores } = folded);
    await addResults(db, [{ sessionId, rows: folded.results }]);
    clock += 20_500;
    await move({ type: 'due' });
    clock += 3_000;
    await move({ type: 'next' });
    clock += 3_000;
    if (state.phase !== 'finished') await move({ type: 'next' });
  }
  await addScores(db, [{ sessionId, rows: scores }]);
  return sessionId;
};
