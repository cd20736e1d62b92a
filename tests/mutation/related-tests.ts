/** Which test files judge the mutants of a source file: the tests of its folder that reach it, and those that import it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

export interface TestFile {
  readonly path: string;
  readonly imports: ReadonlySet<string>;
  /** Every file that it loads, directly or not. */
  readonly reaches: ReadonlySet<string>;
}

/** All test files that need only Node, the fast ones first: those that load least, and those of random data last. */
export function readTestFiles(): readonly TestFile[] {
  const known = new Map<string, ReadonlySet<string>>();
  const importsOf = (path: string): ReadonlySet<string> => {
    const imports = known.get(path) ?? readImports(path);
    known.set(path, imports);
    return imports;
  };
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !/^(deployment|peers)\//.test(name))
    .map((name) => join('tests', name))
    .map((path) => ({ path, imports: importsOf(path), reaches: reachableFrom(path, importsOf) }))
    .sort((a, b) => slowness(a) - slowness(b) || (a.path < b.path ? -1 : 1));
}

function slowness({ path, reaches }: TestFile): number {
  const drawsData = readFileSync(join(root, path), 'utf8').includes("from 'fast-check'");
  return reaches.size + (drawsData ? 1000 : 0);
}

function readImports(path: string): ReadonlySet<string> {
  const text = readFileSync(join(root, path), 'utf8').replaceAll(/^import type [^;]+;/gm, '');
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const own = names.filter((name) => name.startsWith('.') && name.endsWith('.ts'));
  return new Set(own.map((name) => relative(root, resolve(root, dirname(path), name))));
}

function reachableFrom(path: string, importsOf: (path: string) => ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (next: string): void => {
    if (reached.has(next)) return;
    reached.add(next);
    for (const imported of importsOf(next)) visit(imported);
  };
  visit(path);
  return reached;
}

/** True for a test file that judges the mutants of a source file. `all`: whatever reaches it does. */
export function judges(test: TestFile, source: string, all: boolean): boolean {
  return test.reaches.has(source) && (all || test.imports.has(source) || inTestsOf(test.path, source));
}

/** True in `tests/<folder>` of the source, or of a folder around it; `subgraphs` is no subject of its own. */
function inTestsOf(test: string, source: string): boolean {
  for (let folder = dirname(source); folder !== '.' && folder !== 'subgraphs'; folder = dirname(folder))
    if (test.startsWith(`tests/${folder}/`)) return true;
  return false;
}
