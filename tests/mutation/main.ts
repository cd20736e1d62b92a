/**
 * `npm run mutation -- [folder ...]`: changes one operator at a time and reports which changes no test notices.
 * See CONTRIBUTING.md for its use.
 */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isEquivalent } from './equivalent-mutants.ts';
import { judgeMutants } from './judge-mutants.ts';
import { findMutants, type Mutant } from './mutants.ts';
import { judges, readTestFiles } from './related-tests.ts';
import { drawSample } from './sample.ts';
import { measuredFolders, sourceFiles } from './source-files.ts';

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

interface FolderMutants {
  readonly folder: string;
  readonly mutants: readonly Mutant[];
}

/** Mutants of each folder, without those that the list of equivalent mutants names. */
function collectMutants(folders: readonly string[]): readonly FolderMutants[] {
  let id = 0;
  return folders.map((folder) => {
    const mutants = sourceFiles(folder).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return findMutants(text)
        .map((mutant) => ({ ...mutant, id: ++id, file }))
        .filter((mutant) => !isEquivalent(mutant, text));
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
    if (judged.failure !== null) {
      console.error(`${test.path} fails without a mutant: ${judged.failure}`);
      process.exitCode = 1;
    }
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

const folders = positionals.length > 0 ? positionals : measuredFolders();
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
