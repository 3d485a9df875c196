import { expect, it } from 'vitest';
import { shownAlerts } from './alerts.ts';

const ada = { participantId: 'p1', nickname: 'Ada', count: 0 };
const view = {
  alerts: [
    { ...ada, kind: 'lost' as const, since: 5_000 },
    { ...ada, kind: 'away' as const, since: 90_000, participantId: 'p2' },
    { ...ada, kind: 'row' as const, since: null, count: 3, participantId: 'p3' },
  ],
  burst: { joins: 25, at: 95_000 },
};
const nothing = new Set<never>();
const kinds = (alerts: ReturnType<typeof shownAlerts>) => alerts.map(({ kind }) => kind);

it('says who is lost for more than ten seconds, away, or wrong three times in a row, and when many join', () => {
  expect(kinds(shownAlerts(view, 100_000, nothing, nothing))).toEqual(['burst', 'lost', 'away', 'row']);
  expect(kinds(shownAlerts(view, 15_000, nothing, nothing))).not.toContain('lost');
  expect(kinds(shownAlerts(view, 400_000, nothing, nothing))).not.toContain('burst');
});

it('keeps quiet about what was muted, and about one thing that was put away until it is another one', () => {
  expect(kinds(shownAlerts(view, 100_000, new Set(['away', 'burst'] as const), nothing))).toEqual([
    'lost',
    'row',
  ]);
  const [, lost] = shownAlerts(view, 100_000, nothing, nothing);
  const away = new Set([lost?.id ?? '']);
  expect(kinds(shownAlerts(view, 100_000, nothing, away))).toEqual(['burst', 'away', 'row']);
  const again = { ...view, alerts: [{ ...ada, kind: 'lost' as const, since: 60_000 }] };
  expect(kinds(shownAlerts(again, 100_000, nothing, away))).toContain('lost');
});
