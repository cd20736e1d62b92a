/**
 * A list counts all of its rows only for those who ask how many there are.
 */
import { describe, expect, it } from 'vitest';
import type { Collection, StoredDocument } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { readConnection } from '../../subgraph-runtime/connection.ts';

const rows: Collection<StoredDocument> = { name: 'test.rows', indexes: [] };

async function openList() {
  const store = createMemoryStore();
  const writer = store.begin('one');
  await writer.upsertMany(
    rows,
    ['1', '2', '3'].map((_id) => ({ _id })),
  );
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation');
  let counts = 0;
  const counting = {
    ...reader,
    count: (...request: Parameters<typeof reader.count>) => {
      counts += 1;
      return reader.count(...request);
    },
  };
  const source = { collection: rows, filter: {}, sort: [] };
  const list = await readConnection(counting, source, { first: 1 }, ({ _id }) => _id);
  return { list, timesCounted: () => counts };
}

describe('the number of all rows', () => {
  it('is not counted for a page alone', async () => {
    const { list, timesCounted } = await openList();
    expect([list.nodes, list.pageInfo.hasNextPage, timesCounted()]).toEqual([['1'], true, 0]);
  });

  it('is counted once, however often it is asked for', async () => {
    const { list, timesCounted } = await openList();
    expect([await list.totalCount(), await list.totalCount(), timesCounted()]).toEqual([3, 3, 1]);
  });
});
