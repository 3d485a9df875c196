import { Button } from '@argus/ui/Button.tsx';
import { SearchField } from '@argus/ui/SearchField.tsx';
import { SelectField } from '@argus/ui/TextField.tsx';
import { LayoutGrid, Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonitorView } from '../../live/views.ts';
import { FilterBar } from './FilterBar.tsx';
import { filtersOf, type Group, type Look } from './rows.ts';
import type { Wanted } from './useMonitor.ts';

const looks = [
  { look: 'table', Icon: Rows3 },
  { look: 'grid', Icon: LayoutGrid },
] as const satisfies readonly { look: Look; Icon: unknown }[];

interface WindowBarProps {
  readonly view: MonitorView;
  readonly wanted: Wanted;
  readonly onWanted: (change: (wanted: Wanted) => Wanted) => void;
}

/** What one wants to see of the participants: search, filter, groups, and rows or tiles. */
export const WindowBar = ({ view, wanted, onWanted }: WindowBarProps) => {
  const { t } = useTranslation('monitor');
  const filters = filtersOf(view.question !== null, view.watchTabs);
  const groups: Group[] = view.teamNames ? ['none', 'wrong', 'team'] : ['none', 'wrong'];
  const change = (part: Partial<Wanted>) => onWanted((now) => ({ ...now, ...part, offset: 0 }));
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line p-4">
      <h2 id="participants" className="sr-only">
        {t('table')}
      </h2>
      <div className="min-w-40 flex-1">
        <SearchField label={t('find')} value={wanted.search} onSearch={(text) => change({ search: text })} />
      </div>
      <SelectField
        label={t('groupBy')}
        labelHidden
        value={wanted.group}
        onChange={(event) => {
          const group = groups.find((one) => one === event.target.value);
          if (group) change({ group });
        }}
      >
        {groups.map((group) => (
          <option key={group} value={group}>
            {t(`groups.${group}`)}
          </option>
        ))}
      </SelectField>
      <fieldset className="flex gap-1.5">
        <legend className="sr-only">{t('layout')}</legend>
        {looks.map(({ look, Icon }) => (
          <Button
            key={look}
            size="small"
            look={wanted.look === look ? 'primary' : 'secondary'}
            aria-pressed={wanted.look === look}
            icon={<Icon aria-hidden="true" className="size-4.5" />}
            onClick={() => change({ look })}
          >
            {t(`looks.${look}`)}
          </Button>
        ))}
      </fieldset>
      <FilterBar
        filters={filters}
        filter={filters.includes(wanted.filter) ? wanted.filter : 'all'}
        counts={view.totals}
        onFilter={(filter) => change({ filter })}
      />
      <p role="status" className="sr-only">
        {t('shown', { count: view.window.fits })}
      </p>
    </div>
  );
};
