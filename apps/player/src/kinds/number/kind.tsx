import { Button, IconButton } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { Diff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PadProps, PlayerKind } from '../kind.ts';
import { readNumber } from './readNumber.ts';

const NumberPad = ({ question: { unit }, onAnswer }: PadProps) => {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const value = readNumber(text);
  /** The decimal keypads of phones have no minus. */
  const negate = () =>
    setText((typed) => (/^\s*[-−]/.test(typed) ? typed.replace(/^\s*[-−]/, '') : `-${typed.trim()}`));
  const wrong = !['', '-'].includes(text.trim()) && value === null;
  return (
    <form
      className="flex w-full flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) onAnswer(value);
      }}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={unit ? t('question.yourNumberIn', { unit }) : t('question.yourNumber')}
            hint={
              value === null
                ? t('question.numberHint')
                : `= ${value.toLocaleString(i18n.language)} ${unit ?? ''}`
            }
            error={wrong ? t('question.noNumber') : undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
            inputMode="decimal"
            maxLength={40}
            autoComplete="off"
            enterKeyHint="send"
            autoFocus
            dir="ltr"
            className="figures min-h-14 text-2xl font-bold"
          />
        </div>
        <IconButton
          look="secondary"
          label={t('question.negate')}
          className="mt-[calc(1.25rem+--spacing(1.5))] min-h-14 min-w-14"
          onClick={negate}
        >
          <Diff aria-hidden="true" className="size-5" />
        </IconButton>
      </div>
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
