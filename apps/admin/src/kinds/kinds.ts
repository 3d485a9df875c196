import type { AdminKind } from './kind.ts';

const modules = import.meta.glob<{ readonly kind: AdminKind }>('./*/kind.tsx', { eager: true });

/** All kinds by name: each folder beside this file is one. */
const kinds: ReadonlyMap<string, AdminKind> = new Map(
  Object.values(modules).map(({ kind }) => [kind.name, kind] as const),
);

/** The kind of that name; throws where a folder is missing. */
export const kindOf = (name: string): AdminKind => {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`There is no folder for questions of the kind ${name}.`);
  return kind;
};

/** The words of a kind in a language, or in English. */
export const kindTexts = (
  name: string,
  language: string,
): { readonly label: string; readonly hint: string } => {
  const { texts } = kindOf(name);
  return texts[language] ?? texts.en ?? { label: name, hint: '' };
};
