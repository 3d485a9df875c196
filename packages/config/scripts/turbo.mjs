import { spawnSync } from 'node:child_process';

// Turbo reports its use to its makers unless it is told not to, and nothing here calls anybody.
const { status } = spawnSync('turbo', process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
