import { limits } from '@argus/game/limits';
import { TextField } from '@argus/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import type { Take } from './selection.ts';

const ways = ['all', 'random', 'chosen'] as const;

interface TakeChoiceProps {
  readonly total: number;
  readonly take: Take;
  readonly onTake: (take: Take) => void;
}

const begin = (way: Take['way'], total: number): Take => {
  if (way === 'random') return { way, count: Math.min(20, total) };
  return way === 'chosen' ? { way, ids: new Set() } : { way };
};

/** All, some at random, or the chosen ones. */
export const TakeChoice = ({ total, take, onTake }: TakeChoiceProps) => {
  const { t } = useTranslation('imports');
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-sm font-semibold">{t('take')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {ways.map((way) => (
          <label key={way} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="take"
              checked={take.way === way}
              onChange={() => onTake(begin(way, total))}
              className="size-5 accent-brand"
            />
            {way === 'all' ? t('all', { count: total }) : t(way)}
          </label>
        ))}
      </div>
      {take.way === 'random' && (
        <div className="max-w-40">
          <TextField
            label={t('howMany')}
            type="number"
            min={1}
            max={Math.min(total, limits.quizQuestions)}
            value={take.count || ''}
            onChange={(event) =>
              onTake({ way: 'random', count: Math.max(0, Math.floor(Number(event.target.value))) })
            }
          />
        </div>
      )}
    </fieldset>
  );
};
