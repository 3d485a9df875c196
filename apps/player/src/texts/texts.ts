import type { TextsLike } from '@argus/ui/texts.ts';
import type { en } from './en.ts';

/** The shape of every language. */
export type Texts = TextsLike<typeof en>;
