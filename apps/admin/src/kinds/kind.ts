import type { DistributionBucket } from '@argus/ui/Distribution.tsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A question as the editor holds it: perhaps unfinished. */
export type DraftQuestion = { readonly id: string; readonly kind: string; readonly [field: string]: unknown };

/** What an editor of a question is handed. */
export interface QuestionEditorProps {
  readonly question: DraftQuestion;
  /** Hands back the question with these fields changed. */
  readonly onChange: (fields: Readonly<Record<string, unknown>>) => void;
  /** The problem at a path inside the question, such as `choices.1.text`. */
  readonly problemAt: (path: string) => string | undefined;
}

/** What the stage and the previews show of a question, beside its prompt. */
export interface AskProps {
  readonly choices: readonly { readonly id: string; readonly text: string }[] | null;
  readonly unit: string | null;
  readonly select: 'one' | 'many' | null;
  /** Ids of the right choices from the reveal on; null before. */
  readonly right: readonly string[] | null;
  readonly size: 'phone' | 'stage';
}

/** How results of a kind are drawn: as choices, or as the answers that were given. */
export interface ResultProps {
  readonly buckets: readonly DistributionBucket[];
  /** How many gave another answer than those. */
  readonly others: number;
  readonly reveal: boolean;
  readonly size: 'normal' | 'stage';
}

/** Everything this app needs to know of one kind of question. A kind is one folder that exports one of these. */
export interface AdminKind {
  readonly name: string;
  readonly icon: LucideIcon;
  /** By language; English is always there. */
  readonly texts: Readonly<Record<string, { readonly label: string; readonly hint: string }>>;
  /** The part of the editor that only this kind has. */
  readonly Editor: ComponentType<QuestionEditorProps>;
  readonly Ask: ComponentType<AskProps>;
  readonly Result: ComponentType<ResultProps>;
}
