import { describe, expect, it } from 'vitest';
import { importProblems, manifestProblems } from './importProblems.mjs';

const layers = {
  'packages/low': { uses: [] },
  'packages/high': { uses: ['packages/low'] },
  'packages/client': { uses: [], types: ['packages/high'] },
};
const rooms = {
  '@argus/low': 'packages/low',
  '@argus/high': 'packages/high',
  '@argus/client': 'packages/client',
};

const check = (files: Readonly<Record<string, string>>) =>
  importProblems(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    layers,
    rooms,
  );

describe('the import check', () => {
  it('lets imports run down', () => {
    expect(
      check({
        'packages/low/src/one.ts': `import { z } from 'zod';\nimport './two.ts';`,
        'packages/low/src/two.ts': '',
        'packages/high/src/use.ts': `import { one } from '@argus/low/one';`,
      }),
    ).toEqual([]);
  });

  it('lets no file grow too long, but for the words of a language', () => {
    const text = '\n'.repeat(351);
    expect(check({ 'packages/low/src/languages/ar.ts': text })).toEqual([]);
    expect(check({ 'packages/low/src/one.ts': text })).toEqual([
      'packages/low/src/one.ts has 351 lines; 350 is the limit',
    ]);
  });

  it('refuses an import that runs up, however it is written', () => {
    for (const text of [
      `import { use } from '@argus/high/use';`,
      `import type { Use } from '@argus/high/use';`,
      `export { use } from '@argus/high/use';`,
      `const use = await import('@argus/high/use');`,
      `type Use = import('@argus/high/use').Use;`,
    ]) {
      expect(check({ 'packages/low/src/one.ts': text })).toEqual([
        'packages/low/src/one.ts may not use @argus/high/use',
      ]);
    }
  });

  it('lets types through where only types may pass', () => {
    expect(check({ 'packages/client/src/a.ts': `import type { Use } from '@argus/high/use';` })).toEqual([]);
    expect(check({ 'packages/client/src/a.ts': `import { type Use } from '@argus/high/use';` })).toEqual([]);
    expect(check({ 'packages/client/src/a.ts': `import { use } from '@argus/high/use';` })).toEqual([
      'packages/client/src/a.ts may not use @argus/high/use at run time',
    ]);
  });

  it('finds a circle of files, types included', () => {
    expect(
      check({
        'packages/low/src/a.ts': `import { b } from './b.ts';`,
        'packages/low/src/b.ts': `import type { C } from './deep/c.ts';`,
        'packages/low/src/deep/c.ts': `import '../a.ts';`,
      }),
    ).toEqual([
      'a circle: packages/low/src/a.ts → packages/low/src/b.ts → packages/low/src/deep/c.ts → packages/low/src/a.ts',
    ]);
  });

  it('lets nobody reach into another package', () => {
    expect(check({ 'packages/high/src/a.ts': `import '../../low/src/one.ts';` })).toHaveLength(1);
    expect(check({ 'packages/high/src/a.ts': `import '@argus/low/src/one';` })).toHaveLength(1);
  });

  it('wants the whole name of a file, and no package that imports itself by name', () => {
    expect(check({ 'packages/low/src/a.ts': `import './two';` })).toEqual([
      "packages/low/src/a.ts imports ./two: write the file's whole name",
    ]);
    expect(check({ 'packages/low/src/a.ts': `import './a.css?raw';` })).toEqual([]);
    expect(check({ 'packages/low/src/a.ts': `import '@argus/low/two';` })).toHaveLength(1);
  });

  it('lets tests use more than what they test, but finds their circles', () => {
    expect(
      check({
        'packages/low/src/a.test.ts': `import '@argus/high/use';`,
        'packages/low/test/b.ts': `import '@argus/high/use';`,
        'packages/low/src/testing/c.ts': `import '@argus/high/use';`,
      }),
    ).toEqual([]);
    expect(
      check({
        'packages/low/test/a.ts': `import './b.ts';`,
        'packages/low/test/b.ts': `import './a.ts';`,
      }),
    ).toHaveLength(1);
  });

  it('finds packages that need each other, if only for their tests', () => {
    const high = { name: '@argus/high', dependencies: { '@argus/low': 'workspace:*', zod: '^4' } };
    expect(manifestProblems([high, { name: '@argus/low' }])).toEqual([]);
    expect(
      manifestProblems([high, { name: '@argus/low', devDependencies: { '@argus/high': 'workspace:*' } }]),
    ).toEqual(['packages that need each other: @argus/high → @argus/low → @argus/high']);
  });

  it('finds a circle of packages', () => {
    const both = {
      'packages/low': { uses: ['packages/high'] },
      'packages/high': { uses: ['packages/low'] },
    };
    expect(
      importProblems(
        [
          { path: 'packages/low/src/a.ts', text: `import '@argus/high/b';` },
          { path: 'packages/high/src/b.ts', text: `import '@argus/low/a';` },
        ],
        both,
        rooms,
      ),
    ).toEqual(['a circle: packages/low → packages/high → packages/low']);
  });

  it('refuses barrels, drawers and files without end', () => {
    expect(
      check({
        'packages/low/src/index.ts': '',
        'packages/low/src/utils.ts': '',
        'packages/low/src/long.ts': '\n'.repeat(351),
        'packages/low/src/long.test.ts': '\n'.repeat(351),
      }),
    ).toHaveLength(3);
  });
});
