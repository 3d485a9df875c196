import type { ArgusClient } from '@argus/client';
import { buttonClasses, IconButton } from '@argus/ui/Button.tsx';
import { formatMoment } from '@argus/ui/format.ts';
import { Link } from '@tanstack/react-router';
import { Copy, FileJson, FileSpreadsheet, Globe, Play, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { kindOf, kindTexts } from '../../kinds/kinds.ts';
import type { LibraryActs } from './useLibraryActs.ts';

type Card = Awaited<ReturnType<ArgusClient['quizzes']['list']['query']>>['items'][number];

const icon = 'size-4.5';

/** One quiz: what it is, and what can be done with it. */
export const QuizCard = ({ quiz, acts }: { quiz: Card; acts: LibraryActs }) => {
  const { t, i18n } = useTranslation('library');
  const title = quiz.title || t('untitled');
  const named = { quizId: quiz.quizId, title };
  const params = { quizId: quiz.quizId };
  return (
    <li className="card relative flex flex-col gap-3 p-5 transition-shadow duration-(--normal) hover:shadow-lift">
      <h2 className="text-lg leading-snug font-bold wrap-anywhere">
        <Link
          to="/quizzes/$quizId"
          params={params}
          aria-label={t('edit', { title })}
          className="rounded-control after:absolute after:inset-0 after:rounded-card"
        >
          <bdi className="line-clamp-2">{title}</bdi>
        </Link>
      </h2>
      {quiz.description && <p className="line-clamp-2 text-sm text-muted">{quiz.description}</p>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className="figures font-semibold text-text">{t('questions', { count: quiz.questions })}</span>
        <span className="inline-flex gap-1.5">
          {quiz.kinds.map((name) => {
            const { icon: Icon } = kindOf(name);
            const { label } = kindTexts(name, i18n.language);
            return (
              <span key={name} title={label}>
                <Icon aria-hidden="true" className="size-4" />
                <span className="sr-only">{label}</span>
              </span>
            );
          })}
        </span>
        {quiz.public && (
          <span className="inline-flex items-center gap-1">
            <Globe aria-hidden="true" className="size-4" />
            {t('public')}
          </span>
        )}
        {quiz.problems > 0 && (
          <span className="inline-flex items-center gap-1 font-semibold text-warn">
            <TriangleAlert aria-hidden="true" className="size-4" />
            {t('problems', { count: quiz.problems })}
          </span>
        )}
      </div>
      <p className="text-sm text-muted">
        {t('changed', { moment: formatMoment(quiz.updatedAt, i18n.language) })}
      </p>
      <div className="relative mt-auto flex flex-wrap items-center gap-1">
        <Link
          to="/quizzes/$quizId/new-session"
          params={params}
          aria-label={t('startOf', { title })}
          className={`${buttonClasses({ look: 'primary', size: 'small' })} me-auto`}
        >
          <Play aria-hidden="true" className="size-4" />
          {t('start')}
        </Link>
        <IconButton label={t('duplicate', { title })} onClick={() => acts.duplicate(named)}>
          <Copy aria-hidden="true" className={icon} />
        </IconButton>
        <IconButton label={t('exportJson', { title })} onClick={() => acts.take(named, 'argus-json')}>
          <FileJson aria-hidden="true" className={icon} />
        </IconButton>
        <IconButton label={t('exportCsv', { title })} onClick={() => acts.take(named, 'csv')}>
          <FileSpreadsheet aria-hidden="true" className={icon} />
        </IconButton>
        <IconButton label={t('remove', { title })} onClick={() => acts.remove(named)}>
          <Trash2 aria-hidden="true" className={icon} />
        </IconButton>
      </div>
    </li>
  );
};
