import { describe, expect, it } from 'vitest';
import { asking, choice, entry, long, text } from '../test/crowd.ts';
import { barsMost, mostGiven } from './bars.ts';
import { questionSchema } from './question.ts';
import type { SessionFacts } from './sessionFacts.ts';
import { hostPlayersMost, hostView, moreTimeShown, playerView, stageNames, stageView } from './view.ts';

const now = 1_700_000_000_000;
const players = 10_000;
const bytesOf = (view: object): number => new TextEncoder().encode(JSON.stringify(view)).length;

/** Names of twenty letters, each of them three bytes. */
const crowd = Array.from({ length: players }, (_, index) =>
  entry(index, { nickname: `${'名'.repeat(15)}${String(index).padStart(5, '0')}` }),
);
const shown: Partial<SessionFacts> = {
  players,
  names: crowd.slice(0, stageNames).map(({ participantId, nickname }) => ({ participantId, nickname })),
  board: crowd.slice(0, 10),
  teams: [0, 1, 2, 3].map((team) => ({ team, players: players / 4, points: 1_000_000 })),
};
/** Everybody has written something else, and nobody what is right more than once. */
const written = crowd.map((_, index) => ({ value: `Answer number ${index} ${long(90)}`, count: 1 }));
const picked = ['a', 'b', 'c', 'd', 'e', 'f'].map((value) => ({ value, count: 1_500 }));

const phases = [
  ['asking', []],
  ['asking, with its answers on the stage', ['show']],
  ['revealed', ['close']],
  ['the board', ['close', 'next']],
  ['the end', ['close', 'next', 'end']],
] as const;

describe('the views of ten thousand', () => {
  it.each(phases)('stay under 64 KB in %s', (_phase, commands) => {
    for (const [question, tally] of [
      [text, written],
      [choice, picked],
    ] as const) {
      const facts = { ...asking(question, ...commands), ...shown, tally };
      const host = hostView(facts, crowd, now);
      expect(bytesOf(host)).toBeLessThan(64 * 1_024);
      expect(bytesOf(stageView(facts, now))).toBeLessThan(64 * 1_024);
      // Ten thousand of these leave at once.
      expect(bytesOf(playerView(facts, now))).toBeLessThan(16 * 1_024);
      expect(host.participants).toHaveLength(hostPlayersMost);
      expect(host).toMatchObject({ listed: players, connected: players, answered: answersIn(tally) });
    }
  });

  it('hold the first who asked for more time, and count the others', () => {
    const several = crowd.map((one, index) => ({
      ...one,
      participantId: `participant ${index}`,
      kicked: index === 99,
    }));
    const asked = several.slice(0, 100).map(({ participantId }, index) => {
      const state = index === 0 ? ('granted' as const) : ('asked' as const);
      return [participantId, { participantId, state, askedAt: now - index }] as const;
    });
    const facts = { ...asking(text), ...shown, timeRequests: new Map(asked) };
    const host = hostView(facts, several, now);
    expect(host.wantMoreTimeCount).toBe(98);
    expect(host.wantMoreTime).toHaveLength(moreTimeShown);
    expect(host.wantMoreTime[0]).toMatchObject({ nickname: crowd[98]?.nickname, askedAt: now - 98 });
    expect(bytesOf(host)).toBeLessThan(64 * 1_024);
    expect(JSON.stringify([playerView(facts, now), stageView(facts, now)])).not.toContain('wantMoreTime');
  });

  it('hold the latest changes to the scoring, not hundreds of them', () => {
    const facts = asking(choice, 'close');
    const amendments = Array.from({ length: 500 }, (_, index) => ({
      questionIndex: index,
      what: 'voided' as const,
      reason: long(280),
      version: 1_000 + index,
    }));
    const { terms } = facts.state;
    const changed = { ...facts, state: { ...facts.state, terms: { ...terms, amendments } } };
    expect(bytesOf(playerView(changed, now))).toBeLessThan(16 * 1_024);
    expect(playerView(changed, now).amendments.at(-1)).toMatchObject({ questionIndex: 499 });
  });
});

const answersIn = (tally: readonly { readonly count: number }[]): number =>
  tally.reduce((sum, { count }) => sum + count, 0);

describe('the bars of free answers', () => {
  const buckets = Array.from({ length: 30 }, (_, index) => ({
    key: `k${index}`,
    label: `K${index}`,
    count: 30 - index,
    right: index === 25,
  }));

  it('are the most frequent and a right one; the others are counted', () => {
    const { distribution, otherAnswers } = mostGiven(buckets);
    expect(distribution.map(({ key }) => key)).toEqual([
      ...Array.from({ length: barsMost }, (_, index) => `k${index}`),
      'k25',
    ]);
    expect(otherAnswers + answersIn(distribution)).toBe(answersIn(buckets));
    const few = buckets.slice(0, 3);
    expect(mostGiven(few)).toEqual({ distribution: few, otherAnswers: 0 });
  });

  it('do not say on the stage, by which of them are there, what is right before the reveal', () => {
    const seen = ['Answer number 7', 'Something else'].map((accepted) => {
      const facts = asking(questionSchema.parse({ ...text, accepted: [accepted] }), 'show');
      const tally = written.map(({ count }, index) => ({ value: `Answer number ${index}`, count }));
      return JSON.stringify(stageView({ ...facts, ...shown, tally }, now));
    });
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).toContain('otherAnswers');
  });
});
