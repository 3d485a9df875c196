import { settingsSchema } from '@argus/game/settings';
import { expect, it } from 'vitest';
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
      leadInSeconds: '2.5',
      playersMax: '40',
      lobbySeconds: '30',
    }),
  );
  expect(settingsSchema.parse(settings)).toMatchObject({
    pace: 'auto',
    formula: 'accuracy',
    streakBonus: true,
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
