import { z } from 'zod';

export const monitorFilters = ['all', 'open', 'wrong', 'away', 'lost'] as const;
export type MonitorFilter = (typeof monitorFilters)[number];

export const monitorSorts = [
  'nickname',
  'connection',
  'tab',
  'rtt',
  'answer',
  'result',
  'time',
  'points',
  'rank',
  'streak',
] as const;
export type MonitorSort = (typeof monitorSorts)[number];

/** The most that one window shows, so that no view outgrows what a screen can show. */
export const monitorRowsMax = 80;
export const monitorTilesMax = 240;

/** Which part of the participants a monitor has on its screen, and in what order. */
export const monitorWindowSchema = z.strictObject({
  /** Rows of a table with everything, or tiles of a grid with the least. */
  look: z.enum(['table', 'grid']).default('table'),
  sort: z.enum(monitorSorts).default('nickname'),
  descending: z.boolean().default(false),
  filter: z.enum(monitorFilters).default('all'),
  search: z.string().max(80).default(''),
  /** `wrong` puts together what is wrong in the same way. */
  group: z.enum(['none', 'team', 'wrong']).default('none'),
  offset: z.number().int().min(0).max(100_000).default(0),
  limit: z.number().int().min(0).max(monitorTilesMax).default(monitorRowsMax),
});

export type MonitorWindow = z.output<typeof monitorWindowSchema>;
export type MonitorWindowInput = z.input<typeof monitorWindowSchema>;

export const firstWindow: MonitorWindow = monitorWindowSchema.parse({});
