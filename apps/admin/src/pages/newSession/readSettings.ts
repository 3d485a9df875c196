import { feedbacks, formulaNames, nicknameSources, type SettingsInput } from '@argus/game/settings';

/** The teams that a form names, one in each line; null where everybody plays alone. */
const readTeams = (form: FormData): SettingsInput['teams'] => {
  const choose = form.get('teams');
  if (choose !== 'host' && choose !== 'players') return null;
  const names = String(form.get('teamNames') ?? '')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { choose, score: form.get('teamScore') === 'sum' ? 'sum' : 'mean', names };
};

/** How everybody plays at their own speed; undefined where all play together. */
const readSelfPaced = (form: FormData): SettingsInput['selfPaced'] => {
  if (form.get('pace') !== 'self') return undefined;
  return {
    until: Date.parse(String(form.get('until') ?? '')),
    timed: form.get('timed') === 'on',
    feedback: feedbacks.find((name) => name === form.get('feedback')) ?? 'each',
    attempts: Number(form.get('attempts')),
  };
};

/** The settings that a form holds; seconds become milliseconds. */
export const readSettings = (form: FormData): SettingsInput => {
  const auto = form.get('pace') === 'auto';
  const formula = formulaNames.find((name) => name === form.get('formula'));
  const nicknames = nicknameSources.find((name) => name === form.get('nicknames'));
  const nicknameList = String(form.get('nicknameList') ?? '')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const isOn = (name: string) => form.get(name) === 'on';
  const milliseconds = (name: string) => Math.round(Number(form.get(name)) * 1_000);
  const plannedAt = Date.parse(String(form.get('plannedAt') ?? ''));
  const teams = readTeams(form);
  const selfPaced = readSelfPaced(form);
  return {
    pace: auto ? 'auto' : 'host',
    ...(formula && { formula }),
    ...(nicknames && { nicknames }),
    ...(nicknames === 'list' && { nicknameList }),
    streakBonus: isOn('streakBonus'),
    joinLate: selfPaced ? true : isOn('joinLate'),
    public: isOn('public'),
    closeWhenAllAnswered: isOn('closeWhenAllAnswered'),
    fairDelay: isOn('fairDelay'),
    approval: isOn('approval'),
    watchTabs: isOn('watchTabs'),
    reactions: isOn('reactions'),
    timeRequests: isOn('timeRequests'),
    ...(teams && { teams }),
    ...(Number.isNaN(plannedAt) ? {} : { plannedAt }),
    ...(selfPaced ? { selfPaced } : { leadInMs: milliseconds('leadInSeconds') }),
    playersMax: Number(form.get('playersMax')),
    ...(auto && { lobbyMs: milliseconds('lobbySeconds') }),
  };
};
