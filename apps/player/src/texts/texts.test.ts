import { textProblems } from '@argus/ui/texts.ts';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import type { Texts } from './texts.ts';

const files = import.meta.glob<{ readonly texts: Texts }>('../languages/*.ts', { eager: true });
const languageOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');

describe('the words of the player app', () => {
  it.each(Object.entries(files))('are all there in %s', (path, { texts }) => {
    expect(textProblems(languageOf(path), en, texts)).toEqual([]);
  });

  it('are there in English and six more languages', () => {
    const found = Object.keys(files).map(languageOf).sort();
    expect(found).toEqual(['ar', 'de', 'es', 'fr', 'pt-PT', 'vi']);
  });
});
