import { trpc } from '@argus/client/react';
import { Button } from '@argus/ui/Button.tsx';
import { Dialog } from '@argus/ui/Dialog.tsx';
import { SelectField, TextField } from '@argus/ui/TextField.tsx';
import { Eye, Presentation, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../live/copyText.ts';
import { useActs } from '../../live/useActs.ts';
import { linkOf } from './keyLink.ts';

/** Lets others steer or watch the session with a link of their own, and takes such links back. */
export const ShareDialog = ({ sessionId, onClose }: { sessionId: string; onClose: () => void }) => {
  const { t } = useTranslation('host');
  const { run, busy } = useActs();
  const [name, setName] = useState('');
  const [role, setRole] = useState<'host' | 'observer'>('observer');
  const [link, setLink] = useState<string | null>(null);
  const { data, refetch } = trpc.sessions.keys.useQuery({ sessionId });
  const make = (event: FormEvent) => {
    event.preventDefault();
    void run(async (sessions) => {
      const { token } = await sessions.invite.mutate({ sessionId, role, name });
      const made = linkOf(location.origin, sessionId, role, token);
      setLink(made);
      await copyText(made);
      setName('');
      await refetch();
    });
  };
  const revoke = (keyId: string) =>
    void run(async (sessions) => {
      await sessions.revoke.mutate({ sessionId, keyId });
      await refetch();
    });
  return (
    <Dialog open onClose={onClose} title={t('share')} closeLabel={t('close')}>
      <p className="text-sm text-muted">{t('shareHint')}</p>
      <form className="flex flex-col gap-3" onSubmit={make}>
        <TextField
          label={t('shareName')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label={t('shareRole')}
          value={role}
          onChange={(event) => setRole(event.target.value === 'host' ? 'host' : 'observer')}
        >
          <option value="observer">{t('role.observer')}</option>
          <option value="host">{t('role.host')}</option>
        </SelectField>
        <Button type="submit" look="primary" busy={busy} disabled={name.trim() === ''}>
          {t('makeLink')}
        </Button>
      </form>
      {link && (
        <TextField
          label={t('theLink')}
          hint={t('linkOnce')}
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      )}
      <ul className="flex flex-col empty:hidden">
        {data?.keys.map((key) => (
          <li key={key.id} className="flex items-center gap-3 border-t border-line py-1">
            {key.role === 'host' ? (
              <Presentation aria-hidden="true" className="size-4.5 text-brand" />
            ) : (
              <Eye aria-hidden="true" className="size-4.5 text-brand" />
            )}
            <span className="min-w-0 flex-1 wrap-anywhere">
              <bdi>{key.name}</bdi> <span className="text-sm text-muted">{t(`role.${key.role}`)}</span>
            </span>
            <Button
              size="small"
              look="quiet"
              aria-label={t('revoke', { name: key.name })}
              onClick={() => revoke(key.id)}
            >
              <Trash2 aria-hidden="true" className="size-4.5" />
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
