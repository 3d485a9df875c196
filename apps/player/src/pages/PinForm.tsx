import { westernDigits } from '@argus/game/westernDigits';
import { Button } from '@argus/ui/Button.tsx';
import { TextField } from '@argus/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

const pinLength = 6;

/** The PIN, big; it goes on by itself with the last digit. */
export const PinForm = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [pin, setPin] = useState('');
  const enter = (typed: string) => {
    const digits = westernDigits(typed).replace(/\D/g, '').slice(0, pinLength);
    setPin(digits);
    if (digits.length === pinLength) navigate(`/j/${digits}`);
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        enter(pin);
      }}
    >
      <TextField
        label={t('room.pin')}
        hint={t('room.pinHint')}
        value={pin}
        onChange={(event) => enter(event.target.value)}
        inputMode="numeric"
        autoComplete="off"
        placeholder="000 000"
        enterKeyHint="go"
        autoFocus
        className="figures min-h-18 text-center text-[min(2.25rem,11.25vw)] font-extrabold tracking-[0.2em] placeholder:opacity-40"
      />
      <Button type="submit" look="primary" size="large" disabled={pin.length !== pinLength}>
        {t('room.join')}
      </Button>
    </form>
  );
};
