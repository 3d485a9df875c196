import { classNames } from '@argus/ui/classNames.ts';
import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AskProps } from './kind.ts';

/** Says that the answer is typed, and in which unit. */
export const FieldAsk = ({ unit, size }: AskProps) => {
  const { t } = useTranslation('stage');
  return (
    <p
      className={classNames(
        'flex items-center justify-center rounded-card border-2 border-dashed border-edge text-muted',
        size === 'stage' ? 'gap-8 p-12 text-5xl' : 'gap-3 p-4',
      )}
    >
      <Keyboard aria-hidden="true" className="size-[1.4em] shrink-0" />
      {unit ? t('typedIn', { unit }) : t('typed')}
    </p>
  );
};
