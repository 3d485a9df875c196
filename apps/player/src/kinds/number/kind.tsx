import { Button } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PadProps, PlayerKind } from '../kind.ts';
import { readNumber } from './readNumber.ts';

const NumberPad = ({ question: { unit }, onAnswer }: PadProps) => {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const value = readNumber(text);
  const wrong = text.trim() !== '' && value === null;
  return (
    <form
      className="flex w-full flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) onAnswer(value);
      }}
    >
      <TextField
        label={unit ? t('question.yourNumberIn', { unit }) : t('question.yourNumber')}
        hint={
          value === null ? t('question.numberHint') : `= ${value.toLocaleString(i18n.language)} ${unit ?? ''}`
        }
        error={wrong ? t('question.noNumber') : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        inputMode="text"
        maxLength={40}
        autoComplete="off"
        enterKeyHint="send"
        autoFocus
        className="figures min-h-14 text-2xl font-bold"
      />
      <Button type="submit" look="primary" size="large" disabled={value === null}>
        {t('question.sendOne')}
      </Button>
    </form>
  );
};

export const kind: PlayerKind = {
  name: 'number',
  Pad: NumberPad,
  chosen: () => [],
  describe: ({ unit }, value) => (unit ? `${value} ${unit}` : `${value}`),
};
