import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, type Contender, compareContenders, rankAll } from './leaderboard.ts';

const contenders = fc
  .array(fc.record({ points: fc.integer({ min: 0, max: 3 }), totalMs: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) =>
    list.map((one, index): Contender => ({ ...one, participantId: `p${index}`, joinOrder: index })),
  );

describe('the order of a board', () => {
  it('is by points, then by time, then by who joined first', () => {
    const row = (participantId: string, points: number, totalMs: number, joinOrder: number) => ({
      participantId,
      points,
      totalMs,
      joinOrder,
    });
    const ranks = rankAll([
      row('late', 900, 5, 3),
      row('slow', 900, 9, 1),
      row('early', 900, 5, 2),
      row('best', 950, 99, 4),
    ]);
    expect([...ranks]).toEqual([
      ['best', 1],
      ['early', 2],
      ['late', 3],
      ['slow', 4],
    ]);
  });

  it('is total: everybody has a place of their own, whatever the order they come in', () => {
    fc.assert(
      fc.property(contenders, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const ranks = rankAll(list);
        expect([...ranks.values()].sort((a, b) => a - b)).toEqual(list.map((_, index) => index + 1));
        const shuffled = list
          .map((one) => ({ one, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(Object.fromEntries(rankAll(shuffled))).toEqual(Object.fromEntries(ranks));
      }),
    );
  });

  it('never puts anybody before somebody better', () => {
    fc.assert(
      fc.property(contenders, (list) => {
        const ranks = rankAll(list);
        for (const one of list) {
          for (const other of list) {
            if (compareContenders(one, other) < 0) {
              expect(ranks.get(one.participantId)).toBeLessThan(ranks.get(other.participantId) ?? 0);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('shows the top, and how far each has moved', () => {
    const placed = (participantId: string, rank: number | null, rankBefore: number | null) => ({
      participantId,
      nickname: participantId,
      points: 0,
      streak: 0,
      rank,
      rankBefore,
    });
    expect(
      boardOf(
        [placed('b', 2, 1), placed('a', 1, 4), placed('kicked', null, 2), placed('new', 3, null)],
        3,
      ).map(({ participantId, moved }) => [participantId, moved]),
    ).toEqual([
      ['a', 3],
      ['b', -1],
      ['new', null],
    ]);
  });
});
