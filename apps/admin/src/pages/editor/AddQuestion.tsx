import { kindNames } from '@argus/game/question';
import { Button } from '@argus/ui/Button.tsx';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf, kindTexts } from '../../kinds/kinds.ts';

/** A new question: first the button, then the kind. */
export const AddQuestion = ({ onAdd }: { onAdd: (kind: string) => void }) => {
  const { t, i18n } = useTranslation('editor');
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <Button
        aria-expanded={open}
        icon={<Plus aria-hidden="true" className="size-4.5" />}
        onClick={() => setOpen(!open)}
      >
        {t('add')}
      </Button>
      {open && (
        <ul className="card rise flex flex-col overflow-hidden">
          {kindNames.map((name) => {
            const { icon: Icon } = kindOf(name);
            const { label, hint } = kindTexts(name, i18n.language);
            return (
              <li key={name}>
                <button
                  type="button"
                  className="flex w-full items-start gap-3 px-3 py-2.5 text-start hover:bg-raised"
                  onClick={() => {
                    setOpen(false);
                    onAdd(name);
                  }}
                >
                  <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-brand" />
                  <span>
                    <span className="block font-semibold">{label}</span>
                    <span className="block text-sm text-muted">{hint}</span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
};
