import { describe, expect, it } from 'vitest';
import { directionOf, numbersByLocale, ownNameOf, pickLanguage } from './language.ts';

describe('a language', () => {
  it('is the first that the browser asks for and that there is', () => {
    expect(pickLanguage(['en', 'de', 'pt-PT'], ['nl', 'pt-BR', 'de'], 'en')).toBe('pt-PT');
    expect(pickLanguage(['en', 'de'], ['nl'], 'en')).toBe('en');
  });

  it('has a side and a name of its own', () => {
    expect(['ar', 'de'].map(directionOf)).toEqual(['rtl', 'ltr']);
    expect(['de', 'fr', 'ar'].map(ownNameOf)).toEqual(['Deutsch', 'Français', 'العربية']);
  });

  it('has its own way of writing numbers, and leaves words alone', () => {
    expect(numbersByLocale.format(1234.5, undefined, 'de')).toBe('1.234,5');
    expect(numbersByLocale.format('Ada', undefined, 'de')).toBe('Ada');
  });

  it('keeps a name from the other side to itself', () => {
    expect(numbersByLocale.format('ليلى', undefined, 'en')).toBe('\u2068ليلى\u2069');
    expect(numbersByLocale.format('ليلى', undefined, 'ar')).toBe('ليلى');
  });
});
