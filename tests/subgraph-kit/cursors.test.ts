/**
 * What becomes of a cursor that a list did not make, or that was made from other data.
 */
import { describe, expect, it } from 'vitest';
import type { Collection, Sort, StoredDocument, StoreReader } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { readConnection } from '../../subgraph-runtime/connection.ts';

interface Row extends StoredDocument {
  readonly name: string;
}

const rows: Collection<Row> = { name: 'test.rows', indexes: [['name']] };
const others: Collection<Row> = { ...rows, name: 'test.others' };
const byName: Sort<Row> = [{ field: 'name', direction: 1 }];

const store = createMemoryStore();
async function readerOf(revision: string): Promise<StoreReader> {
  const writer = store.begin(revision);
  await writer.upsertMany(rows, [
    { _id: '1', name: 'alpha' },
    { _id: '2', name: 'beta' },
  ]);
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation');
  return reader;
}

function read(reader: StoreReader, after: string, collection = rows, sort = byName) {
  const names = readConnection(reader, { collection, filter: {}, sort }, { after }, ({ name }) => name);
  return names.then(({ nodes }) => nodes);
}

const first = await readerOf('one');
const { edges } = await readConnection(
  first,
  { collection: rows, filter: {}, sort: byName },
  {},
  ({ name }) => name,
);
const cursor = edges[0]?.cursor ?? '';

describe('a cursor', () => {
  it('leads on in the list that made it', async () => {
    expect(await read(first, cursor)).toEqual(['beta']);
  });

  it('is refused once the data has changed', async () => {
    const error = { extensions: { code: 'STALE_CURSOR', revision: 'two' } };
    await expect(read(await readerOf('two'), cursor)).rejects.toMatchObject(error);
  });

  it('is refused by another list and by another order', async () => {
    const error = { extensions: { code: 'INVALID_CURSOR' } };
    await expect(read(first, cursor, others)).rejects.toMatchObject(error);
    await expect(read(first, cursor, rows, [{ field: 'name', direction: -1 }])).rejects.toMatchObject(error);
  });

  it.each(['', 'beta', 'e30', Buffer.from('["one"]').toString('base64url')])('is not %j', async (made) => {
    await expect(read(first, made)).rejects.toMatchObject({ extensions: { code: 'INVALID_CURSOR' } });
  });

  it('is one place in its order, not several', async () => {
    const [revision, order] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    for (const position of [[], ['alpha'], ['alpha', '1', '2'], ['alpha', { $gt: '' }]]) {
      const made = Buffer.from(JSON.stringify([revision, order, position])).toString('base64url');
      await expect(read(first, made)).rejects.toMatchObject({ extensions: { code: 'INVALID_CURSOR' } });
    }
  });
});
