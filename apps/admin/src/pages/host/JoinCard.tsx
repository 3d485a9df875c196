import { Button } from '@argus/ui/Button.tsx';
import { Dialog } from '@argus/ui/Dialog.tsx';
import { formatPin } from '@argus/ui/format.ts';
import { QrCode } from '@argus/ui/QrCode.tsx';
import { Copy, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { copyText } from '../../live/copyText.ts';
import { useJoinUrl } from '../../live/useJoinUrl.ts';
import type { HostView } from '../../live/views.ts';

/** The PIN, the link and the QR code. */
export const JoinCard = ({ view }: { view: HostView }) => {
  const { t } = useTranslation('host');
  const { url, host } = useJoinUrl(view.pin);
  const [large, setLarge] = useState(false);
  const copy = async () => {
    if (await copyText(url)) toast.success(t('copied'));
    else toast.error(t('copyFailed', { url }));
  };
  return (
    <section aria-labelledby="join-card" className="card flex flex-col items-center gap-3 p-5 text-center">
      <h2 id="join-card" className="flex items-center gap-2 text-sm font-semibold text-muted">
        {view.locked && <Lock aria-hidden="true" className="size-4" />}
        {t('joinAt', { host })}
      </h2>
      <p className="figures text-5xl font-black tracking-wider">
        <span className="sr-only">{`${t('pin')} ${[...view.pin].join(' ')}`}</span>
        <span aria-hidden="true">{formatPin(view.pin)}</span>
      </p>
      <button
        type="button"
        aria-label={t('enlarge')}
        className="rounded-control"
        onClick={() => setLarge(true)}
      >
        <QrCode text={url} label={t('qr')} className="size-40" />
      </button>
      <Button size="small" icon={<Copy aria-hidden="true" className="size-4" />} onClick={() => void copy()}>
        {t('copyLink')}
      </Button>
      <p className="figures text-sm text-muted">
        {t('connected', { connected: view.connected, players: view.players })}
      </p>
      <Dialog
        open={large}
        onClose={() => setLarge(false)}
        title={t('joinAt', { host })}
        closeLabel={t('close')}
      >
        <QrCode text={url} label={t('qr')} className="w-full" />
        <p className="figures text-center text-6xl font-black tracking-wider">{formatPin(view.pin)}</p>
      </Dialog>
    </section>
  );
};
