import { limits } from '@argus/game/limits';
import { Button } from '@argus/ui/Button.tsx';
import { ImageUp, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { whyNot } from '../../said.ts';
import { readBase64 } from '../import/readBase64.ts';
import { type BrandView, useBrandActs } from './useBrandActs.ts';

const size = limits.logoBytes / 1_024;

/** The logo: chosen, looked at, taken off again. */
export const LogoCard = ({ brand }: { brand: BrandView }) => {
  const { t } = useTranslation('brand');
  const { setLogo, removeLogo } = useBrandActs();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    if (file.size > limits.logoBytes) {
      toast.error(t('tooLarge', { size }));
      return;
    }
    try {
      setLogo.mutate({ base64: await readBase64(file, new AbortController().signal) });
    } catch (error) {
      toast.error(whyNot(error));
    }
  };
  return (
    <section aria-labelledby="brand-logo" className="card flex flex-col items-start gap-4 p-5">
      <h2 id="brand-logo" className="text-lg font-bold">
        {t('logo')}
      </h2>
      {brand.logo ? (
        <span className="inline-flex max-w-full rounded-control border border-line bg-plate p-4">
          <img src={brand.logo} alt={t('logoNow')} className="h-28 w-auto max-w-full object-contain" />
        </span>
      ) : (
        <p className="text-muted">{t('noLogo')}</p>
      )}
      <input
        ref={input}
        type="file"
        aria-label={t('choose')}
        accept=".png,.webp,.svg,image/png,image/webp,image/svg+xml"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          busy={setLogo.isPending}
          icon={<ImageUp aria-hidden="true" className="size-5" />}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </Button>
        {brand.logo && (
          <Button
            look="quiet"
            busy={removeLogo.isPending}
            icon={<Trash2 aria-hidden="true" className="size-5" />}
            onClick={() => removeLogo.mutate()}
          >
            {t('remove')}
          </Button>
        )}
      </div>
      <p className="text-sm text-muted">{t('logoHint', { size, pixels: limits.logoPixels })}</p>
    </section>
  );
};
