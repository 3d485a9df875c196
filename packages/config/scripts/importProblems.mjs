import { findCycle, importsOf, resolveRelative } from './importGraph.mjs';

/** No source file is longer, tests and the words of a language excepted. */
export const lineLimit = 350;

const isTest = (path) =>
  /\.(?:test|testing)\.tsx?$|Contract\.ts$|\/test\/|\/testing\/|\/examples\/|\.config\.ts$|\/scripts\//.test(
    path,
  );
const isWords = (path) => /\/languages\//.test(path);
const roomOf = (path) => path.split('/').slice(0, 2).join('/');

/** Adds an edge to a graph. */
const link = (graph, from, to) => {
  const known = graph.get(from) ?? new Set();
  known.add(to);
  graph.set(from, known);
};

const shapeProblems = ({ path, text }) => {
  const problems = [];
  const lines = text.split('\n').length - 1;
  if (!isTest(path) && !isWords(path) && lines > lineLimit)
    problems.push(`${path} has ${lines} lines; ${lineLimit} is the limit`);
  if (/\/index\.tsx?$/.test(path)) problems.push(`${path} is a barrel: import the files themselves`);
  if (/\/(?:utils?|helpers|common)(?:\/|\.tsx?$)/.test(path) && !/\/(?:texts|languages)\//.test(path))
    problems.push(`${path} says nothing of what it holds: name it after that`);
  return problems;
};

const relativeProblems = (path, specifier, target) => {
  const problems = [];
  if (!/\.\w+(?:\?\w+)?$/.test(specifier))
    problems.push(`${path} imports ${specifier}: write the file's whole name`);
  if (roomOf(target) !== roomOf(path) && !isTest(path))
    problems.push(`${path} reaches into ${target}: use what its package exports`);
  return problems;
};

const packageProblems = (path, { specifier, typeOnly }, layer, target) => {
  const problems = [];
  if (/\/(?:src|dist)\//.test(specifier))
    problems.push(`${path} reaches into ${specifier}: use what the package exports`);
  if (isTest(path)) return problems;
  if (target === roomOf(path)) problems.push(`${path} imports ${specifier}, its own package: name the file`);
  else if (layer.types?.includes(target) && !typeOnly)
    problems.push(`${path} may not use ${specifier} at run time`);
  else if (!layer.uses.includes(target) && !layer.types?.includes(target))
    problems.push(`${path} may not use ${specifier}`);
  return problems;
};

/**
 * Everything that is wrong with who imports whom.
 * @param {readonly import('./importGraph.mjs').SourceFile[]} files
 * @param {Readonly<Record<string, { uses: readonly string[], types?: readonly string[] }>>} layers
 * @param {Readonly<Record<string, string>>} rooms the folder of each package, by the package's name
 * @returns {string[]}
 */
export const importProblems = (files, layers, rooms) => {
  const problems = files.flatMap(shapeProblems);
  const fileGraph = new Map();
  const packageGraph = new Map();
  for (const file of files) {
    const { path } = file;
    const room = roomOf(path);
    const layer = layers[room];
    if (!layer) {
      problems.push(`${path} lies in no known room`);
      continue;
    }
    for (const imported of importsOf(file)) {
      const { specifier } = imported;
      if (specifier.startsWith('.')) {
        const target = resolveRelative(path, specifier);
        problems.push(...relativeProblems(path, specifier, target));
        link(fileGraph, path, target);
        continue;
      }
      const name = Object.keys(rooms).find(
        (known) => specifier === known || specifier.startsWith(`${known}/`),
      );
      const target = name && rooms[name];
      if (!target) continue;
      problems.push(...packageProblems(path, imported, layer, target));
      if (target !== room && !isTest(path)) link(packageGraph, room, target);
    }
  }
  for (const graph of [packageGraph, fileGraph]) {
    const cycle = findCycle(graph);
    if (cycle) problems.push(`a circle: ${cycle.join(' → ')}`);
  }
  return problems;
};

/**
 * The circle that packages declare, their development dependencies included: tests may use more than the rest,
 * but no two packages may need each other.
 * @param {readonly { name: string, dependencies?: object, devDependencies?: object }[]} manifests
 * @returns {string[]}
 */
export const manifestProblems = (manifests) => {
  const names = new Set(manifests.map(({ name }) => name));
  const graph = new Map(
    manifests.map(({ name, dependencies, devDependencies }) => [
      name,
      new Set(Object.keys({ ...dependencies, ...devDependencies }).filter((other) => names.has(other))),
    ]),
  );
  const cycle = findCycle(graph);
  return cycle ? [`packages that need each other: ${cycle.join(' → ')}`] : [];
};
