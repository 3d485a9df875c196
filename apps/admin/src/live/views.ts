import type { LiveViews } from '@argus/client';

/** What the server sends, as it arrives here. */
export type HostView = LiveViews['sessions.host']['view'];
export type StageView = LiveViews['sessions.stage']['view'];
export type MonitorView = LiveViews['sessions.monitor']['view'];
export type MonitorRow = MonitorView['rows'][number];
export type QuestionView = NonNullable<StageView['question']>;
export type Phase = StageView['phase'];
