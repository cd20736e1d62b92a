/** The stored documents and the networks of a test's own facts. */
import { createRequestContext } from '../../../subgraph-kit/request-context.ts';
import { collectFacts } from '../../../history/fact-collection.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { tieKinds, type TieKind } from '../../../network/graph.ts';
import type { Collection, DocumentStore, StoredDocument, StoreReader } from '../../../store/documents.ts';
import { createMemoryStore } from '../../../store/memory.ts';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import {
  affiliations,
  networkNodes,
  networkTies,
  type AffiliationDocument,
  type NetworkNodeDocument,
  type NetworkTieDocument,
} from '../../../subgraphs/liaisons/network/documents.ts';
import type { DayNetwork } from '../../../subgraphs/liaisons/network/load-network.ts';
import { loadNetwork } from '../../../subgraphs/liaisons/network/load-network.ts';

export interface OpenNetwork {
  readonly nodes: readonly NetworkNodeDocument[];
  readonly ties: readonly NetworkTieDocument[];
  readonly affiliations: readonly AffiliationDocument[];
  readonly reader: StoreReader;
  /** The network of a day. Default: all kinds of tie. */
  on(day: string, kinds?: readonly TieKind[], minShared?: number): Promise<DayNetwork>;
}

let generations = 0;

/** Builds the facts into a generation of their own, by default in memory. */
export async function openNetwork(
  sets: readonly FactSet[],
  store: DocumentStore = createMemoryStore(),
): Promise<OpenNetwork> {
  const collection = collectFacts(sets);
  const written = new Map<string, readonly StoredDocument[]>();
  const writer = store.begin(`network-${String((generations += 1))}`);
  const noting = {
    ...writer,
    upsertMany: <T extends StoredDocument>(to: Collection<T>, documents: readonly T[]) => {
      written.set(to.name, documents);
      return writer.upsertMany(to, documents);
    },
  };
  for (const write of buildLiaisonDocuments(collection)) await write(noting);
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation');
  const documentsOf = <T extends StoredDocument>({ name }: Collection<T>) =>
    (written.get(name) ?? []) as readonly T[];
  return {
    nodes: documentsOf(networkNodes),
    ties: documentsOf(networkTies),
    affiliations: documentsOf(affiliations),
    reader,
    on: (day, kinds = tieKinds, minShared = 1) =>
      loadNetwork(createRequestContext(reader, day), { day, kinds, minShared }),
  };
}
