import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someCommands, somePlan } from '../test/arbitraries.ts';
import { foldQuestion, rerank, type Score } from './fold.ts';
import { readAnswer } from './question.ts';
import { type ReplayParticipant, replay } from './replay.ts';
import { newSession, step } from './session.ts';
import type { SessionEvent } from './sessionState.ts';

const guesses = ['a', ['a', 'b'], true, 'iris', 42] as const;

/** A session as the engine would run it: steps and folds as they come, players joining on the way. */
const simulate = fc
  .tuple(somePlan, someCommands, fc.array(fc.nat(), { minLength: 200, maxLength: 200 }))
  .map(([plan, commands, chance]) => {
    let draw = 0;
    const pick = (below: number) => (chance[draw++ % chance.length] ?? 0) % below;
    const opened = newSession(plan.settings, 0);
    let state = opened;
    let now = 0;
    let scores: readonly Score[] = [];
    const events: SessionEvent[] = [];
    const kicked = new Set<string>();
    const participants: ReplayParticipant[] = [];
    const answers: {
      participantId: string;
      attempt: number;
      value: unknown;
      responseMs: number;
      questionIndex: number;
    }[] = [];
    const join = () => {
      if (participants.length < 5)
        participants.push({
          participantId: `p${participants.length}`,
          joinOrder: participants.length,
          joinedVersion: state.version,
        });
    };
    join();
    for (const { command, after } of commands) {
      now = Math.max(0, now + after);
      if (pick(4) === 0) join();
      const question = plan.questions[state.questionIndex];
      if (state.phase === 'asking' && question) {
        for (const { participantId } of participants) {
          const given = answers.some(
            (one) => one.participantId === participantId && one.questionIndex === state.questionIndex,
          );
          const read = readAnswer(question, guesses[pick(guesses.length)]);
          if (given || !read.ok || pick(3) === 0) continue;
          answers.push({
            participantId,
            attempt: 1,
            value: read.value,
            responseMs: pick(20_000),
            questionIndex: state.questionIndex,
          });
        }
      }
      const outcome = step(plan, state, command, now);
      if (!outcome.ok) continue;
      const { event } = outcome.value;
      if (command.type === 'kick') kicked.add(command.participantId);
      if (command.type === 'restore') kicked.delete(command.participantId);
      const present = participants.map((one) => ({ ...one, kicked: kicked.has(one.participantId) }));
      if (command.type === 'kick' || command.type === 'restore') scores = rerank(present, scores);
      if (event.scores && event.questionIndex !== null) {
        const { questionIndex } = event;
        const { opensAt, closesAt } = state;
        ({ scores } = foldQuestion({
          plan,
          questionIndex,
          participants: present,
          answers: answers.filter((one) => one.questionIndex === questionIndex),
          scores,
          limitMs: opensAt === null || closesAt === null ? null : closesAt - opensAt,
        }));
      }
      events.push(event);
      ({ state } = outcome.value);
    }
    return { plan, opened, state, scores, events, participants, answers };
  });

describe('a replay', () => {
  it('of the log and the answers gives exactly the state and the scores that were', () => {
    fc.assert(
      fc.property(simulate, ({ plan, opened, state, scores, events, participants, answers }) => {
        const again = replay({ plan, opened, events, participants, answers });
        expect(again.state).toEqual(state);
        const byId = (list: readonly Score[]) =>
          [...list].sort((one, other) => (one.participantId < other.participantId ? -1 : 1));
        expect(byId(again.scores)).toEqual(byId(scores));
      }),
      { numRuns: 300 },
    );
  });

  it('adds up: each score is the sum of its results, and no skipped question counts', () => {
    fc.assert(
      fc.property(simulate, ({ plan, opened, events, participants, answers }) => {
        const { results, scores } = replay({ plan, opened, events, participants, answers });
        for (const { participantId, points, answered } of scores) {
          const own = results.filter((result) => result.participantId === participantId);
          expect(points).toBe(own.reduce((sum, result) => sum + result.points, 0));
          expect(answered).toBe(own.length);
        }
        const skipped = events.filter(({ skips }) => skips).map(({ questionIndex }) => questionIndex);
        for (const { questionIndex } of results) expect(skipped).not.toContain(questionIndex);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a log that no session can have written', () => {
    const plan = fc.sample(somePlan, { numRuns: 1, seed: 3 })[0];
    if (!plan) throw new Error('a sample is one plan');
    const event: SessionEvent = {
      version: 2,
      at: 0,
      command: { type: 'resume' },
      from: 'lobby',
      to: 'lobby',
      questionIndex: null,
      scores: false,
      skips: false,
    };
    const opened = newSession(plan.settings, 0);
    expect(() => replay({ plan, opened, events: [event], participants: [], answers: [] })).toThrow(
      'cannot follow',
    );
  });
});
