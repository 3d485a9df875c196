import { Button } from '@argus/ui/Button.tsx';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../live/Key.tsx';

interface NextButtonProps {
  /** What it will do. */
  readonly label: string;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly onPress: () => void;
}

/** The one large button. On a phone it stays where the thumb is. */
export const NextButton = ({ label, disabled, busy, onPress }: NextButtonProps) => {
  const { t } = useTranslation('host');
  return (
    <div className="flex flex-1 basis-72 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:p-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <Button
        look="primary"
        size="large"
        className="figures min-h-18 w-full text-xl"
        busy={busy}
        disabled={disabled}
        onClick={onPress}
        aria-keyshortcuts="Space ArrowRight"
      >
        {label}
        <ArrowRight aria-hidden="true" className="size-6 rtl:rotate-180" />
        <Key name={t('keySpace')} />
      </Button>
    </div>
  );
};
