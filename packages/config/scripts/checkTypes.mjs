#!/usr/bin/env node
// TypeScript 7 checks several times as fast as 6, but has no JavaScript API yet: it checks, and 6 stays `typescript`
// for the tools that read code.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const home = dirname(require.resolve('typescript-native/package.json'));
const { status } = spawnSync(
  process.execPath,
  [join(home, 'bin', 'tsc'), '--noEmit', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
