import { limits } from '@argus/game/limits';
import { nicknameSources } from '@argus/game/settings';
import { SelectField, TextArea } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Where the players' names come from, and the list that they pick from where there is one. */
export const NicknameFields = () => {
  const { t } = useTranslation('library');
  const [source, setSource] = useState<string>('free');
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t('session.nicknames')}
        name="nicknames"
        value={source}
        onChange={(event) => setSource(event.target.value)}
      >
        {nicknameSources.map((name) => (
          <option key={name} value={name}>
            {t(`session.nicknameSources.${name}`)}
          </option>
        ))}
      </SelectField>
      {source === 'list' && (
        <TextArea
          label={t('session.nicknameList')}
          hint={t('session.nicknameListHint', { most: limits.nicknameListMax })}
          name="nicknameList"
          rows={5}
          required
        />
      )}
    </div>
  );
};
