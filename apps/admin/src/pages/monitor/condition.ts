import { Check, CircleSlash, Hourglass, MoonStar, Unplug, WifiOff, X } from 'lucide-react';
import type { MonitorRow } from '../../live/views.ts';

export type Condition = MonitorRow['condition'];

/** Colour, icon and words of what there is to say of somebody; none of them alone. */
export const conditionLook = {
  lost: { icon: WifiOff, classes: 'border-wrong bg-wrong-soft text-wrong' },
  away: { icon: MoonStar, classes: 'border-warn bg-warn-soft text-warn' },
  wrong: { icon: X, classes: 'border-wrong bg-surface text-wrong' },
  open: { icon: Hourglass, classes: 'border-edge bg-surface text-muted' },
  fine: { icon: Check, classes: 'border-correct bg-correct-soft text-correct' },
  absent: { icon: Unplug, classes: 'border-edge bg-raised text-muted' },
  kicked: { icon: CircleSlash, classes: 'border-edge bg-raised text-muted' },
} as const satisfies Record<Condition, { icon: typeof Check; classes: string }>;
