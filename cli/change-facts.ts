/**
 * Changes facts and the graph together: the graph is built whole with the facts as they will be, then the facts are
 * recorded, then readers go over. What fails or dies before the last step leaves readers where they were.
 * In: a home, files to add, ids to remove. Out: what changed. Not for: printing.
 */
import { buildGeneration, revisionOf } from '../as-of/build-generation.ts';
import { collectFacts } from '../facts/fact-collection.ts';
import type { FactFile } from '../store/fact-archive.ts';
import { createMemoryStore } from '../store/memory.ts';
import { CommandError } from './exit.ts';
import { parseFactFiles } from './fact-archive.ts';
import type { CheckAlone, FactHome } from './fact-home.ts';
import { checkStopped } from './stop-signal.ts';
import { subgraphLoaders } from './subgraphs.ts';

export type NewFactFile = Pick<FactFile, 'name' | 'text'>;

export interface FactChange {
  readonly add?: readonly NewFactFile[];
  readonly remove?: { readonly id: string; readonly reason: string };
  /** Build even where the same facts are served already. */
  readonly isForced?: boolean;
  /** Build in memory to see that it can be done, and change nothing. */
  readonly isTrial?: boolean;
}

export interface ChangedFacts {
  /** Files that were to be added, with those that a new archive begins with first. */
  readonly added: readonly { readonly name: string; readonly isNew: boolean }[];
  readonly revision: string;
  /** False where the same facts were served already. */
  readonly isBuilt: boolean;
}

/** Runs the change while nobody else changes facts. Throws before anything is changed where the graph cannot be built. */
export async function changeFacts(home: FactHome, change: FactChange): Promise<ChangedFacts> {
  await checkStopped(home.stop);
  if (change.isTrial !== true) return home.alone((checkAlone) => changeAlone(home, change, checkAlone));
  const { after } = await facts(home, change);
  const collection = collectFacts(parseFactFiles(after));
  const revision = await buildGeneration(createMemoryStore(), collection, subgraphLoaders);
  return { added: [], revision, isBuilt: false };
}

/** The files to add, and all files as they will be. */
async function facts(
  { archive, beginWith }: FactHome,
  { add = [], remove }: FactChange,
): Promise<{ readonly add: readonly NewFactFile[]; readonly after: readonly NewFactFile[] }> {
  const isNew = (await archive.listFacts()).length === 0;
  const replaced = new Set(add.map(({ name }) => name));
  const first = isNew ? (await beginWith()).filter(({ name }) => !replaced.has(name)) : [];
  const present = await archive.readAll();
  if (remove !== undefined && !present.some(({ id }) => id === remove.id)) {
    throw new CommandError(`${remove.id}: no such fact file; expected an id of \`facts list\``);
  }
  const kept = present.filter(({ id, name }) => id !== remove?.id && !replaced.has(name));
  return { add: [...first, ...add], after: [...kept, ...first, ...add] };
}

async function changeAlone(
  home: FactHome,
  change: FactChange,
  checkAlone: CheckAlone,
): Promise<ChangedFacts> {
  const { archive, store, stop } = home;
  const { add, after } = await facts(home, change);
  const collection = collectFacts(parseFactFiles(after));
  const revision = revisionOf(collection);
  const added: { name: string; isNew: boolean }[] = [];
  const record = async (): Promise<void> => {
    // From here on the change is finished, whoever asks to stop.
    await checkStopped(stop);
    checkAlone();
    for (const { name, text } of add) {
      const { isNew } = await archive.addFacts(name, text);
      added.push({ name, isNew });
    }
    if (change.remove !== undefined) await archive.removeFacts(change.remove.id, change.remove.reason);
  };
  const isServed = store.current()?.revision === revision;
  if (isServed && change.isForced !== true) {
    await record();
    return { added, revision, isBuilt: false };
  }
  await buildGeneration(store, collection, subgraphLoaders, {
    beforeWrite: () => checkStopped(stop),
    beforeCommit: record,
  });
  await home.tidy();
  return { added, revision, isBuilt: true };
}
