import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Steer } from '../../live/useSteer.ts';
import type { MonitorRow } from '../../live/views.ts';
import { MonitorCells } from './MonitorCells.tsx';
import { nextSort, type Sort, sortKeys } from './rows.ts';

const rowHeight = 52;

/** Widths in the order of the columns. */
const widths = [
  'w-36 sm:w-48',
  'w-40',
  'w-36',
  'w-22',
  'w-44',
  'w-26',
  'w-22',
  'w-24',
  'w-20',
  'w-24',
  'w-16',
] as const;

interface MonitorTableProps {
  readonly rows: readonly MonitorRow[];
  readonly serverNow: number;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly asking: boolean;
  /** Null when nothing can be done any more. */
  readonly steer: Steer | null;
  readonly empty: string;
}

/** Stands for the rows that are out of sight. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr>
      <td colSpan={sortKeys.length + 1} style={{ height, padding: 0 }} />
    </tr>
  ) : null;

/** The participants; only the rows in sight are drawn. */
export const MonitorTable = ({ rows, serverNow, sort, onSort, asking, steer, empty }: MonitorTableProps) => {
  const { t } = useTranslation('monitor');
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => rows[index]?.participantId ?? index,
  });
  const items = virtual.getVirtualItems();
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <section
      ref={scroller}
      className="max-h-[70dvh] min-h-40 overflow-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('table')}
    >
      <table className="w-full min-w-[74rem] table-fixed text-start text-sm" aria-rowcount={rows.length + 1}>
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
                  title={t('sortBy', { column: t(`column.${key}`) })}
                  className="flex min-h-11 items-center gap-1"
                  onClick={() => onSort(nextSort(sort, key))}
                >
                  {t(`column.${key}`)}
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
          {items.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && (
                <tr
                  key={key}
                  aria-rowindex={index + 2}
                  className={`border-t border-line ${row.kicked ? 'bg-raised text-muted' : 'bg-surface'}`}
                  style={{ height: rowHeight }}
                >
                  <MonitorCells row={row} serverNow={serverNow} asking={asking} steer={steer} />
                </tr>
              )
            );
          })}
          <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
      {rows.length === 0 && <p className="p-6 text-center text-muted">{empty}</p>}
    </section>
  );
};
