import { describe, expect, it } from 'vitest';
import { createRequestContext } from '../../subgraph-kit/request-context.ts';
import { createMemoryStore } from '../../store/memory.ts';
import type { Collection, StoredDocument, StoreReader } from '../../store/documents.ts';
import { countCalls } from '../harness/subgraph.ts';

const rows: Collection<StoredDocument> = { name: 'test.rows', indexes: [] };

async function openReader(): Promise<StoreReader> {
  const store = createMemoryStore();
  await store.begin('one').commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation after commit');
  return reader;
}

describe('a request that is given up', () => {
  it('asks the store for nothing more', async () => {
    const calls: string[] = [];
    const gone = new AbortController();
    const { reader } = createRequestContext(countCalls(await openReader(), calls), '2026-01-01', gone.signal);
    expect(await reader.count(rows, {})).toBe(0);
    gone.abort();
    await expect(reader.count(rows, {})).rejects.toBe(gone.signal.reason);
    await expect(reader.findByIndex(rows, '_id', ['a'])).rejects.toBe(gone.signal.reason);
    const page = { filter: {}, sort: [], limit: 1, direction: 'forwards' } as const;
    await expect(reader.findPage(rows, page)).rejects.toBe(gone.signal.reason);
    expect(calls).toEqual(['test.rows']);
  });

  it('passes its signal to a reader that can cancel reads', async () => {
    const reader = await openReader();
    let given: AbortSignal | null = null;
    const gone = new AbortController();
    createRequestContext(
      {
        ...reader,
        until: (signal) => {
          given = signal;
          return reader;
        },
      },
      '2026-01-01',
      gone.signal,
    );
    expect(given).toBe(gone.signal);
  });
});
