/**
 * Changes facts once they are known to be consistent. With MongoDB, the graph is built with the future facts before
 * these are recorded, and readers switch to it after that; a failure or crash before leaves readers on the former
 * graph. With folders nothing is built here, since every start builds the graph
 * (docs/decisions/0012-an-import-into-a-folder-builds-nothing.md).
 */
import { checkFacts } from '../history/fact-collection.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { ServedRevision } from './build-graph.ts';
import { CommandError } from './exit.ts';
import type { CheckLock, FactHome } from './fact-home.ts';
import { planFiles, type FilePlan, type FileToRemove, type NewFactFile } from './plan-files.ts';
import { checkStopped } from './stop-signal.ts';

interface FactChange {
  readonly add?: readonly NewFactFile[];
  readonly remove?: FileToRemove;
  /** Build even if the same facts are already served. */
  readonly isForced?: boolean;
  /** Build the graph in memory and change nothing. */
  readonly isDryRun?: boolean;
}

export interface ChangedFacts {
  /**
   * The added files, including the initial files of a new archive, and editions that were rewritten because of them.
   */
  readonly added: readonly { readonly name: string; readonly isNew: boolean }[];
  /** The served revision; null with folders. */
  readonly served: ServedRevision | null;
}

/** Runs the change exclusively. Throws, and changes nothing, if the facts are inconsistent. */
export async function changeFacts(home: FactHome, change: FactChange): Promise<ChangedFacts> {
  await checkStopped(home.stop);
  if (change.isDryRun !== true)
    return home.exclusively((checkLock) => changeExclusively(home, change, checkLock));
  const { sets } = await plan(home, change);
  const { buildGraph } = await import('./build-graph.ts');
  await buildGraph(createMemoryStore(), sets);
  return { added: [], served: null };
}

async function plan(
  { archive, initialFiles, open }: FactHome,
  { add = [], remove }: FactChange,
): Promise<FilePlan> {
  const replaced = new Set(add.map(({ name }) => name));
  const first = (await initialFiles()).filter(({ name }) => !replaced.has(name));
  const present = await archive.readAll();
  if (remove !== undefined && !present.some(({ id }) => id === remove.id)) {
    throw new CommandError(`${remove.id}: no such fact file; expected an id from \`facts list\``);
  }
  return planFiles(present.map(open), [...first.map(open), ...add], remove ?? null);
}

async function changeExclusively(
  home: FactHome,
  change: FactChange,
  checkLock: CheckLock,
): Promise<ChangedFacts> {
  const { archive, store, stop } = home;
  const { sets, write, remove } = await plan(home, change);
  const added = new Map<string, boolean>();
  const record = async (): Promise<void> => {
    // From here on the change is completed even after a signal.
    await checkStopped(stop);
    checkLock();
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
  // Loads the code of the subgraphs only if a graph is built.
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
