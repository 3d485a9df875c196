import { plainText } from '@argus/ui/richText.ts';
import type { QuestionView } from '../views.ts';

/** The texts of the chosen choices, one after the other. */
export const choiceText = ({ choices }: QuestionView, ids: readonly string[]): string =>
  (choices ?? [])
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => plainText(text))
    .join(', ');
