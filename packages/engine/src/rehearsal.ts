import { insertSession } from '@argus/db/sessions';
import { newSession } from '@argus/game/session';
import type { Plan } from '@argus/game/sessionState';
import { settingsSchema } from '@argus/game/settings';
import { createLocalRelay } from '@argus/relay/localRelay';
import { TransactionRollbackError } from 'drizzle-orm';
import { type Core, createPlans } from './core.ts';
import { demoQuiz } from './demoQuiz.ts';
import { makeId } from './ids.ts';
import { createDoor } from './joinSession.ts';
import { createNewcomers } from './newcomers.ts';
import { createRuns } from './runs.ts';
import { createSessionFeed } from './sessionFeed.ts';
import { createAnswers } from './submitAnswer.ts';
import { makePin } from './tokens.ts';
import { transition } from './transition.ts';

const players = 40;
const rounds = 3;

const noTimers: Core['timers'] = {
  schedule: async () => undefined,
  cancel: async () => undefined,
  handle: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
};

/** A small game from the lobby to the last board, watched by those who play it. */
const play = async (core: Core): Promise<void> => {
  const settings = { ...settingsSchema.parse({}), leadInMs: 0, closeWhenAllAnswered: false };
  const plan: Plan = { settings, questions: demoQuiz.questions.slice(0, 1) };
  const [sessionId, pin] = [makeId(), makePin()];
  const { title, language } = demoQuiz;
  const { graceMs } = settings;
  const state = newSession(settings, core.clock.now());
  await insertSession(core.db.drizzle, {
    id: sessionId,
    pin,
    title,
    language,
    plan,
    public: false,
    graceMs,
    ...state,
  });
  const door = createDoor(core);
  const answers = createAnswers(
    core,
    () => null,
    createRuns(core, async () => undefined),
    () => undefined,
  );
  const names = Array.from({ length: players }, (_, index) => `Rehearsal ${index}`);
  const joined = await Promise.all(names.map((nickname) => door.join({ pin, nickname })));
  const cast = joined.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const feed = createSessionFeed(core, sessionId, plan, createNewcomers(), () => undefined);
  await feed.refresh();
  const views = await Promise.all(cast.map((player) => feed.personal(player)));
  const step = async (type: 'start' | 'close' | 'next'): Promise<void> => {
    await transition(core, sessionId, { type }, null, 'clock');
    await feed.refresh();
    JSON.stringify([feed.players().read(), ...views.map((view) => view?.read())]);
  };
  await step('start');
  await Promise.all(
    cast.map((player, index) =>
      answers.submit(player, { questionIndex: 0, value: 'abcd'.charAt(index % 4), key: `${index}` }),
    ),
  );
  await step('close');
  await step('next');
  feed.stop();
};

/**
 * Plays games that nobody sees before anybody else plays, and takes them back: the first of a fresh process meets
 * cold code, cold statements and connections that are still to be opened, and would be several times slower.
 * What goes wrong here is no reason not to start.
 */
export const rehearse = async (core: Core): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    const relay = createLocalRelay();
    try {
      await core.db.drizzle.transaction(async (tx) => {
        const db = { ...core.db, drizzle: tx };
        await play({ ...core, relay, timers: noTimers, db, planOf: createPlans(tx) });
        tx.rollback();
      });
    } catch (error) {
      if (error instanceof TransactionRollbackError) continue;
      core.log.warn({ reason: String(error) }, 'the rehearsal failed; the first game may be slower');
      return;
    } finally {
      await relay.close();
    }
  }
};
