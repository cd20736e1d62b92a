/**
 * The whole graph of fact sets, built into a store.
 * In: a store, fact sets. Out: the revision that the store serves then. Not for: which facts there are (change-facts.ts).
 */
import { buildGeneration, revisionOf, type BuildSteps } from '../generations/build-generation.ts';
import { collectFacts } from '../history/fact-collection.ts';
import type { FactSet } from '../facts/facts.ts';
import type { DocumentStore } from '../store/documents.ts';
import { subgraphBuilders } from './subgraphs.ts';

/** The revision that a store serves. */
export interface ServedRevision {
  readonly revision: string;
  /** False where the same facts were served already. */
  readonly isBuilt: boolean;
}

export interface GraphSteps extends BuildSteps {
  /** Build even where the same facts are served already. */
  readonly isForced?: boolean;
}

/** Builds nothing where the same facts are served already. Throws, and changes nothing, where the graph cannot be built. */
export async function buildGraph(
  store: DocumentStore,
  sets: readonly FactSet[],
  { isForced = false, ...steps }: GraphSteps = {},
): Promise<ServedRevision> {
  const collection = collectFacts(sets);
  const revision = revisionOf(collection);
  if (store.current()?.revision === revision && !isForced) return { revision, isBuilt: false };
  await buildGeneration(store, collection, subgraphBuilders, steps);
  return { revision, isBuilt: true };
}
