import { describe, expect, it } from 'vitest';
import { textProblems } from './texts.ts';

const original = {
  hello: 'Hello {{name}}',
  box: { players_one: '{{count}} player', players_other: '{{count}} players' },
};

describe('a translation', () => {
  it('has every text, with the plural forms of its own language', () => {
    const box = {
      players_one: '{{count}} joueur',
      players_many: '{{count}} de joueurs',
      players_other: '{{count}} joueurs',
    };
    expect(textProblems('fr', original, { hello: 'Bonjour {{name}}', box })).toEqual([]);
    expect(
      textProblems('vi', original, { hello: 'Chào {{name}}', box: { players_other: '{{count}} người' } }),
    ).toEqual([]);
  });

  it('is told what it lacks, what it has too much, and which slots it has lost', () => {
    const problems = textProblems('ar', original, { hello: 'مرحبا', more: 'x', box: { players_other: ' ' } });
    expect(problems).toContain('ar: hello has other slots than "Hello {{name}}"');
    expect(problems).toContain('ar: more is too much');
    expect(problems).toContain('ar: box.players_other is empty');
    for (const form of ['zero', 'one', 'two', 'few', 'many'])
      expect(problems).toContain(`ar: box.players_${form} is missing`);
  });
});
