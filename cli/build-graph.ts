import { buildGeneration, revisionOf, type BuildSteps } from '../generations/build-generation.ts';
import { collectFacts } from '../history/fact-collection.ts';
import type { FactSet } from '../facts/facts.ts';
import type { DocumentStore } from '../store/documents.ts';
import { subgraphBuilders } from './subgraphs.ts';

export interface ServedRevision {
  readonly revision: string;
  /** False if the same facts were already served. */
  readonly isBuilt: boolean;
}

interface GraphSteps extends BuildSteps {
  /** Build even if the same facts are already served. */
  readonly isForced?: boolean;
}

/** Builds the graph of all subgraphs, unless the same facts are already served. Throws, and changes nothing, if it cannot be built. */
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
