import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const fromZod = /\bz\.(?:infer|input|output)</;
const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;

/** Writes a type out in full, with the docblocks of its properties. */
const write = (type: ts.Type, checker: ts.TypeChecker, depth = 0): string => {
  const inner = (part: ts.Type) => write(part, checker, depth + 1);
  if (type.isUnion() && type.types.some((part) => part.flags & ts.TypeFlags.Object))
    return type.types.map((part) => write(part, checker, depth)).join(' | ');
  if (checker.isArrayType(type)) {
    const element = type.getNumberIndexType();
    if (element) return `Array<${write(element, checker, depth)}>`;
  }
  if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type, undefined, flags);
  const indent = '  '.repeat(depth + 1);
  const properties = checker.getPropertiesOfType(type).map((property) => {
    const doc = ts.displayPartsToString(property.getDocumentationComment(checker));
    const optional = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    const comment = doc ? `${indent}/** ${doc} */\n` : '';
    return `${comment}${indent}${property.name}${optional}: ${inner(checker.getTypeOfSymbol(property))};`;
  });
  const indexes = checker
    .getIndexInfosOfType(type)
    .map(({ keyType, type: value }) => `${indent}[key: ${checker.typeToString(keyType)}]: ${inner(value)};`);
  return `{\n${[...properties, ...indexes].join('\n')}\n${'  '.repeat(depth)}}`;
};

/** The types of the sources that are derived from zod schemas, by name, written out. */
const derivedTypes = (configFile: string): Map<string, string> => {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve(configFile, '..'));
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  for (const file of program.getSourceFiles()) {
    if (file.fileName.includes('/node_modules/')) continue;
    for (const statement of file.statements) {
      if (!ts.isTypeAliasDeclaration(statement) || !fromZod.test(statement.type.getText(file))) continue;
      found.set(statement.name.text, write(checker.getTypeAtLocation(statement.name), checker));
    }
  }
  return found;
};

/** The text without its schemas, and with every type that was derived from one written out. */
const plain = (text: string, name: string, types: ReadonlyMap<string, string>): string => {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const changes: { from: number; to: number; by: string }[] = [];
  for (const statement of file.statements) {
    const own = statement.getText(file);
    const cut = { from: statement.getFullStart(), to: statement.end, by: '' };
    if (ts.isImportDeclaration(statement) && /["']zod["']/.test(own)) changes.push(cut);
    if (ts.isVariableStatement(statement) && /: z\.Zod/.test(own)) {
      // Its docblock speaks for the type that is derived from it, which follows.
      changes.push({ ...cut, from: statement.getStart(file), to: statement.end + 1 });
    }
    if (!ts.isTypeAliasDeclaration(statement) || !fromZod.test(own)) continue;
    const type = types.get(statement.name.text.replace(/\$\d+$/, ''));
    if (type) changes.push({ from: statement.type.getStart(file), to: statement.type.end, by: type });
  }
  return changes.reduceRight((rest, { from, to, by }) => rest.slice(0, from) + by + rest.slice(to), text);
};

/**
 * Frees the bundled declarations in `folder` from zod: whoever installs the client gets plain types, which
 * are read faster, and no copy of a library that the client does not use.
 */
export const plainTypes = (folder: string, configFile: string): void => {
  const types = derivedTypes(configFile);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.d.ts'))) {
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const after = plain(before, name, types);
    if (/\bz\.|["']zod["']/.test(after)) throw new Error(`${path} still needs zod.`);
    if (after !== before) writeFileSync(path, after);
  }
};
