import { AnswerTile } from '@argus/ui/AnswerTile.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../views.ts';
import type { PadProps } from './kind.ts';
import { useAnswerKeys } from './useAnswerKeys.ts';

/** Buttons of which one press answers. */
export const OneChoicePad = ({
  question,
  onAnswer,
  answerOf = (id) => id,
}: PadProps & { answerOf?: (id: string) => AnswerValue }) => {
  const { t } = useTranslation();
  const choices = question.choices ?? [];
  useAnswerKeys((position) => {
    const choice = choices[position];
    if (choice) onAnswer(answerOf(choice.id));
  });
  return (
    <ul aria-label={t('question.choices')} className="grid w-full gap-3 landscape:grid-cols-2">
      {choices.map(({ id, text }, position) => (
        <li key={id} className="flex">
          <button
            type="button"
            onClick={() => onAnswer(answerOf(id))}
            className="flex w-full rounded-control transition-transform duration-(--fast) ease-argus active:scale-[0.97]"
          >
            <AnswerTile position={position}>
              <RichText text={text} inline />
            </AnswerTile>
          </button>
        </li>
      ))}
    </ul>
  );
};
