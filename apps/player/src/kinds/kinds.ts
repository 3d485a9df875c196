import type { PlayerKind } from './kind.ts';

const modules = import.meta.glob<{ readonly kind: PlayerKind }>('./*/kind.tsx', { eager: true });

/** All kinds by name: each folder beside this file is one. */
const kinds: ReadonlyMap<string, PlayerKind> = new Map(
  Object.values(modules).map(({ kind }) => [kind.name, kind] as const),
);

/** The kind of that name; throws where a folder is missing. */
export const kindOf = (name: string): PlayerKind => {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`There is no folder for questions of the kind ${name}.`);
  return kind;
};
