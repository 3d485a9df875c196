import { trpc } from '@argus/client/react';
import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../signIn.ts';
import { EntryFrame } from './EntryFrame.tsx';

const messages = {
  wrong: 'signIn.wrong',
  'too-many': 'signIn.tooMany',
  failed: 'failedHint',
} as const;

export const SignInPage = () => {
  const { t } = useTranslation();
  const router = useRouter();
  const utils = trpc.useUtils();
  const { to } = useSearch({ from: '/signin' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<keyof typeof messages | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const outcome = await signIn(String(form.get('email')), String(form.get('password')));
    setBusy(false);
    if (outcome !== 'signed-in') return setProblem(outcome);
    await utils.invalidate();
    router.history.push(to ?? '/');
  };

  return (
    <EntryFrame title={t('signIn.title')} lead={t('signIn.lead')}>
      <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        {problem && <Notice look="wrong">{t(messages[problem])}</Notice>}
        <TextField
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
        />
        <TextField
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" look="primary" size="large" busy={busy}>
          {t('signIn.submit')}
        </Button>
      </form>
      <a href="/" className="self-center text-brand underline">
        {t('signIn.join')}
      </a>
    </EntryFrame>
  );
};
