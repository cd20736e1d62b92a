/**
 * Changes facts and the graph together: the graph is built whole with the facts as they will be, then the facts are
 * recorded, then readers go over. What fails or dies before the last step leaves readers where they were.
 * In: a home, files to add, ids to remove. Out: what changed. Not for: printing.
 */
import { buildGeneration, revisionOf } from '../as-of/build-generation.ts';
import { collectFacts } from '../facts/fact-collection.ts';
import { createMemoryStore } from '../store/memory.ts';
import { CommandError } from './exit.ts';
import type { CheckAlone, FactHome } from './fact-home.ts';
import { planFiles, type FilePlan, type FileToRemove, type NewFactFile } from './plan-files.ts';
import { subgraphLoaders } from './subgraphs.ts';

export interface FactChange {
  readonly add?: readonly NewFactFile[];
  readonly remove?: FileToRemove;
  /** Build even where the same facts are served already. */
  readonly isForced?: boolean;
  /** Build in memory to see that it can be done, and change nothing. */
  readonly isTrial?: boolean;
}

export interface ChangedFacts {
  /**
   * Files that were to be added, with those that a new archive begins with first, and editions that were written anew
   * because of them.
   */
  readonly added: readonly { readonly name: string; readonly isNew: boolean }[];
  readonly revision: string;
  /** False where the same facts were served already. */
  readonly isBuilt: boolean;
}

/** Runs the change while nobody else changes facts. Throws before anything is changed where the graph cannot be built. */
export async function changeFacts(home: FactHome, change: FactChange): Promise<ChangedFacts> {
  if (change.isTrial !== true) return home.alone((checkAlone) => changeAlone(home, change, checkAlone));
  const { sets } = await plan(home, change);
  const revision = await buildGeneration(createMemoryStore(), collectFacts(sets), subgraphLoaders);
  return { added: [], revision, isBuilt: false };
}

/** The files to write, and what all files will say. */
async function plan({ archive, beginWith }: FactHome, { add = [], remove }: FactChange): Promise<FilePlan> {
  const isNew = (await archive.listFacts()).length === 0;
  const replaced = new Set(add.map(({ name }) => name));
  const first = isNew ? (await beginWith()).filter(({ name }) => !replaced.has(name)) : [];
  const present = await archive.readAll();
  if (remove !== undefined && !present.some(({ id }) => id === remove.id)) {
    throw new CommandError(`${remove.id}: no such fact file; expected an id of \`facts list\``);
  }
  return planFiles(present, [...first, ...add], remove ?? null);
}

async function changeAlone(
  home: FactHome,
  change: FactChange,
  checkAlone: CheckAlone,
): Promise<ChangedFacts> {
  const { archive, store } = home;
  const { sets, write, remove } = await plan(home, change);
  const collection = collectFacts(sets);
  const revision = revisionOf(collection);
  const added = new Map<string, boolean>();
  const record = async (): Promise<void> => {
    checkAlone();
    for (const { name, text } of write) {
      const { isNew } = await archive.addFacts(name, text);
      added.set(name, isNew || added.get(name) === true);
    }
    for (const { id, reason } of remove) await archive.removeFacts(id, reason);
  };
  const changed = (isBuilt: boolean): ChangedFacts => ({
    added: [...added].map(([name, isNew]) => ({ name, isNew })),
    revision,
    isBuilt,
  });
  const isServed = store.current()?.revision === revision;
  if (isServed && change.isForced !== true) {
    await record();
    return changed(false);
  }
  await buildGeneration(store, collection, subgraphLoaders, record);
  await home.tidy();
  return changed(true);
}
