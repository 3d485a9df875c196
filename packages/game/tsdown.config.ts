import shared from '@argus/config/tsdown';

/** Test helpers (`*.testing.ts`) are read from source and never built. */
export default { ...shared, entry: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.testing.ts'] };
