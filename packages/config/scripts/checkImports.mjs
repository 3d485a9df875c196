import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importProblems, manifestProblems } from './importProblems.mjs';
import { layers } from './layers.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const left = new Set(['node_modules', 'dist', '.turbo']);

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : sources(path);
    return /\.m?tsx?$/.test(entry.name) ? [path] : [];
  });

const files = ['packages', 'apps']
  .flatMap((folder) => sources(join(root, folder)))
  .map((path) => ({
    path: relative(root, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }));

const manifests = Object.keys(layers).map((room) => ({
  room,
  ...JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')),
}));
const rooms = Object.fromEntries(manifests.map(({ name, room }) => [name, room]));

const problems = [...importProblems(files, layers, rooms), ...manifestProblems(manifests)];
for (const problem of problems) console.error(problem);
console.log(`${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
