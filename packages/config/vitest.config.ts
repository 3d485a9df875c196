import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Files whose tests start whole programs or browsers: three at a time, since they wait a lot, and with time to do it. */
const journeys = ['apps/*/test/**/*.{journey,start}.test.ts'];

/** Files whose tests break whole clusters and watch the clock: two at a time leave it the half that nobody uses. */
const trials = ['apps/bench/test/**/*.trial.test.ts'];

/** Short files that take long: they go first, so that none of them runs alone when the others have ended. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /\.start\.test\.ts$|\/seeds\.trial\.test\.ts$/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Sources are tested as they are written, without a build in between. */
const conditions = ['argus-source'];

export default defineConfig({
  root: repository,
  resolve: { conditions: [...conditions, ...defaultClientConditions] },
  ssr: {
    resolve: {
      conditions: [...conditions, ...defaultServerConditions],
      externalConditions: [...conditions, 'node'],
    },
  },
  test: {
    globalSetup: [fileURLToPath(new URL('testServices.ts', import.meta.url))],
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [
            'packages/*/{src,test,scripts}/**/*.test.{ts,tsx}',
            'apps/*/{src,test}/**/*.test.{ts,tsx}',
          ],
          exclude: [...journeys, ...trials],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: journeys,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'trials',
          include: trials,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
