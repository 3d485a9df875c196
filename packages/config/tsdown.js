import { defineConfig } from 'tsdown';

/** Each package builds file by file, so that its `exports` map one to one onto `dist`. */
export default defineConfig({
  entry: ['src/**/*.{ts,tsx}', '!src/**/*.test.{ts,tsx}', '!src/**/*Contract.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  unbundle: true,
  dts: false,
  sourcemap: true,
  fixedExtension: false,
  clean: true,
});
