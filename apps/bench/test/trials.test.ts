import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The trials that TRIALS.md lists, each with the files that hold it. */
const listed = new Map(
  [
    ...readFileSync(join(repository, 'apps/bench/TRIALS.md'), 'utf8').matchAll(
      /^\| (T\d\d) \|.*\| (.+) \|$/gm,
    ),
  ].map(([, number = '', files = '']) => [
    number,
    [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  ]),
);

/** The numbers at the front of the titles in a file. */
const numbersIn = (file: string): Set<string> =>
  new Set(
    [...readFileSync(join(repository, file), 'utf8').matchAll(/['"`](T\d\d)\b/g)].map(
      ([, found = '']) => found,
    ),
  );

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) && !/node_modules|dist\//.test(path);

const testFiles = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(repository, folder))
    .flatMap((room) => ['src', 'test'].map((place) => join(folder, room, place)))
    .flatMap((place) => {
      try {
        const names = readdirSync(join(repository, place), { recursive: true, encoding: 'utf8' });
        return names.map((name) => join(place, name)).filter(isTest);
      } catch {
        // Not every room has both.
        return [];
      }
    }),
);

describe('the list of trials', () => {
  it('names files for each of them', () => {
    const empty = [...listed].filter(([, files]) => files.length === 0).map(([number]) => number);
    expect(empty).toEqual([]);
  });

  it('names for each trial the files whose tests begin with its number', () => {
    const wrong = [...listed].flatMap(([number, files]) =>
      files
        .filter((file) => !testFiles.includes(file) || !numbersIn(file).has(number))
        .map((file) => [number, file]),
    );
    expect(wrong).toEqual([]);
  });

  it('holds every trial there is', () => {
    const here = 'apps/bench/test/trials.test.ts';
    const held = new Set(testFiles.filter((file) => file !== here).flatMap((file) => [...numbersIn(file)]));
    expect([...held].filter((number) => !listed.has(number))).toEqual([]);
    expect(listed.size).toBe(42);
  });
});
