import { brandPalette } from '@argus/game/brandPalette';
import { limits } from '@argus/game/limits';
import { Button } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ThemeSample } from './ThemeSample.tsx';
import { type BrandView, useBrandActs } from './useBrandActs.ts';

const hexColor = /^#[0-9a-f]{6}$/i;

/** Where the picker stands before a colour is chosen. */
const first = '#00676d';

/** The organisation's name and colour, with how each theme will show it. */
export const ColorForm = ({ brand }: { brand: BrandView }) => {
  const { t } = useTranslation('brand');
  const { save } = useBrandActs();
  const [name, setName] = useState(brand.name);
  const [color, setColor] = useState(brand.color ?? '');
  const valid = hexColor.test(color);
  const palette = valid ? brandPalette(color.toLowerCase()) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name, color: color === '' ? null : color });
  };
  return (
    <form aria-labelledby="brand-color" className="card flex flex-col gap-5 p-5" onSubmit={submit}>
      <h2 id="brand-color" className="text-lg font-bold">
        {t('colorTitle')}
      </h2>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        maxLength={limits.brandNameLength}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <TextField
            label={t('color')}
            hint={t('colorHint')}
            error={color !== '' && !valid && t('colorWrong')}
            value={color}
            spellCheck={false}
            placeholder={first}
            maxLength={7}
            onChange={(event) => setColor(event.target.value.trim())}
          />
        </div>
        <input
          type="color"
          aria-label={t('pick')}
          value={valid ? color : first}
          className="mb-7 h-12 w-16 shrink-0 rounded-control border border-edge bg-surface p-1"
          onChange={(event) => setColor(event.target.value)}
        />
      </div>
      {palette && (
        <div className="grid gap-3 sm:grid-cols-2">
          {(['light', 'dark'] as const).map((theme) => (
            <ThemeSample key={theme} theme={theme} tones={palette[theme]} chosen={color.toLowerCase()} />
          ))}
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        {brand.color !== null && (
          <Button look="quiet" busy={save.isPending} onClick={() => save.mutate({ name, color: null })}>
            {t('ownColor')}
          </Button>
        )}
        <Button type="submit" look="primary" busy={save.isPending} disabled={color !== '' && !valid}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
