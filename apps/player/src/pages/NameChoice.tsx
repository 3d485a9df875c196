import { Button, IconButton } from '@argus/ui/Button.tsx';
import { RefreshCw } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface NameChoiceProps {
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
  /** Asks for other names; missing where these are all there are. */
  readonly onMore?: () => void;
  readonly title: string;
}

/** Names to take, each a button that is pressed or not. */
export const NameChoice = ({ names, chosen, onChoose, onMore, title }: NameChoiceProps) => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <div className="flex items-center justify-between">
        <span id={id} className="text-sm font-semibold">
          {title}
        </span>
        {onMore && (
          <IconButton label={t('join.more')} onClick={onMore}>
            <RefreshCw aria-hidden="true" className="size-4.5" />
          </IconButton>
        )}
      </div>
      <div className="flex max-h-72 flex-wrap gap-2 overflow-auto p-0.5">
        {names.map((name) => (
          <Button
            key={name}
            size="small"
            look={name === chosen ? 'primary' : 'secondary'}
            aria-pressed={name === chosen}
            onClick={() => onChoose(name)}
          >
            <bdi>{name}</bdi>
          </Button>
        ))}
      </div>
    </fieldset>
  );
};
