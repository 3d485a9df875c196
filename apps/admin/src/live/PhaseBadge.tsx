import { CirclePause, CirclePlay, DoorOpen, Eye, Flag, Footprints, ListOrdered } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Phase } from './views.ts';

const icons = {
  lobby: DoorOpen,
  asking: CirclePlay,
  revealed: Eye,
  board: ListOrdered,
  running: Footprints,
  finished: Flag,
} as const;

/** Where a session stands, in a word. */
export const PhaseBadge = ({ phase, paused = false }: { phase: Phase; paused?: boolean }) => {
  const { t } = useTranslation('sessions');
  const Icon = paused ? CirclePause : icons[phase];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm font-semibold ${
        paused ? 'bg-warn-soft text-warn' : 'bg-brand-soft text-text'
      }`}
    >
      <Icon aria-hidden="true" className="size-4" />
      {paused ? t('phase.paused') : t(`phase.${phase}`)}
    </span>
  );
};
