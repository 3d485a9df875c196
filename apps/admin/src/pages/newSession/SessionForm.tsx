import { trpc } from '@argus/client/react';
import { limits } from '@argus/game/limits';
import { formulaNames, settingsSchema } from '@argus/game/settings';
import { Button } from '@argus/ui/Button.tsx';
import { Checkbox } from '@argus/ui/Checkbox.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { SelectField, TextField } from '@argus/ui/TextField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whyNot } from '../../said.ts';
import { NicknameFields } from './NicknameFields.tsx';
import { readSettings } from './readSettings.ts';
import { SelfPacedFields } from './SelfPacedFields.tsx';
import { TeamFields } from './TeamFields.tsx';

const defaults = settingsSchema.parse({});

const paces = [
  { name: 'host', label: 'session.paceHost', hint: 'session.paceHostHint' },
  { name: 'auto', label: 'session.paceAuto', hint: 'session.paceAutoHint' },
  { name: 'self', label: 'session.paceSelf', hint: 'session.paceSelfHint' },
] as const;
type Pace = (typeof paces)[number]['name'];

/** What only a session that is played together has. */
const together: ReadonlySet<string> = new Set(['joinLate', 'closeWhenAllAnswered', 'reactions']);

const flags = [
  { name: 'streakBonus', hint: 'session.streakBonusHint' },
  { name: 'joinLate', hint: 'session.joinLateHint' },
  { name: 'public', hint: 'session.publicHint' },
  { name: 'closeWhenAllAnswered', hint: null },
  { name: 'fairDelay', hint: 'session.fairDelayHint' },
  { name: 'approval', hint: 'session.approvalHint' },
  { name: 'watchTabs', hint: 'session.watchTabsHint' },
  { name: 'reactions', hint: 'session.reactionsHint' },
  { name: 'timeRequests', hint: 'session.timeRequestsHint' },
] as const;

/** What a host decides before opening a session; the defaults suit a classroom. */
export const SessionForm = ({ quizId }: { quizId: string }) => {
  const { t } = useTranslation('library');
  const navigate = useNavigate();
  const create = trpc.sessions.create.useMutation();
  const [pace, setPace] = useState<Pace>('host');

  const shownFlags = flags.filter(({ name }) => pace !== 'self' || !together.has(name));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate(
      { quizId, settings: readSettings(new FormData(event.currentTarget)) },
      { onSuccess: ({ sessionId }) => void navigate({ to: '/host/$sessionId', params: { sessionId } }) },
    );
  };

  return (
    <form className="card flex flex-col gap-5 p-5 sm:p-6" onSubmit={submit}>
      {create.error && <Notice look="wrong">{whyNot(create.error)}</Notice>}
      <fieldset className="grid gap-3 sm:grid-cols-3">
        <legend className="mb-2 text-sm font-semibold">{t('session.pace')}</legend>
        {paces.map(({ name, label, hint }) => (
          <label
            key={name}
            className="flex cursor-pointer gap-3 rounded-control border border-edge p-4 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              type="radio"
              name="pace"
              value={name}
              checked={pace === name}
              onChange={() => setPace(name)}
              className="mt-0.5 size-5 accent-brand"
            />
            <span>
              <span className="block font-semibold">{t(label)}</span>
              <span className="text-sm text-muted">{t(hint)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {pace === 'self' && <SelfPacedFields />}
      <SelectField label={t('session.formula')} name="formula" defaultValue={defaults.formula}>
        {formulaNames.map((name) => (
          <option key={name} value={name}>
            {t(`session.formulas.${name}`)}
          </option>
        ))}
      </SelectField>
      <NicknameFields />
      {pace === 'auto' && (
        <TextField
          label={t('session.lobby')}
          name="lobbySeconds"
          type="number"
          min={5}
          max={3_600}
          defaultValue={60}
          required
        />
      )}
      <div className="flex flex-col gap-2">
        {shownFlags.map(({ name, hint }) => (
          <Checkbox
            key={name}
            name={name}
            label={t(`session.${name}`)}
            hint={hint && t(hint)}
            defaultChecked={defaults[name]}
          />
        ))}
      </div>
      <TeamFields />
      <TextField
        label={t('session.plannedAt')}
        hint={t('session.plannedAtHint')}
        name="plannedAt"
        type="datetime-local"
      />
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold text-brand">
          {t('session.more')}
        </summary>
        <div className="grid gap-4 pt-2 sm:grid-cols-2">
          {pace !== 'self' && (
            <TextField
              label={t('session.leadIn')}
              name="leadInSeconds"
              type="number"
              min={0}
              max={15}
              step={0.5}
              defaultValue={defaults.leadInMs / 1_000}
              required
            />
          )}
          <TextField
            label={t('session.players')}
            name="playersMax"
            type="number"
            min={1}
            max={limits.playersMax}
            defaultValue={defaults.playersMax}
            required
          />
        </div>
      </details>
      <Button type="submit" look="primary" size="large" busy={create.isPending}>
        {t('session.submit')}
      </Button>
    </form>
  );
};
