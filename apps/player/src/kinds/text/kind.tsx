import { Button } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PadProps, PlayerKind } from '../kind.ts';

/** As many characters as the server takes. */
const maxLength = 120;

const TextPad = ({ onAnswer }: PadProps) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const ready = text.trim() !== '';
  return (
    <form
      className="flex w-full flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onAnswer(text.trim());
      }}
    >
      <TextField
        label={t('question.yourAnswer')}
        hint={t('question.textHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={maxLength}
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="send"
        autoFocus
        dir="auto"
        className="min-h-14 text-lg"
      />
      <Button type="submit" look="primary" size="large" disabled={!ready}>
        {t('question.sendOne')}
      </Button>
    </form>
  );
};

export const kind: PlayerKind = {
  name: 'text',
  Pad: TextPad,
  chosen: () => [],
  describe: (_question, value) => (typeof value === 'string' ? value : ''),
};
