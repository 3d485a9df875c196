type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type PluralBase<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : never;
type RareForm = `_${Exclude<PluralForm, 'other'>}`;

/**
 * The shape of a translation: every text of the original, nothing else. Of texts with a count the form `_other` is
 * a must; which others there are depends on the language, and `textProblems` knows it.
 */
export type TextsLike<Original> = {
  readonly [Key in keyof Original as Key extends `${string}${RareForm}`
    ? never
    : Key]: Original[Key] extends string ? string : TextsLike<Original[Key]>;
} & { readonly [Key in PluralBase<keyof Original> as `${Key}_${PluralForm}`]?: string };

interface Tree {
  readonly [key: string]: string | Tree;
}

const flat = (tree: Tree, path = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...flat(value, `${path}${key}.`)],
    ),
  );

const slotsOf = (text: string): string =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'count')
    .sort()
    .join(' ');

const pluralKey = /^(.*)_(?:zero|one|two|few|many|other)$/;

/** What is missing from a translation, too much in it, or does not fit: keys, plural forms, and slots in texts. */
export const textProblems = (language: string, original: Tree, translation: Tree): string[] => {
  const [wanted, given] = [flat(original), flat(translation)];
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const needed = new Map<string, string>();
  for (const [key, text] of wanted) {
    const base = pluralKey.exec(key)?.[1];
    if (base === undefined || !wanted.has(`${base}_other`)) needed.set(key, text);
    else for (const form of forms) needed.set(`${base}_${form}`, wanted.get(`${base}_other`) ?? text);
  }
  return [
    ...[...needed].flatMap(([key, text]) => {
      const own = given.get(key);
      if (own === undefined) return [`${language}: ${key} is missing`];
      if (own.trim() === '' && text !== '') return [`${language}: ${key} is empty`];
      return slotsOf(own) === slotsOf(text) ? [] : [`${language}: ${key} has other slots than "${text}"`];
    }),
    ...[...given.keys()].filter((key) => !needed.has(key)).map((key) => `${language}: ${key} is too much`),
  ];
};
