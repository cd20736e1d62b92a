/** The files whose rules are pure functions, which a mutation run measures. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Folders that are measured where none is named. */
export function measuredFolders(): readonly string[] {
  const inSubgraphs = readdirSync(join(root, 'subgraphs'), { recursive: true, encoding: 'utf8' });
  const builds = inSubgraphs.filter((name) => name.endsWith('/build')).sort();
  return ['facts', 'history', 'network', ...builds.map((name) => join('subgraphs', name))];
}

/** The source files of a folder, or the one file. */
export function sourceFiles(path: string): readonly string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(path, name))
    .sort();
}
