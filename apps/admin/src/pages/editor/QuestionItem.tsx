import { IconButton } from '@argus/ui/Button.tsx';
import { plainText } from '@argus/ui/richText.ts';
import { useSortable } from '@dnd-kit/sortable';
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../kinds/draftFields.ts';
import type { DraftQuestion } from '../../kinds/kind.ts';
import { kindOf, kindTexts } from '../../kinds/kinds.ts';

interface QuestionItemProps {
  readonly question: DraftQuestion;
  readonly number: number;
  readonly isLast: boolean;
  readonly selected: boolean;
  readonly problems: number;
  readonly onSelect: () => void;
  readonly onMove: (by: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** One question of the list; what can be done with it shows while it is chosen. */
export const QuestionItem = (props: QuestionItemProps) => {
  const { question, number, isLast, selected, problems, onSelect, onMove, onDuplicate, onRemove } = props;
  const { t, i18n } = useTranslation('editor');
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: question.id,
    });
  const { icon: Icon } = kindOf(question.kind);
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={`card flex flex-col ${selected ? 'border-brand bg-brand-soft' : ''} ${isDragging ? 'z-10 shadow-lift' : ''}`}
    >
      <div className="flex items-center">
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={t('drag', { number })}
          className="grid min-h-12 w-8 shrink-0 cursor-grab touch-none place-items-center text-muted"
        >
          <GripVertical aria-hidden="true" className="size-4" />
        </button>
        <button
          type="button"
          onClick={onSelect}
          aria-current={selected ? 'true' : undefined}
          className="flex min-h-12 min-w-0 flex-1 items-center gap-2 py-2 pe-3 text-start"
        >
          <span className="figures w-5 shrink-0 text-sm font-bold text-muted">{number}</span>
          <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
          <span className="line-clamp-2 min-w-0 flex-1 text-sm font-medium wrap-anywhere">
            {plainText(textIn(question, 'prompt')) || t('noPrompt')}
          </span>
          <span className="sr-only">{kindTexts(question.kind, i18n.language).label}</span>
          {problems > 0 && (
            <span className="shrink-0 text-warn" title={t('problems', { count: problems })}>
              <TriangleAlert aria-hidden="true" className="size-4" />
              <span className="sr-only">{t('problems', { count: problems })}</span>
            </span>
          )}
        </button>
      </div>
      {selected && (
        <div className="flex justify-end px-1 pb-1">
          <IconButton label={t('up', { number })} disabled={number === 1} onClick={() => onMove(-1)}>
            <ArrowUp aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton label={t('down', { number })} disabled={isLast} onClick={() => onMove(1)}>
            <ArrowDown aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton label={t('duplicate', { number })} onClick={onDuplicate}>
            <Copy aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton label={t('remove', { number })} onClick={onRemove}>
            <Trash2 aria-hidden="true" className="size-4" />
          </IconButton>
        </div>
      )}
    </li>
  );
};
