import { choiceText } from '../choiceText.ts';
import type { PadProps, PlayerKind } from '../kind.ts';
import { OneChoicePad } from '../OneChoicePad.tsx';

const chosen = (value: unknown): readonly string[] => (typeof value === 'boolean' ? [String(value)] : []);

const BooleanPad = (props: PadProps) => <OneChoicePad {...props} answerOf={(id) => id === 'true'} />;

export const kind: PlayerKind = {
  name: 'boolean',
  Pad: BooleanPad,
  chosen,
  describe: (question, value) => choiceText(question, chosen(value)),
};
