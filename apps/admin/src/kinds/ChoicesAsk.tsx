import { AnswerTile } from '@argus/ui/AnswerTile.tsx';
import { classNames } from '@argus/ui/classNames.ts';
import { RichText } from '@argus/ui/RichText.tsx';
import type { AskProps } from './kind.ts';

const stateOf = (id: string, right: readonly string[] | null) => {
  if (right === null) return 'open' as const;
  return right.includes(id) ? ('right' as const) : ('dim' as const);
};

/** The choices as they stand below a prompt; from the reveal on the right ones stand out. */
export const ChoicesAsk = ({ choices, right, size }: AskProps) => (
  <ul className={classNames('grid w-full', size === 'stage' ? 'grid-cols-2 gap-6' : 'gap-2')}>
    {(choices ?? []).map(({ id, text }, position) => (
      <li key={id} className="flex">
        <AnswerTile position={position} state={stateOf(id, right)} size={size}>
          <RichText text={text} inline />
        </AnswerTile>
      </li>
    ))}
  </ul>
);
