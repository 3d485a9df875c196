import { limits } from '@argus/game/limits';
import { feedbacks } from '@argus/game/settings';
import { Checkbox } from '@argus/ui/Checkbox.tsx';
import { SelectField, TextField } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localMoment } from './localMoment.ts';

const weekMs = 7 * 86_400_000;

/** Until when everybody may play at their own speed, and by what rules. */
export const SelfPacedFields = () => {
  const { t } = useTranslation('library');
  const [inAWeek] = useState(() => localMoment(Date.now() + weekMs));
  return (
    <div className="flex flex-col gap-4 rounded-control bg-raised p-4">
      <TextField
        label={t('session.until')}
        hint={t('session.untilHint')}
        name="until"
        type="datetime-local"
        defaultValue={inAWeek}
        required
      />
      <SelectField label={t('session.feedback')} name="feedback" defaultValue="each">
        {feedbacks.map((name) => (
          <option key={name} value={name}>
            {t(`session.feedbacks.${name}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('session.attempts')}
        hint={t('session.attemptsHint')}
        name="attempts"
        type="number"
        min={1}
        max={limits.attemptsMax}
        defaultValue={1}
        required
      />
      <Checkbox name="timed" label={t('session.timed')} hint={t('session.timedHint')} defaultChecked />
    </div>
  );
};
