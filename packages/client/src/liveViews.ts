import type { AppRouter } from '@argus/api/root';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type ViewOf<T> = T extends AsyncIterable<infer View> ? View : never;

/** Every live view: what asks for it and what arrives. */
export interface LiveViews {
  'play.watch': { input: Record<string, never>; view: ViewOf<Outputs['play']['watch']> };
  'play.me': { input: Record<string, never>; view: ViewOf<Outputs['play']['me']> };
  'sessions.stage': { input: Inputs['sessions']['stage']; view: ViewOf<Outputs['sessions']['stage']> };
  'sessions.host': { input: Inputs['sessions']['host']; view: ViewOf<Outputs['sessions']['host']> };
  'sessions.monitor': { input: Inputs['sessions']['monitor']; view: ViewOf<Outputs['sessions']['monitor']> };
}

export type LivePath = keyof LiveViews;
