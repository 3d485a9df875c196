import type { ArgusOutputs } from '@argus/client';
import { trpc } from '@argus/client/react';
import { reloadBrand } from '@argus/ui/BrandLogo.tsx';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { whyNot } from '../../said.ts';

export type BrandView = ArgusOutputs['brand']['get'];

/** Changes the brand; every change is on this page at once. */
export const useBrandActs = () => {
  const { t } = useTranslation('brand');
  const trpcCache = trpc.useUtils();
  const shown = {
    onSuccess: (brand: BrandView) => {
      trpcCache.brand.get.setData(undefined, brand);
      reloadBrand();
      toast.success(t('saved'));
    },
    onError: (error: unknown) => void toast.error(whyNot(error)),
  };
  return {
    save: trpc.brand.save.useMutation(shown),
    setLogo: trpc.brand.setLogo.useMutation(shown),
    removeLogo: trpc.brand.removeLogo.useMutation(shown),
  };
};
