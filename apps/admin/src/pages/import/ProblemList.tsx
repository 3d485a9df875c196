import { Notice } from '@argus/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { inWords } from '../../said.ts';
import type { ReadFile } from './useImport.ts';

/** What was not taken as it stood in the file, line by line. */
export const ProblemList = ({ file }: { file: ReadFile }) => {
  const { t } = useTranslation('imports');
  const { problems, moreProblems } = file;
  if (problems.length === 0) return <Notice look="right">{t('clean')}</Notice>;
  const skipped = file.records - file.questions.length;
  const repaired = problems.length + moreProblems - skipped;
  const counts = [
    skipped > 0 && t('skipped', { count: skipped }),
    repaired > 0 && t('repaired', { count: repaired }),
  ].filter(Boolean);
  return (
    <details className="card p-5" open={problems.length <= 10}>
      <summary className="cursor-pointer font-bold">
        {t('problems')} <span className="font-normal text-muted">· {counts.join(', ')}</span>
      </summary>
      <ul className="mt-3 flex max-h-96 flex-col gap-1 overflow-auto text-sm">
        {problems.map(({ line, severity, message, excerpt }) => (
          <li
            key={`${line} ${severity} ${message}`}
            className="grid gap-x-4 border-t border-line py-2 sm:grid-cols-[6rem_6rem_minmax(0,1fr)]"
          >
            <span className="figures font-semibold">{t('line', { line })}</span>
            <span className={severity === 'skipped' ? 'font-semibold text-wrong' : 'text-warn'}>
              {severity === 'skipped' ? t('leftOut') : t('putRight')}
            </span>
            <span className="wrap-anywhere">
              {inWords(message)}
              {excerpt && <code className="mt-0.5 block text-muted">{excerpt}</code>}
            </span>
          </li>
        ))}
      </ul>
      {moreProblems > 0 && <p className="mt-2 text-sm text-muted">{t('more', { count: moreProblems })}</p>}
    </details>
  );
};
