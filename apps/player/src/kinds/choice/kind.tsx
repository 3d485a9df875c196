import { choiceText } from '../choiceText.ts';
import type { PlayerKind } from '../kind.ts';
import { OneChoicePad } from '../OneChoicePad.tsx';

const chosen = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);

export const kind: PlayerKind = {
  name: 'choice',
  Pad: OneChoicePad,
  chosen,
  describe: (question, value) => choiceText(question, chosen(value)),
};
