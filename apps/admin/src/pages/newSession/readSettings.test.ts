import { settingsSchema } from '@argus/game/settings';
import { expect, it } from 'vitest';
import { localMoment } from './localMoment.ts';
import { readSettings } from './readSettings.ts';

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

it('reads what the host chose, as the rules take it', () => {
  const settings = readSettings(
    form({
      pace: 'auto',
      formula: 'accuracy',
      streakBonus: 'on',
      fairDelay: 'on',
      timeRequests: 'on',
      nicknames: 'list',
      nicknameList: ' Ada \r\n\nGrace',
      leadInSeconds: '2.5',
      playersMax: '40',
      lobbySeconds: '30',
    }),
  );
  expect(settingsSchema.parse(settings)).toMatchObject({
    pace: 'auto',
    formula: 'accuracy',
    streakBonus: true,
    fairDelay: true,
    timeRequests: true,
    nicknames: 'list',
    nicknameList: ['Ada', 'Grace'],
    joinLate: false,
    public: false,
    leadInMs: 2_500,
    lobbyMs: 30_000,
    playersMax: 40,
  });
});

it('waits in the lobby for a host who moves things on', () => {
  const settings = readSettings(
    form({ pace: 'host', formula: 'speed', leadInSeconds: '3', playersMax: '10' }),
  );
  expect(settingsSchema.parse(settings)).toMatchObject({ pace: 'host', lobbyMs: null });
});

it('reads teams by their lines, and the moment when the door opens', () => {
  const fields = { pace: 'host', formula: 'speed', leadInSeconds: '3', playersMax: '10', watchTabs: 'on' };
  const settings = readSettings(
    form({
      ...fields,
      teams: 'players',
      teamNames: 'Red\n\n Blue ',
      teamScore: 'sum',
      plannedAt: '2030-01-02T10:30',
    }),
  );
  expect(settingsSchema.parse(settings)).toMatchObject({
    teams: { choose: 'players', score: 'sum', names: ['Red', 'Blue'] },
    plannedAt: new Date(2030, 0, 2, 10, 30).getTime(),
    watchTabs: true,
    reactions: false,
    timeRequests: false,
    approval: false,
  });
  expect(settingsSchema.parse(readSettings(form(fields)))).toMatchObject({ teams: null, plannedAt: null });
  expect(readSettings(form({ ...fields, reactions: 'on' }))).toMatchObject({ reactions: true });
});

it('reads a session that everybody plays at their own speed', () => {
  const fields = { pace: 'self', formula: 'accuracy', playersMax: '30', until: '2030-01-09T18:00' };
  const settings = settingsSchema.parse(readSettings(form({ ...fields, feedback: 'end', attempts: '3' })));
  const until = new Date(2030, 0, 9, 18, 0).getTime();
  expect(settings).toMatchObject({
    pace: 'host',
    joinLate: true,
    selfPaced: { until, timed: false, feedback: 'end', attempts: 3 },
  });
  expect(localMoment(until)).toBe('2030-01-09T18:00');
  const timed = readSettings(form({ ...fields, feedback: 'each', attempts: '1', timed: 'on' }));
  expect(timed.selfPaced).toMatchObject({ timed: true, feedback: 'each' });
});
