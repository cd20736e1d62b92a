/** How often a series reads the store. */
import { expect, it } from 'vitest';
import { createRequestContext } from '../../../subgraph-kit/request-context.ts';
import { createMemoryStore } from '../../../store/memory.ts';
import type { StoreReader } from '../../../store/documents.ts';
import { loadSeries, MAX_DAYS, type SeriesRequest } from '../../../subgraphs/liaisons/network/over-time.ts';
import { countCalls } from '../../harness/subgraph.ts';

const asOf = '2023-12-31';
const monthly: SeriesRequest = {
  ...{ measures: ['NODES'], of: [], every: 'MONTH', from: '2019-01-31', asOf },
  choice: { kinds: ['LIAISON'], minShared: 1 },
};

/** An empty store that records its calls. */
async function open(revision: string, calls: string[]): Promise<StoreReader> {
  const memory = createMemoryStore();
  await memory.begin(revision).commit();
  return countCalls(memory.current() as StoreReader, calls);
}

it('the longest series reads each of its days once, and nothing when it is repeated', async () => {
  const calls: string[] = [];
  const reader = await open('asked-again', calls);
  const ask = () => loadSeries(createRequestContext(reader, asOf), monthly);
  const rows = await ask();
  expect(rows).toHaveLength(MAX_DAYS);
  const read = calls.length;
  expect(read).toBeGreaterThanOrEqual(MAX_DAYS);
  expect(await ask()).toEqual(rows);
  expect(calls).toHaveLength(read);
});

it('an aborted series continues where it stopped', async () => {
  const calls: string[] = [];
  const reader = await open('given-up', calls);
  const end = new AbortController();
  const endAtTenth: StoreReader = {
    ...reader,
    findPage: (collection, request) => {
      if (calls.length === 10) end.abort(new Error('given up'));
      return reader.findPage(collection, request);
    },
  };
  const givenUp = { ...createRequestContext(endAtTenth, asOf), signal: end.signal };
  await expect(loadSeries(givenUp, monthly)).rejects.toThrow('given up');
  expect(await loadSeries(createRequestContext(reader, asOf), monthly)).toHaveLength(MAX_DAYS);
  const inAll: string[] = [];
  await loadSeries(createRequestContext(await open('whole', inAll), asOf), monthly);
  expect(calls).toHaveLength(inAll.length);
});
