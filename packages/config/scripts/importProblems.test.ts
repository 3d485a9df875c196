import { describe, expect, it } from 'vitest';
import { importProblems } from './importProblems.mjs';

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
