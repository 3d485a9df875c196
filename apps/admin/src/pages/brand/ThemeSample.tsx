import { brandThemes, type Tones } from '@argus/game/brandPalette';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

interface SampleProps {
  readonly theme: 'light' | 'dark';
  readonly tones: Tones;
  readonly chosen: string;
}

/** How one theme shows a colour, and whether it had to be changed for that. */
export const ThemeSample = ({ theme, tones, chosen }: SampleProps) => {
  const { t } = useTranslation('brand');
  const [ground] = brandThemes[theme].grounds;
  const [text, muted] = brandThemes[theme].texts;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--ground': ground,
    '--text': text,
    '--muted': muted,
    '--brand': tones.brand,
    '--brand-ink': tones.ink,
    '--brand-soft': tones.soft,
  };
  return (
    <section
      aria-label={t(theme)}
      style={style}
      className="flex flex-col gap-3 rounded-card border border-line bg-ground p-4 text-text"
    >
      <h3 className="font-bold text-brand">{t(theme)}</h3>
      <div className="flex flex-wrap gap-2">
        <span className="rounded-control bg-brand px-4 py-2 font-semibold text-brand-ink">{t('sample')}</span>
        <span className="rounded-control bg-brand-soft px-4 py-2">{t('sample')}</span>
      </div>
      <p className="text-sm text-muted">
        {tones.brand === chosen ? t('asChosen') : t('adjusted', { color: tones.brand })}
      </p>
    </section>
  );
};
