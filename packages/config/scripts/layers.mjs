/**
 * Which rooms each room may use, by folder. `types` may be used for their types only. Tests may use more,
 * as far as their package declares it.
 */
export const layers = {
  'packages/game': { uses: [] },
  'packages/relay': { uses: [] },
  'packages/timers': { uses: [] },
  'packages/ui': { uses: [] },
  'packages/config': { uses: [] },
  'packages/db': { uses: ['packages/game'] },
  'packages/formats': { uses: ['packages/game'] },
  'packages/engine': {
    uses: ['packages/game', 'packages/db', 'packages/relay', 'packages/timers', 'packages/formats'],
  },
  'packages/api': { uses: ['packages/engine', 'packages/game'], types: ['packages/formats'] },
  'packages/client': { uses: [], types: ['packages/api'] },
  'apps/player': { uses: ['packages/client', 'packages/ui', 'packages/game'], types: ['packages/api'] },
  'apps/admin': {
    uses: ['packages/client', 'packages/ui', 'packages/game', 'packages/formats'],
    types: ['packages/api'],
  },
  'apps/server': {
    uses: ['packages/api', 'packages/engine', 'packages/db', 'packages/relay', 'packages/timers'],
  },
  'apps/worker': { uses: ['packages/engine', 'packages/db', 'packages/relay', 'packages/timers'] },
  'apps/standalone': { uses: ['apps/server', 'apps/worker', 'packages/db', 'packages/relay'] },
  'apps/bench': {
    uses: [
      'packages/game',
      'packages/relay',
      'packages/timers',
      'packages/db',
      'packages/formats',
      'packages/engine',
      'packages/api',
      'packages/client',
      'apps/server',
      'apps/worker',
      'apps/standalone',
    ],
  },
};
