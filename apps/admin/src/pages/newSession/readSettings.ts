import { formulaNames, type SettingsInput } from '@argus/game/settings';

/** The settings that a form holds; seconds become milliseconds. */
export const readSettings = (form: FormData): SettingsInput => {
  const auto = form.get('pace') === 'auto';
  const formula = formulaNames.find((name) => name === form.get('formula'));
  const isOn = (name: string) => form.get(name) === 'on';
  const milliseconds = (name: string) => Math.round(Number(form.get(name)) * 1_000);
  return {
    pace: auto ? 'auto' : 'host',
    ...(formula && { formula }),
    streakBonus: isOn('streakBonus'),
    joinLate: isOn('joinLate'),
    public: isOn('public'),
    closeWhenAllAnswered: isOn('closeWhenAllAnswered'),
    leadInMs: milliseconds('leadInSeconds'),
    playersMax: Number(form.get('playersMax')),
    ...(auto && { lobbyMs: milliseconds('lobbySeconds') }),
  };
};
