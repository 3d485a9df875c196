import { posix } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {{ specifier: string, typeOnly: boolean }} Import
 * @typedef {{ path: string, text: string }} SourceFile `path` is relative to the repository, with slashes
 */

const isTypeOnly = (node) => {
  if (ts.isExportDeclaration(node)) {
    if (node.isTypeOnly) return true;
    const { exportClause } = node;
    return (
      exportClause !== undefined &&
      ts.isNamedExports(exportClause) &&
      exportClause.elements.length > 0 &&
      exportClause.elements.every((element) => element.isTypeOnly)
    );
  }
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
};

/**
 * Everything that a file imports or hands on, dynamic imports and `import('x')` types included.
 * @param {SourceFile} file
 * @returns {Import[]}
 */
export const importsOf = ({ path, text }) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  /** @type {Import[]} */
  const found = [];
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier))
        found.push({ specifier: node.moduleSpecifier.text, typeOnly: isTypeOnly(node) });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, typeOnly: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal))
        found.push({ specifier: node.argument.literal.text, typeOnly: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/**
 * The file that a relative import means, relative to the repository.
 * @param {string} from
 * @param {string} specifier
 */
export const resolveRelative = (from, specifier) =>
  posix.join(posix.dirname(from), specifier.replace(/\?\w+$/, ''));

/**
 * One circle in a graph, as the list of its members; null where there is none.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} graph
 * @returns {string[] | null}
 */
export const findCycle = (graph) => {
  const done = new Set();
  /** @type {string[]} */
  const path = [];
  const visit = (node) => {
    if (done.has(node)) return null;
    const at = path.indexOf(node);
    if (at >= 0) return [...path.slice(at), node];
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node);
    if (cycle) return cycle;
  }
  return null;
};
