import type { QuizProblem } from '@argus/game/quiz';
import { Button, buttonClasses, IconButton } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { Link } from '@tanstack/react-router';
import { Play, Redo2, TriangleAlert, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SaveLine } from './SaveLine.tsx';
import type { useAutosave } from './useAutosave.ts';

interface EditorHeaderProps {
  readonly quizId: string;
  readonly title: string;
  readonly problems: readonly QuizProblem[];
  readonly saving: ReturnType<typeof useAutosave>;
  readonly history: {
    readonly undo: () => void;
    readonly redo: () => void;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
  };
  readonly onProblem: (questionId: string | null) => void;
  readonly onStartOver: () => void;
}

/** The title, whether it is saved, what is wrong, and the way to a session. */
export const EditorHeader = (props: EditorHeaderProps) => {
  const { quizId, title, problems, saving, history, onProblem, onStartOver } = props;
  const { t } = useTranslation('editor');
  const [first] = problems;
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 flex-1 basis-60 text-2xl font-extrabold tracking-tight wrap-anywhere">
          {title || t('untitled')}
        </h1>
        <SaveLine state={saving.state} />
        <IconButton label={t('undo')} disabled={!history.canUndo} onClick={history.undo}>
          <Undo2 aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        </IconButton>
        <IconButton label={t('redo')} disabled={!history.canRedo} onClick={history.redo}>
          <Redo2 aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        </IconButton>
        {first && (
          <Button
            size="small"
            icon={<TriangleAlert aria-hidden="true" className="size-4.5 text-warn" />}
            onClick={() => onProblem(first.questionId)}
          >
            {t('problems', { count: problems.length })}
          </Button>
        )}
        {!first && (
          <Link
            to="/quizzes/$quizId/new-session"
            params={{ quizId }}
            className={buttonClasses({ look: 'primary', size: 'small' })}
          >
            <Play aria-hidden="true" className="size-4" />
            {t('start')}
          </Link>
        )}
      </div>
      {saving.state === 'refused' && saving.message && <Notice look="wrong">{saving.message}</Notice>}
      {saving.state === 'conflict' && (
        <Notice
          look="warn"
          action={
            <span className="flex flex-wrap gap-2">
              <Button size="small" onClick={onStartOver}>
                {t('conflict.theirs')}
              </Button>
              <Button size="small" onClick={() => void saving.overwrite()}>
                {t('conflict.mine')}
              </Button>
            </span>
          }
        >
          {t('conflict.title')}
        </Notice>
      )}
    </header>
  );
};
