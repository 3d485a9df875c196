import { limits } from '@argus/game/limits';
import type { QuizProblem } from '@argus/game/quiz';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftQuestion } from '../../kinds/kind.ts';
import { AddQuestion } from './AddQuestion.tsx';
import { duplicateQuestion, moveQuestion, newQuestionId, removeQuestion } from './draft.ts';
import { QuestionItem } from './QuestionItem.tsx';
import type { Edit } from './useDraft.ts';

interface QuestionListProps {
  readonly questions: readonly DraftQuestion[];
  /** Null while the quiz itself is edited. */
  readonly selectedId: string | null;
  readonly problems: readonly QuizProblem[];
  readonly edit: Edit;
  readonly onSelect: (id: string | null) => void;
  readonly onAdd: (kind: string) => void;
}

/** All questions in their order, which is changed by dragging or with buttons. */
export const QuestionList = ({
  questions,
  selectedId,
  problems,
  edit,
  onSelect,
  onAdd,
}: QuestionListProps) => {
  const { t } = useTranslation('editor');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: unknown) => questions.findIndex((question) => question.id === id);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over) return;
    const by = placeOf(over.id) - placeOf(active.id);
    if (by !== 0) edit('drag', (draft) => moveQuestion(draft, String(active.id), by));
  };
  const ids = questions.map(({ id }) => id);
  return (
    <nav aria-label={t('list')} className="flex flex-col gap-2 lg:sticky lg:top-20">
      <button
        type="button"
        aria-current={selectedId === null ? 'true' : undefined}
        onClick={() => onSelect(null)}
        className="card flex min-h-12 items-center gap-2 px-3 font-semibold aria-[current]:border-brand aria-[current]:bg-brand-soft"
      >
        <Settings2 aria-hidden="true" className="size-4.5" />
        {t('settings')}
      </button>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className="flex max-h-72 flex-col gap-2 overflow-y-auto p-0.5 lg:max-h-[calc(100dvh-18rem)]">
            {questions.map((question, index) => (
              <QuestionItem
                key={question.id}
                question={question}
                number={index + 1}
                isLast={index === questions.length - 1}
                selected={question.id === selectedId}
                problems={problems.filter(({ questionId }) => questionId === question.id).length}
                onSelect={() => onSelect(question.id)}
                onMove={(by) => edit('move', (draft) => moveQuestion(draft, question.id, by))}
                onDuplicate={() => {
                  const id = newQuestionId();
                  edit(`duplicate ${id}`, (draft) => duplicateQuestion(draft, question.id, id));
                  onSelect(id);
                }}
                onRemove={() => {
                  edit(`remove ${question.id}`, (draft) => removeQuestion(draft, question.id));
                  if (question.id === selectedId) onSelect(ids[index + 1] ?? ids[index - 1] ?? null);
                }}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {questions.length < limits.quizQuestions && <AddQuestion onAdd={onAdd} />}
    </nav>
  );
};
