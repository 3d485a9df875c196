import { textProblems } from '@argus/ui/texts.ts';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';

const files = import.meta.glob<{ readonly texts: Parameters<typeof textProblems>[1] }>(
  '../languages/*/*.ts',
  {
    eager: true,
  },
);
const languages = [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))];

describe('the words of the admin app', () => {
  it.each(
    languages.flatMap((language) => Object.keys(en).map((namespace) => [language, namespace] as const)),
  )('are all there in %s: %s', (language, namespace) => {
    const file = files[`../languages/${language}/${namespace}.ts`];
    const original = Object.entries(en).find(([name]) => name === namespace)?.[1] ?? {};
    expect(file, 'the file is missing').toBeDefined();
    expect(textProblems(language, original, file?.texts ?? {})).toEqual([]);
  });

  it('are there in Arabic, German, Spanish, French, Portuguese and Vietnamese', () => {
    expect(languages).toEqual(expect.arrayContaining(['ar', 'de', 'es', 'fr', 'pt-PT', 'vi']));
  });
});
