/**
 * `committee-graph verify`: builds the graph aside from the fact files and compares it with what MongoDB serves.
 * In: a home. Out: lines to print and an exit code. Not for: repairing (rebuild.ts).
 */
import { buildDocuments, revisionOf } from '../generations/build-generation.ts';
import { collectFacts } from '../history/fact-collection.ts';
import type { Collection, StoredDocument, StoreReader } from '../store/documents.ts';
import { compareDocuments, hashDocuments } from './compare-documents.ts';
import { exitCodes } from './exit.ts';
import type { ServingHome } from './fact-home.ts';
import { subgraphBuilders } from './subgraphs.ts';

export interface Verdict {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

type Documents = ReadonlyMap<Collection<StoredDocument>, readonly StoredDocument[]>;

const PAGE_SIZE = 500;

/** Compares every document; exit code 1 where one differs, with the differences named. */
export async function verify({ archive, store, open }: ServingHome): Promise<Verdict> {
  const reader = store.current();
  if (reader === null) {
    return { lines: ['nothing is served yet; expected an import or a rebuild'], exitCode: exitCodes.failed };
  }
  const collection = collectFacts((await archive.readAll()).map((file) => open(file).set));
  const revision = revisionOf(collection);
  if (reader.revision !== revision) {
    const line = `revision ${reader.revision} is served; the fact files give ${revision}: an import was cut off, or the program is newer than the data; rebuild mends both`;
    return { lines: [line], exitCode: exitCodes.failed };
  }
  const expected = await collectDocuments(collection);
  const served = new Map<Collection<StoredDocument>, readonly StoredDocument[]>();
  for (const one of expected.keys()) served.set(one, await readServed(reader, one));
  const differences = [...expected].flatMap(([one, documents]) =>
    compareDocuments(one.name, documents, served.get(one) ?? []),
  );
  const [built, found] = [hashDocuments(byName(expected)), hashDocuments(byName(served))];
  if (differences.length === 0) {
    return {
      lines: [`revision ${revision} is as the fact files give it: ${built}`],
      exitCode: exitCodes.done,
    };
  }
  const hashes = `the fact files give ${built}; served is ${found}`;
  return { lines: [hashes, ...differences], exitCode: exitCodes.failed };
}

/** The documents that a build would write, by collection. */
async function collectDocuments(facts: Parameters<typeof buildDocuments>[0]): Promise<Documents> {
  const collected = new Map<string, [Collection<StoredDocument>, Map<string, StoredDocument>]>();
  for (const write of buildDocuments(facts, subgraphBuilders)) {
    await write({
      upsertMany: (collection, documents) => {
        // Only the name and the documents are read: what the type of a document is does not matter here.
        const plain = collection as unknown as Collection<StoredDocument>;
        const [, known] = collected.get(plain.name) ?? [plain, new Map<string, StoredDocument>()];
        for (const document of documents) known.set(document._id, document);
        collected.set(plain.name, [plain, known]);
        return Promise.resolve();
      },
      commit: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    });
  }
  return new Map([...collected.values()].map(([one, documents]) => [one, [...documents.values()]]));
}

async function readServed(
  reader: StoreReader,
  collection: Collection<StoredDocument>,
): Promise<readonly StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for (;;) {
    const last = documents.at(-1);
    const page = await reader.findPage(collection, {
      filter: {},
      sort: [],
      limit: PAGE_SIZE,
      direction: 'forwards',
      ...(last === undefined ? {} : { after: [last._id] }),
    });
    documents.push(...page.documents);
    if (!page.hasNextPage) return documents;
  }
}

function byName(documents: Documents): ReadonlyMap<string, readonly StoredDocument[]> {
  return new Map([...documents].map(([{ name }, list]) => [name, list]));
}
