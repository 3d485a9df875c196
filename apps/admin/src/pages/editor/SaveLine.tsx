import { CircleAlert, CloudCheck, CloudUpload, HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from './useAutosave.ts';

const icons = {
  saved: CloudCheck,
  unsaved: CloudUpload,
  saving: CloudUpload,
  kept: HardDrive,
  conflict: CircleAlert,
  refused: CircleAlert,
} as const;

/** Whether the work is safe, and where. */
export const SaveLine = ({ state }: { state: SaveState }) => {
  const { t } = useTranslation('editor');
  const Icon = icons[state];
  const bad = state === 'conflict' || state === 'refused';
  return (
    <p
      role="status"
      className={`inline-flex items-center gap-1.5 px-2 text-sm ${bad ? 'text-wrong' : state === 'kept' ? 'text-warn' : 'text-muted'}`}
    >
      <Icon aria-hidden="true" className="size-4.5" />
      {t(`save.${state}`)}
    </p>
  );
};
