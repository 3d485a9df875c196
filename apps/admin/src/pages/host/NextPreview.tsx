import { Button } from '@argus/ui/Button.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { HostView } from '../../live/views.ts';

/** The next question with its key, for the host alone: nothing of it is on the stage yet. */
export const NextPreview = ({ next }: { next: NonNullable<HostView['next']> }) => {
  const { t } = useTranslation('host');
  const [open, setOpen] = useState(false);
  const { Ask } = kindOf(next.kind);
  const { preview, key } = next;
  return (
    <div className="flex flex-col gap-3">
      <Button
        size="small"
        look="quiet"
        className="self-start"
        aria-expanded={open}
        icon={open ? <EyeOff className="size-4.5" /> : <Eye className="size-4.5" />}
        onClick={() => setOpen(!open)}
      >
        {open ? t('hidePreview') : t('preview')}
      </Button>
      {open && (
        <section aria-label={t('previewOf')} className="flex flex-col gap-3 rounded-control bg-raised p-4">
          <p className="text-sm font-semibold text-muted">
            {t('of', { number: preview.index + 1, total: preview.total })} · {t('previewHint')}
          </p>
          <div className="text-lg leading-snug font-bold wrap-anywhere">
            <RichText text={preview.prompt} />
          </div>
          <Ask
            choices={preview.choices}
            unit={preview.unit}
            select={preview.select}
            right={key.choiceIds}
            size="phone"
          />
          {key.choiceIds.length === 0 && (
            <p>
              {t('solution')}: <strong className="text-correct">{key.texts.join(' · ')}</strong>
            </p>
          )}
        </section>
      )}
    </div>
  );
};
