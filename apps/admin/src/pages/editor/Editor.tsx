import type { ArgusClient } from '@argus/client';
import { worded } from '@argus/game/question';
import { quizProblems } from '@argus/game/quiz';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../../said.ts';
import { addQuestion, type Draft, newQuestionId, problemFinder } from './draft.ts';
import { EditorHeader } from './EditorHeader.tsx';
import { keepDraft, readKeptDraft } from './keptDraft.ts';
import { Preview } from './Preview.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { QuestionList } from './QuestionList.tsx';
import { QuizForm } from './QuizForm.tsx';
import { useAutosave } from './useAutosave.ts';
import { useDraft } from './useDraft.ts';
import { useEditorKeys } from './useEditorKeys.ts';

type Document = Awaited<ReturnType<ArgusClient['quizzes']['get']['query']>>;

/** The stored quiz, or what a reload kept from being saved on top of the same revision. */
const startOf = (document: Document): { saved: Draft; draft: Draft } => {
  const saved: Draft = { quiz: document.quiz, public: document.public };
  const kept = readKeptDraft(document.quizId);
  if (kept?.revision === document.revision) return { saved, draft: kept.draft };
  if (kept) keepDraft(document.quizId, null);
  return { saved, draft: saved };
};

/** The list of questions, one question, and how it will look. */
export const Editor = ({ document, onStartOver }: { document: Document; onStartOver: () => void }) => {
  const { t } = useTranslation('editor');
  const { quizId, revision } = document;
  const [start] = useState(() => startOf(document));
  const { draft, edit, undo, redo, canUndo, canRedo } = useDraft(start.draft);
  const saving = useAutosave(quizId, draft, { revision, saved: start.saved });
  const { questions } = draft.quiz;
  const [selectedId, select] = useState<string | null>(questions[0]?.id ?? null);
  const selected = questions.find(({ id }) => id === selectedId) ?? null;
  const problems = quizProblems(draft.quiz).map((problem) => ({
    ...problem,
    message: inWords(problem.message),
  }));
  useEditorKeys({ undo, redo, save: () => void saving.save() });

  useEffect(() => {
    window.document.title = `${draft.quiz.title || t('untitled')} · Argus`;
  }, [draft.quiz.title, t]);

  const add = (kind: string) => {
    const id = newQuestionId();
    edit(`add ${id}`, (now) => addQuestion(now, kind, id, selectedId));
    select(id);
  };

  return (
    <div className="flex flex-col gap-5">
      <EditorHeader
        quizId={quizId}
        title={draft.quiz.title}
        problems={problems}
        saving={saving}
        history={{ undo, redo, canUndo, canRedo }}
        onProblem={(questionId) => select(questionId)}
        onStartOver={() => {
          keepDraft(quizId, null);
          onStartOver();
        }}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[16rem_minmax(0,1fr)_20rem]">
        <QuestionList
          questions={questions}
          selectedId={selected?.id ?? null}
          problems={problems}
          edit={edit}
          onSelect={select}
          onAdd={add}
        />
        {selected ? (
          <QuestionForm
            key={selected.id}
            quizId={quizId}
            question={selected}
            number={questions.indexOf(selected) + 1}
            problemAt={problemFinder(problems, selected.id)}
            edit={edit}
          />
        ) : (
          <QuizForm draft={draft} problemAt={problemFinder(problems, null)} edit={edit} />
        )}
        {selected && (
          <Preview
            question={worded(selected, draft.quiz.language)}
            number={questions.indexOf(selected) + 1}
            total={questions.length}
          />
        )}
      </div>
    </div>
  );
};
