import { AnswerTile } from '@argus/ui/AnswerTile.tsx';
import { Button } from '@argus/ui/Button.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { Square, SquareCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceText } from '../choiceText.ts';
import type { PadProps, PlayerKind } from '../kind.ts';
import { useAnswerKeys } from '../useAnswerKeys.ts';

const chosen = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];

const MultiPad = ({ question, onAnswer }: PadProps) => {
  const { t } = useTranslation();
  const [ids, setIds] = useState<readonly string[]>([]);
  const choices = question.choices ?? [];
  const toggle = (id: string) =>
    setIds((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
  useAnswerKeys((position) => {
    const choice = choices[position];
    if (choice) toggle(choice.id);
  });
  return (
    <form
      className="flex w-full flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (ids.length > 0) onAnswer([...ids]);
      }}
    >
      <p className="text-center text-sm text-muted">{t('question.severalHint')}</p>
      <ul aria-label={t('question.choices')} className="grid gap-3 landscape:grid-cols-2">
        {choices.map(({ id, text }, position) => {
          const taken = ids.includes(id);
          const Box = taken ? SquareCheckBig : Square;
          return (
            <li key={id} className="flex">
              <button
                type="button"
                aria-pressed={taken}
                onClick={() => toggle(id)}
                className="flex w-full rounded-control transition-transform duration-(--fast) ease-argus active:scale-[0.97]"
              >
                <AnswerTile
                  position={position}
                  state={taken ? 'chosen' : 'open'}
                  end={<Box aria-hidden="true" className="size-7 shrink-0" />}
                >
                  <RichText text={text} inline />
                </AnswerTile>
              </button>
            </li>
          );
        })}
      </ul>
      <Button
        type="submit"
        look="primary"
        size="large"
        disabled={ids.length === 0}
        // In sight also below six answers; what cannot be sent yet covers none of them.
        className={ids.length === 0 ? '' : 'sticky bottom-2 short:static'}
      >
        {ids.length === 0 ? t('question.sendOne') : t('question.send', { count: ids.length })}
      </Button>
    </form>
  );
};

export const kind: PlayerKind = {
  name: 'multi',
  Pad: MultiPad,
  chosen,
  describe: (question, value) => choiceText(question, chosen(value)),
};
