import { SelectField, TextArea } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether there are teams, who chooses them, and what they are called. */
export const TeamFields = () => {
  const { t } = useTranslation('library');
  const [teams, setTeams] = useState('none');
  return (
    <div className="flex flex-col gap-4">
      <SelectField
        label={t('session.teams')}
        name="teams"
        value={teams}
        onChange={(event) => setTeams(event.target.value)}
      >
        {(['none', 'host', 'players'] as const).map((name) => (
          <option key={name} value={name}>
            {t(`session.teamsBy.${name}`)}
          </option>
        ))}
      </SelectField>
      {teams !== 'none' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextArea
            label={t('session.teamNames')}
            hint={t('session.teamNamesHint')}
            name="teamNames"
            rows={3}
            defaultValue={t('session.teamNamesStart')}
            required
          />
          <SelectField label={t('session.teamScore')} name="teamScore" defaultValue="mean">
            <option value="mean">{t('session.teamMean')}</option>
            <option value="sum">{t('session.teamSum')}</option>
          </SelectField>
        </div>
      )}
    </div>
  );
};
