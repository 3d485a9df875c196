import { buttonClasses } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useNow } from '@argus/ui/useNow.ts';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PhaseBadge } from '../../live/PhaseBadge.tsx';
import { useSteer } from '../../live/useSteer.ts';
import type { MonitorView } from '../../live/views.ts';
import { FilterBar } from './FilterBar.tsx';
import { LostNotice } from './LostNotice.tsx';
import { MonitorTable } from './MonitorTable.tsx';
import { QuestionPulse } from './QuestionPulse.tsx';
import { arrangeRows, countByFilter, type Filter, filtersOf, type Sort } from './rows.ts';
import { Totals } from './Totals.tsx';

/** How often the lengths of absences are counted on, in milliseconds. */
const tickMs = 1_000;

/** Totals and pulse on top, a row for each participant below. */
export const MonitorDesk = ({ view, clockOffset }: { view: MonitorView; clockOffset: number }) => {
  const { t } = useTranslation('monitor');
  const { steer } = useSteer(view.sessionId, view.version);
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState<Filter>('all');
  const [sort, setSort] = useState<Sort>({ key: 'nickname', descending: false });
  const finished = view.phase === 'finished';
  const serverNow = useNow(finished ? null : tickMs) + clockOffset;
  const filters = filtersOf(view.question !== null);
  const filter = filters.includes(wanted) ? wanted : 'all';
  const counts = useMemo(() => countByFilter(view.rows), [view.rows]);
  const rows = useMemo(
    () => arrangeRows(view.rows, { search, filter, sort }),
    [view.rows, search, filter, sort],
  );
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="min-w-0 text-lg font-extrabold tracking-tight wrap-anywhere sm:text-2xl">
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
      {!finished && <LostNotice lost={counts.lost} players={view.players} onShow={() => setWanted('lost')} />}
      <QuestionPulse view={view} />
      <section className="card flex min-w-0 flex-col overflow-hidden" aria-labelledby="participants">
        <div className="flex flex-wrap items-center gap-3 border-b border-line p-4">
          <h2 id="participants" className="sr-only">
            {t('table')}
          </h2>
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
          <FilterBar filters={filters} filter={filter} counts={counts} onFilter={setWanted} />
          <p role="status" className="sr-only">
            {t('shown', { count: rows.length })}
          </p>
        </div>
        <MonitorTable
          rows={rows}
          serverNow={serverNow}
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
