import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { subgraphBuilders } from '../../cli/subgraphs.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import { buildDocuments, revisionOf } from '../../generations/build-generation.ts';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import type { GenerationWriter } from '../../store/documents.ts';

/** If only the documents changed, increment BUILD_VERSION, then write both values anew. */
const expected = { revision: '9b86c0d0114168cd', documents: 'cfac2cad55040836' };

function sortFields(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a revision', () => {
  it('changes with the documents that are built from the same facts', async () => {
    const collection = collectFacts(await readFactFolder(bundledFacts));
    const rows: string[] = [];
    const writer: GenerationWriter = {
      upsertMany: ({ name }, documents) => {
        rows.push(...documents.map((document) => JSON.stringify([name, document], sortFields)));
        return Promise.resolve();
      },
      commit: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    };
    for (const write of buildDocuments(collection, subgraphBuilders)) await write(writer);
    const documents = createHash('sha256').update(rows.sort().join('\n')).digest('hex').slice(0, 16);
    expect({ revision: revisionOf(collection), documents }).toEqual(expected);
  });
});
