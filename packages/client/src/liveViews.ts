import type { AppRouter } from '@argus/api/root';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** What each procedure takes: `ArgusInputs['play']['join']`. */
export type ArgusInputs = inferRouterInputs<AppRouter>;
/** What each procedure gives: `ArgusOutputs['play']['join']`. */
export type ArgusOutputs = inferRouterOutputs<AppRouter>;

type ViewOf<T> = T extends AsyncIterable<infer View> ? View : never;

/** Every live view: what asks for it and what arrives. */
export interface LiveViews {
  'play.watch': { input: Record<string, never>; view: ViewOf<ArgusOutputs['play']['watch']> };
  'play.me': { input: Record<string, never>; view: ViewOf<ArgusOutputs['play']['me']> };
  'sessions.stage': {
    input: ArgusInputs['sessions']['stage'];
    view: ViewOf<ArgusOutputs['sessions']['stage']>;
  };
  'sessions.host': { input: ArgusInputs['sessions']['host']; view: ViewOf<ArgusOutputs['sessions']['host']> };
  'sessions.monitor': {
    input: ArgusInputs['sessions']['monitor'];
    view: ViewOf<ArgusOutputs['sessions']['monitor']>;
  };
}

export type LivePath = keyof LiveViews;

/** What all players of a session see. */
export type PlayerView = LiveViews['play.watch']['view'];
/** What one participant alone sees. */
export type PersonalView = LiveViews['play.me']['view'];
/** The projector's view. */
export type StageView = LiveViews['sessions.stage']['view'];
/** What the host steers by. */
export type HostView = LiveViews['sessions.host']['view'];
/** What each participant does, for the host's eyes. */
export type MonitorView = LiveViews['sessions.monitor']['view'];
