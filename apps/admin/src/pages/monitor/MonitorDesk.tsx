import { buttonClasses } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PhaseBadge } from '../../live/PhaseBadge.tsx';
import { useSteer } from '../../live/useSteer.ts';
import type { MonitorView } from '../../live/views.ts';
import { FilterBar } from './FilterBar.tsx';
import { MonitorTable } from './MonitorTable.tsx';
import { QuestionPulse } from './QuestionPulse.tsx';
import { arrangeRows, countByFilter, type Filter, type Sort } from './rows.ts';
import { Totals } from './Totals.tsx';

/** Totals and pulse on top, a row for each participant below. */
export const MonitorDesk = ({ view, clockOffset }: { view: MonitorView; clockOffset: number }) => {
  const { t } = useTranslation('monitor');
  const { steer } = useSteer(view.sessionId, view.version);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [sort, setSort] = useState<Sort>({ key: 'nickname', descending: false });
  const rows = arrangeRows(view.rows, { search, filter, sort });
  const finished = view.phase === 'finished';
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="min-w-0 text-2xl font-extrabold tracking-tight wrap-anywhere">
          <span className="sr-only">{t('title')}: </span>
          {view.title}
        </h1>
        <PhaseBadge phase={view.phase} paused={view.paused} />
        <Link
          to={finished ? '/review/$sessionId' : '/host/$sessionId'}
          params={{ sessionId: view.sessionId }}
          className={`${buttonClasses({ size: 'small' })} ms-auto`}
        >
          {finished ? t('review') : t('host')}
        </Link>
      </header>
      <Totals view={view} clockOffset={clockOffset} />
      <QuestionPulse view={view} />
      <section className="card flex flex-col overflow-hidden" aria-label={t('table')}>
        <div className="flex flex-wrap items-end gap-3 border-b border-line p-4">
          <div className="min-w-52 flex-1">
            <TextField
              label={t('find')}
              labelHidden
              placeholder={t('find')}
              type="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </div>
          <FilterBar filter={filter} counts={countByFilter(view.rows)} onFilter={setFilter} />
        </div>
        <MonitorTable
          rows={rows}
          serverNow={view.serverNow}
          sort={sort}
          onSort={setSort}
          asking={view.phase === 'asking'}
          steer={finished ? null : steer}
          empty={view.rows.length === 0 ? t('nobody') : t('nobodyFits')}
        />
      </section>
    </div>
  );
};
