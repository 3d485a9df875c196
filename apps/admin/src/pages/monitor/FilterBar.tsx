import { Button } from '@argus/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { type Filter, filters } from './rows.ts';

/** What to look at, with how many there are of each. */
export const FilterBar = ({
  filter,
  counts,
  onFilter,
}: {
  filter: Filter;
  counts: Record<Filter, number>;
  onFilter: (filter: Filter) => void;
}) => {
  const { t } = useTranslation('monitor');
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t('show')}</legend>
      {filters.map((name) => (
        <Button
          key={name}
          size="small"
          look={name === filter ? 'primary' : 'secondary'}
          aria-pressed={name === filter}
          onClick={() => onFilter(name)}
        >
          {t(`filter.${name}`)} <span className="figures font-normal">{counts[name]}</span>
        </Button>
      ))}
    </fieldset>
  );
};
