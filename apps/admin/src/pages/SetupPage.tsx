import { trpc } from '@argus/client/react';
import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whyNot } from '../said.ts';
import { signIn } from '../signIn.ts';
import { EntryFrame } from './EntryFrame.tsx';

/** The token stands in the fragment, so it never reaches a server's log. */
const readToken = (): string | null => new URLSearchParams(location.hash.slice(1)).get('token');

export const SetupPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [token] = useState(readToken);
  const status = trpc.setup.status.useQuery();
  const create = trpc.setup.create.useMutation();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, email, password] = ['name', 'email', 'password'].map((field) => String(form.get(field)));
    if (!token || !name || !email || !password) return;
    create.mutate(
      { token, name, email, password },
      {
        onSuccess: async () => {
          const outcome = await signIn(email, password);
          await utils.invalidate();
          // The link with its token is not to be gone back to.
          await navigate({ to: outcome === 'signed-in' ? '/' : '/signin', replace: true });
        },
      },
    );
  };

  if (status.data && !status.data.needsAdmin && !create.isSuccess) {
    return (
      <EntryFrame title={t('setup.title')} lead={t('setup.done')}>
        <Link to="/signin" className={buttonClasses({ look: 'primary', size: 'large' })}>
          {t('signIn.title')}
        </Link>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t('setup.title')} lead={t('setup.lead')}>
      {!token && <Notice look="warn">{t('setup.noToken')}</Notice>}
      {create.error && <Notice look="wrong">{whyNot(create.error)}</Notice>}
      <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('setup.name')}
          name="name"
          autoComplete="name"
          required
          maxLength={80}
          autoFocus
        />
        <TextField label={t('signIn.email')} name="email" type="email" autoComplete="username" required />
        <TextField
          label={t('setup.password')}
          hint={t('setup.passwordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
        />
        <Button type="submit" look="primary" size="large" busy={create.isPending} disabled={!token}>
          {t('setup.submit')}
        </Button>
      </form>
    </EntryFrame>
  );
};
