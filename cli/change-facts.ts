/**
 * Changes facts, once it is certain that they go together. Where the graph is served from a store, it is built whole with
 * the facts as they will be before they are recorded, and readers go over after that; what fails or dies before leaves
 * readers where they were. In folders every start builds the graph, so that here nothing is built
 * (docs/decisions/0012-an-import-into-a-folder-builds-nothing.md).
 * In: a home, files to add, ids to remove. Out: what changed. Not for: printing.
 */
import { checkFacts } from '../history/fact-collection.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { ServedRevision } from './build-graph.ts';
import { CommandError } from './exit.ts';
import type { CheckAlone, FactHome } from './fact-home.ts';
import { planFiles, type FilePlan, type FileToRemove, type NewFactFile } from './plan-files.ts';
import { checkStopped } from './stop-signal.ts';

export interface FactChange {
  readonly add?: readonly NewFactFile[];
  readonly remove?: FileToRemove;
  /** Build even where the same facts are served already. */
  readonly isForced?: boolean;
  /** Build the graph in memory to see that it can be done, and change nothing. */
  readonly isTrial?: boolean;
}

export interface ChangedFacts {
  /**
   * Files that were to be added, with those that a new archive begins with first, and editions that were written anew
   * because of them.
   */
  readonly added: readonly { readonly name: string; readonly isNew: boolean }[];
  /** What readers get; null where every start builds it. */
  readonly served: ServedRevision | null;
}

/** Runs the change while nobody else changes facts. Throws before anything is changed where the facts do not go together. */
export async function changeFacts(home: FactHome, change: FactChange): Promise<ChangedFacts> {
  await checkStopped(home.stop);
  if (change.isTrial !== true) return home.alone((checkAlone) => changeAlone(home, change, checkAlone));
  const { sets } = await plan(home, change);
  const { buildGraph } = await import('./build-graph.ts');
  await buildGraph(createMemoryStore(), sets);
  return { added: [], served: null };
}

/** The files to write, and what all files will say. */
async function plan(
  { archive, beginWith, open }: FactHome,
  { add = [], remove }: FactChange,
): Promise<FilePlan> {
  const replaced = new Set(add.map(({ name }) => name));
  const first = (await beginWith()).filter(({ name }) => !replaced.has(name));
  const present = await archive.readAll();
  if (remove !== undefined && !present.some(({ id }) => id === remove.id)) {
    throw new CommandError(`${remove.id}: no such fact file; expected an id of \`facts list\``);
  }
  return planFiles(present.map(open), [...first.map(open), ...add], remove ?? null);
}

async function changeAlone(
  home: FactHome,
  change: FactChange,
  checkAlone: CheckAlone,
): Promise<ChangedFacts> {
  const { archive, store, stop } = home;
  const { sets, write, remove } = await plan(home, change);
  const added = new Map<string, boolean>();
  const record = async (): Promise<void> => {
    // From here on the change is finished, whoever asks to stop.
    await checkStopped(stop);
    checkAlone();
    for (const file of write) {
      const { isNew } = await archive.addFacts(file);
      added.set(file.name, isNew || added.get(file.name) === true);
    }
    for (const { id, reason } of remove) await archive.removeFacts(id, reason);
  };
  const changed = (served: ServedRevision | null): ChangedFacts => ({
    added: [...added].map(([name, isNew]) => ({ name, isNew })),
    served,
  });
  if (store === null) {
    checkFacts(sets);
    await record();
    return changed(null);
  }
  // Only whoever builds a graph loads the code of the subgraphs.
  const { buildGraph } = await import('./build-graph.ts');
  const served = await buildGraph(store, sets, {
    isForced: change.isForced === true,
    beforeWrite: () => checkStopped(stop),
    beforeCommit: record,
  });
  if (served.isBuilt) await home.tidy();
  else await record();
  return changed(served);
}
