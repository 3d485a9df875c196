import { findCycle, importsOf, resolveRelative } from './importGraph.mjs';

/** No source file is longer, tests excepted. */
export const lineLimit = 350;

const isTest = (path) =>
  /\.(?:test|testing)\.tsx?$|Contract\.ts$|\/test\/|\.config\.ts$|\/scripts\//.test(path);
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
  if (!isTest(path) && lines > lineLimit)
    problems.push(`${path} has ${lines} lines; ${lineLimit} is the limit`);
  if (/\/index\.tsx?$/.test(path)) problems.push(`${path} is a barrel: import the files themselves`);
  if (/\/(?:utils?|helpers|common)(?:\/|\.tsx?$)/.test(path) && !path.includes('/texts/'))
    problems.push(`${path} says nothing of what it holds: name it after that`);
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
  const names = Object.keys(rooms).sort((one, other) => other.length - one.length);
  for (const file of files) {
    const room = roomOf(file.path);
    const layer = layers[room];
    if (!layer) {
      problems.push(`${file.path} lies in no known room`);
      continue;
    }
    for (const { specifier, typeOnly } of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = resolveRelative(file.path, specifier);
        if (roomOf(target) !== room && !isTest(file.path))
          problems.push(`${file.path} reaches into ${target}: use what its package exports`);
        link(fileGraph, file.path, target);
        continue;
      }
      const name = names.find((known) => specifier === known || specifier.startsWith(`${known}/`));
      const target = name && rooms[name];
      if (!target || target === room) continue;
      if (/\/(?:src|dist)\//.test(specifier))
        problems.push(`${file.path} reaches into ${specifier}: use what the package exports`);
      if (isTest(file.path)) continue;
      link(packageGraph, room, target);
      if (layer.uses.includes(target)) continue;
      if (layer.types?.includes(target) && typeOnly) continue;
      problems.push(
        `${file.path} may not use ${specifier}${layer.types?.includes(target) ? ' at run time' : ''}`,
      );
    }
  }
  for (const graph of [packageGraph, fileGraph]) {
    const cycle = findCycle(graph);
    if (cycle) problems.push(`a circle: ${cycle.join(' → ')}`);
  }
  return problems;
};
