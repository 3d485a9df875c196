import { defineConfig } from 'tsdown';
import { plainTypes } from './scripts/plainTypes.ts';

const shared = {
  entry: ['src/client.ts', 'src/live.tsx', 'src/react.tsx', 'src/serverClock.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  fixedExtension: false,
  tsconfig: 'tsconfig.build.json',
} satisfies Parameters<typeof defineConfig>[0];

/** What is published: each entry with declarations that need no other package of this repository. */
export default defineConfig([
  { ...shared, dts: false, sourcemap: true, clean: true },
  {
    ...shared,
    clean: false,
    dts: { emitDtsOnly: true },
    deps: { alwaysBundle: [/^@argus\//], neverBundle: ['zod'] },
    onSuccess: () => plainTypes('dist', 'tsconfig.build.json'),
  },
]);
