/** How the network of a day is read from the store: once, in pages, by indexes, and up to a maximum size. */
import { describe, expect, it } from 'vitest';
import { createRequestContext } from '../../../subgraph-kit/request-context.ts';
import { tieKinds, type TieKind } from '../../../network/graph.ts';
import type { StoreReader } from '../../../store/documents.ts';
import { createMemoryStore } from '../../../store/memory.ts';
import {
  affiliations,
  networkNodes,
  networkTies,
  type AffiliationDocument,
  type NetworkNodeDocument,
  type NetworkTieDocument,
} from '../../../subgraphs/liaisons/network/documents.ts';
import { loadNetwork, MAX_TIES } from '../../../subgraphs/liaisons/network/load-network.ts';
import { findUnserved, recordQueries, type RecordedQuery } from '../../harness/record-queries.ts';
import { countCalls } from '../../harness/subgraph.ts';

const day = '2020-01-01';
const run = { validFrom: '2018-01-01', validTo: '9999-12-31', since: '2018-01-01', until: '9999-12-31' };
const rest = { unknown: {}, sources: [], conflicts: [] };

const node = (key: string): NetworkNodeDocument => ({
  ...{ _id: key, key, validFrom: run.validFrom, validTo: run.validTo, ...rest },
  ...{ kind: 'COMMITTEE', label: key, title: null, sortKey: key },
});
const tie = (from: string, to: string): NetworkTieDocument => ({
  ...{ _id: `LIAISON|${from}|>|${to}`, key: `LIAISON|${from}|>|${to}`, ...run, ...rest },
  ...{ kind: 'LIAISON', from, to, directed: true, weight: 1 },
  ...{ category: null, level: null, role: null, mutual: null },
});
const member = (committee: string, body: string): AffiliationDocument => ({
  ...{ _id: `P_MEMBER|${committee}|${body}`, key: `P_MEMBER|${committee}|${body}`, ...run, ...rest },
  ...{ kind: 'P_MEMBER', committee, with: body, label: body },
});

interface Stored {
  readonly nodes?: readonly NetworkNodeDocument[];
  readonly ties?: readonly NetworkTieDocument[];
  readonly affiliations?: readonly AffiliationDocument[];
}

let generations = 0;
async function store(documents: Stored): Promise<StoreReader> {
  const memory = createMemoryStore();
  const writer = memory.begin(`snapshot-${String((generations += 1))}`);
  await writer.upsertMany(networkNodes, documents.nodes ?? []);
  await writer.upsertMany(networkTies, documents.ties ?? []);
  await writer.upsertMany(affiliations, documents.affiliations ?? []);
  await writer.commit();
  return memory.current() as StoreReader;
}

const ask = (reader: StoreReader, kinds: readonly TieKind[], minShared = 1, on = day) =>
  loadNetwork(createRequestContext(reader, on), { day: on, kinds, minShared });

const committees = (count: number) => Array.from({ length: count }, (_, index) => `ISO/TC ${String(index)}`);
const hub = (spokes: number): Stored => {
  const keys = committees(spokes + 1);
  return { nodes: keys.map(node), ties: keys.slice(1).map((key) => tie('ISO/TC 0', key)) };
};

describe('the network of a day', () => {
  it('is read in as many pages as it takes, in the order of its keys', async () => {
    const { nodes, ties } = await ask(await store(hub(4_500)), ['LIAISON']);
    expect([nodes.length, ties.length]).toEqual([4_501, 4_500]);
    expect(nodes.map(({ key }) => key)).toEqual(nodes.map(({ key }) => key).sort());
    expect(ties.map(({ key }) => key)).toEqual(ties.map(({ key }) => key).sort());
  });

  it('is read once for concurrent and later requests, whatever the order of the kinds', async () => {
    const calls: string[] = [];
    const reader = countCalls(await store(hub(3)), calls);
    const [first, second] = await Promise.all([
      ask(reader, ['LIAISON', 'PARENT']),
      ask(reader, ['PARENT', 'LIAISON', 'PARENT']),
    ]);
    // Without SHARED kinds the minimum has no effect.
    const third = await ask(reader, ['LIAISON', 'PARENT'], 7);
    expect([second, third].every((one) => one === first)).toBe(true);
    expect(calls).toEqual([networkTies.name, networkNodes.name]);
    expect(await ask(reader, ['LIAISON'])).not.toBe(first);
    expect(await ask(reader, ['LIAISON', 'PARENT'], 1, '2019-01-01')).not.toBe(first);
  });

  it('is read again after a failure, and in another generation', async () => {
    const reader = await store(hub(1));
    const broken = { ...reader, findPage: () => Promise.reject(new Error('lost')) };
    await expect(ask(broken, ['LIAISON'])).rejects.toThrow('lost');
    expect((await ask(reader, ['LIAISON'])).ties).toHaveLength(1);
    expect((await ask(await store(hub(2)), ['LIAISON'])).ties).toHaveLength(2);
  });

  it('reads affiliations only for SHARED kinds', async () => {
    const calls: string[] = [];
    const reader = countCalls(await store({}), calls);
    await ask(reader, ['LIAISON', 'JOINT_GROUP', 'PARENT']);
    expect(calls).not.toContain(affiliations.name);
    calls.length = 0;
    await ask(reader, ['SHARED_PEOPLE']);
    expect(calls).toEqual([affiliations.name, networkNodes.name]);
  });

  it('reads the store only by indexes', async () => {
    const queries: RecordedQuery[] = [];
    await ask(recordQueries(await store(hub(2_500)), queries), tieKinds);
    expect(queries.length).toBeGreaterThan(5);
    expect(queries.flatMap(findUnserved)).toEqual([]);
  });
});

describe('a network that is too large', () => {
  const sharing = (count: number, bodies: readonly string[]): Stored => ({
    nodes: committees(count).map(node),
    affiliations: committees(count).flatMap((key) => bodies.map((body) => member(key, body))),
  });

  it('by shared things is refused with the argument that makes it smaller', async () => {
    // 448 committees are 100,128 pairs.
    const reader = await store(sharing(448, ['DS', 'SA']));
    const error = {
      message:
        '`minShared`: SHARED_MEMBERS with at least 1 in common would be more than 100,000 ties; expected a higher number, or fewer `kinds`',
      extensions: { code: 'BAD_USER_INPUT', argument: 'minShared' },
    };
    await expect(ask(reader, ['SHARED_MEMBERS'])).rejects.toMatchObject(error);
    expect((await ask(reader, ['SHARED_MEMBERS'], 3)).ties).toEqual([]);
  });

  it('is detected once', async () => {
    const calls: string[] = [];
    const reader = countCalls(await store(sharing(448, ['DS'])), calls);
    await expect(ask(reader, ['SHARED_MEMBERS'])).rejects.toThrow('minShared');
    const read = calls.length;
    await expect(ask(reader, ['SHARED_MEMBERS'])).rejects.toThrow('minShared');
    expect(calls).toHaveLength(read);
  });

  it('counts the ties of all kinds together', async () => {
    // 447 committees are 99,681 pairs.
    const ties = committees(400).map((key) => tie('ISO/TC 446', key));
    const documents = sharing(447, ['DS']);
    const reader = await store({ ...documents, ties });
    expect((await ask(reader, ['SHARED_MEMBERS'])).ties).toHaveLength(99_681);
    await expect(ask(reader, ['LIAISON', 'SHARED_MEMBERS'])).rejects.toThrow('fewer `kinds`');
  });

  it('by stated ties is refused with the kinds', async () => {
    const reader = await store({ ties: hub(MAX_TIES + 1).ties ?? [] });
    await expect(ask(reader, ['LIAISON'])).rejects.toMatchObject({
      message: '`kinds`: LIAISON would be more than 100,000 ties; expected fewer kinds',
      extensions: { code: 'BAD_USER_INPUT', argument: 'kinds' },
    });
  });
});
