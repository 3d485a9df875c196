import { readdirSync } from 'node:fs';
import { kindNames } from '@argus/game/question';
import { expect, it } from 'vitest';
import { kindOf } from './kinds.ts';

it('has one folder for each kind of question of the rules', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...kindNames].sort());
  for (const name of kindNames) expect(kindOf(name).name).toBe(name);
});

it('has words for each kind in every language of the app', () => {
  const languages = readdirSync(new URL('../languages', import.meta.url));
  for (const name of kindNames) {
    expect(Object.keys(kindOf(name).texts).sort(), name).toEqual(['en', ...languages].sort());
  }
});
