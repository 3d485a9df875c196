import { Button } from '@argus/ui/Button.tsx';
import { formatNumber } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { Filter } from './rows.ts';

interface FilterBarProps {
  readonly filters: readonly Filter[];
  readonly filter: Filter;
  readonly counts: Readonly<Record<Filter, number>>;
  readonly onFilter: (filter: Filter) => void;
}

/** What to look at, with how many there are of each. */
export const FilterBar = ({ filters, filter, counts, onFilter }: FilterBarProps) => {
  const { t, i18n } = useTranslation('monitor');
  return (
    <fieldset className="flex min-w-0 gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap">
      <legend className="sr-only">{t('show')}</legend>
      {filters.map((name) => (
        <Button
          key={name}
          size="small"
          className="shrink-0"
          look={name === filter ? 'primary' : 'secondary'}
          aria-pressed={name === filter}
          onClick={() => onFilter(name)}
        >
          {t(`filter.${name}`)}{' '}
          <span className="figures font-normal">{formatNumber(counts[name], i18n.language)}</span>
        </Button>
      ))}
    </fieldset>
  );
};
