/** `committee-graph verify`: rebuilds the graph in memory from the fact files and compares it with the served one. */
import { buildDocuments, revisionOf } from '../generations/build-generation.ts';
import { collectFacts } from '../history/fact-collection.ts';
import {
  SCAN_PAGE_SIZE,
  type Collection,
  type StoredDocument,
  type StoreReader,
} from '../store/documents.ts';
import { compareDocuments, hashDocuments } from './compare-documents.ts';
import { exitCodes } from './exit.ts';
import type { ServingHome } from './fact-home.ts';
import { subgraphBuilders } from './subgraphs.ts';

interface Verdict {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

type Documents = ReadonlyMap<Collection<StoredDocument>, readonly StoredDocument[]>;

/** Compares every document. Exit code 1 if any differs; the lines name the differences. */
export async function verify({ archive, store, open }: ServingHome): Promise<Verdict> {
  const reader = store.current();
  if (reader === null) {
    return { lines: ['nothing is served yet; run an import or a rebuild'], exitCode: exitCodes.failed };
  }
  const collection = collectFacts((await archive.readAll()).map((file) => open(file).set));
  const revision = revisionOf(collection);
  if (reader.revision !== revision) {
    const line = `revision ${reader.revision} is served, but the fact files give ${revision}: an import was interrupted, or the program is newer than the data; run a rebuild`;
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
      lines: [`revision ${revision} matches the fact files: ${built}`],
      exitCode: exitCodes.done,
    };
  }
  const hashes = `the fact files give ${built}, but ${found} is served`;
  return { lines: [hashes, ...differences], exitCode: exitCodes.failed };
}

/** The documents that a build would write, by collection. */
async function collectDocuments(facts: Parameters<typeof buildDocuments>[0]): Promise<Documents> {
  const collected = new Map<string, [Collection<StoredDocument>, Map<string, StoredDocument>]>();
  for (const write of buildDocuments(facts, subgraphBuilders)) {
    await write({
      upsertMany: (collection, documents) => {
        // Only names and documents are compared, whatever the type of a document.
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
      limit: SCAN_PAGE_SIZE,
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
