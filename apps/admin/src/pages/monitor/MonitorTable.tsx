import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitorView } from '../../live/views.ts';
import { groupName } from './groupName.ts';
import { MonitorCells } from './MonitorCells.tsx';
import { nextSort, type Sort, type SortKey, sortKeys, windowFrom } from './rows.ts';

const rowHeight = 52;

/** Widths in the order of the columns: all of them fit a laptop. */
const widths = [
  'w-36 sm:w-40',
  'w-36',
  'w-36',
  'w-28',
  'w-38',
  'w-24',
  'w-18',
  'w-22',
  'w-32',
  'w-18',
  'w-14',
] as const;

/** The columns that say how far everybody is where all play by themselves. */
type RunColumn = 'answer' | 'result' | 'time';
const isRunColumn = (key: SortKey): key is RunColumn =>
  key === 'answer' || key === 'result' || key === 'time';

interface MonitorTableProps {
  readonly view: MonitorView;
  readonly serverNow: number;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** Asks for the rows that begin there. */
  readonly onWindow: (offset: number) => void;
  readonly onOpen: (participantId: string) => void;
  readonly empty: string;
}

/** Stands for the rows that are out of sight. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr>
      <td colSpan={sortKeys.length + 1} style={{ height, padding: 0 }} />
    </tr>
  ) : null;

/** The participants: only the rows in sight are drawn, and only those near them are sent by the server. */
export const MonitorTable = ({
  view,
  serverNow,
  sort,
  onSort,
  onWindow,
  onOpen,
  empty,
}: MonitorTableProps) => {
  const { t } = useTranslation('monitor');
  const scroller = useRef<HTMLElement>(null);
  const { window, rows } = view;
  const virtual = useVirtualizer({
    count: window.fits,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const from = windowFrom(items[0]?.index ?? 0);
  useEffect(() => onWindow(from), [from, onWindow]);
  const groupAt = new Map(window.groups.map((group) => [group.from, group]));
  const nameOf = (key: SortKey): string =>
    view.phase === 'running' && isRunColumn(key) ? t(`run.columns.${key}`) : t(`column.${key}`);
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <section
      ref={scroller}
      className="relative max-h-[70dvh] min-h-40 overflow-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('table')}
    >
      <table className="w-full min-w-[72rem] table-fixed text-start text-sm" aria-rowcount={window.fits + 1}>
        <colgroup>
          {[...sortKeys, 'acts'].map((key, column) => (
            <col key={key} className={widths[column]} />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-10">
          <tr aria-rowindex={1}>
            {sortKeys.map((key) => (
              <th
                key={key}
                scope="col"
                className="bg-raised px-3 text-start font-semibold first:sticky first:start-0 first:z-1 first:border-e first:border-line"
                aria-sort={sort.key === key ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  title={t('sortBy', { column: nameOf(key) })}
                  className="flex min-h-11 items-center gap-1"
                  onClick={() => onSort(nextSort(sort, key))}
                >
                  {nameOf(key)}
                  {sort.key === key && <Arrow aria-hidden="true" className="size-4" />}
                </button>
              </th>
            ))}
            <th scope="col" className="bg-raised">
              <span className="sr-only">{t('column.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap height={items[0]?.start ?? 0} />
          {items.map(({ index }) => {
            const row = rows[index - window.offset];
            const group = groupAt.get(index);
            return (
              <tr
                key={row?.participantId ?? index}
                aria-rowindex={index + 2}
                className={`border-t ${group ? 'border-t-2 border-brand' : 'border-line'} ${row?.kicked ? 'bg-raised text-muted' : 'bg-surface'}`}
                style={{ height: rowHeight }}
              >
                {row ? (
                  <MonitorCells
                    row={row}
                    view={view}
                    serverNow={serverNow}
                    group={group ? `${groupName(t, window.group, group.group)} (${group.count})` : null}
                    onOpen={onOpen}
                  />
                ) : (
                  <td colSpan={sortKeys.length + 1} className="px-3 text-muted">
                    {t('loadingRow')}
                  </td>
                )}
              </tr>
            );
          })}
          <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
      {window.fits === 0 && <p className="p-6 text-center text-muted">{empty}</p>}
    </section>
  );
};
