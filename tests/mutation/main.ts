/**
 * `npm run mutation -- [folder ...]`: changes one operator at a time and reports which changes no test notices.
 * See CONTRIBUTING.md for its use.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEquivalents } from './equivalent-mutants.ts';
import { judgeMutants } from './judge-mutants.ts';
import { findMutants, type Mutant } from './mutants.ts';
import { judges, readTestFiles } from './related-tests.ts';

const root = resolve(import.meta.dirname, '../..');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    min: { type: 'string', default: '0' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
  },
});

/** Folders whose mutants are looked for where none is named. */
function defaultFolders(): readonly string[] {
  const builds = readdirSync(join(root, 'subgraphs'), { recursive: true, encoding: 'utf8' });
  return [
    ...['facts', 'history', 'network'],
    ...builds.filter((name) => name.endsWith('/build')).map((name) => join('subgraphs', name)),
  ];
}

function sourceFiles(folder: string): readonly string[] {
  if (statSync(join(root, folder)).isFile()) return [folder];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}

/** A random part of a list in its order, the same one for the same seed. */
function drawSample<T>(list: readonly T[], size: number, seed: number): readonly T[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const keyed = list.map((item) => ({ item, key: random() }));
  const drawn = new Set(keyed.toSorted((a, b) => a.key - b.key).slice(0, size));
  return keyed.filter((entry) => drawn.has(entry)).map(({ item }) => item);
}

interface FolderMutants {
  readonly folder: string;
  readonly mutants: readonly Mutant[];
}

/** Mutants of each folder, without those that the list of equivalent mutants names. */
function collectMutants(folders: readonly string[]): readonly FolderMutants[] {
  const equivalents = readEquivalents();
  let id = 0;
  return folders.map((folder) => {
    const mutants = sourceFiles(folder).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return findMutants(text)
        .map((mutant) => ({ ...mutant, id: ++id, file }))
        .filter((mutant) => !equivalents.has(mutant, text));
    });
    const size = options.sample === undefined ? mutants.length : Number(options.sample);
    return { folder, mutants: drawSample(mutants, size, Number(options.seed)) };
  });
}

/** Runs the test files one after the other, each over the mutants that none before it killed. */
async function judgeAll(mutants: readonly Mutant[]): Promise<{ covered: Set<number>; killed: Set<number> }> {
  const covered = new Set<number>();
  const killed = new Set<number>();
  for (const test of readTestFiles()) {
    const open = mutants.filter(({ id, file }) => !killed.has(id) && judges(test, file, options.all));
    if (open.length === 0) continue;
    const started = Date.now();
    const judged = await judgeMutants(test.path, open);
    for (const id of judged.covered) covered.add(id);
    for (const id of judged.killed) killed.add(id);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const count = `reaches ${String(judged.covered.size)} mutants, kills ${String(judged.killed.size)}`;
    console.error(`${test.path}: ${count} (${seconds} s)`);
  }
  return { covered, killed };
}

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
};

const folders = positionals.length > 0 ? positionals : defaultFolders();
const found = collectMutants(folders.map((folder) => relative(root, resolve(folder))));
const { covered, killed } = await judgeAll(found.flatMap(({ mutants }) => mutants));

for (const { mutants } of found)
  for (const { id, file, line, original, mutated } of mutants.filter(({ id }) => !killed.has(id))) {
    const fate = covered.has(id) ? 'survived' : 'no coverage';
    console.log(`${file}:${String(line)}: ${fate}: ${shorten(original)}  ->  ${shorten(mutated)}`);
  }

console.log(['score', 'mutants', 'killed', 'survived', 'no coverage', 'folder'].join('\t'));
for (const { folder, mutants } of found) {
  const dead = mutants.filter(({ id }) => killed.has(id)).length;
  const untouched = mutants.filter(({ id }) => !covered.has(id)).length;
  const score = mutants.length === 0 ? 100 : (100 * dead) / mutants.length;
  if (score < Number(options.min)) process.exitCode = 1;
  const counts = [mutants.length, dead, mutants.length - dead - untouched, untouched];
  console.log([score.toFixed(1), ...counts, folder].join('\t'));
}
