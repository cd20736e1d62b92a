/**
 * The liaisons of ISO/TC 307 across the bundled documents of 2017 to 2023 and ISO's own file of 2025, if the file is present
 * beside the project. See tests/ingest for reading the file.
 */
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledFacts } from '../../../generations/fact-folders.ts';
import { readFactFolder } from '../../../facts/files/fact-file.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { importFile } from '../../../ingest/importers.ts';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

const file = 'iso_technical_committees.jsonl';
const openData = resolve(import.meta.dirname, '../../../../shared/iso-open-data', file);
const fileDay = '2025-05-22';
const before = '2025-05-21';

async function readOpenData(): Promise<FactSet> {
  const day = { day: fileDay, from: '--as-of' };
  const outcome = await importFile(
    { file, chunks: createReadStream(openData), day },
    { maxBytes: 1e9, findNames: () => Promise.resolve(new Map()), onRecord: () => undefined },
  );
  return outcome.set;
}

const party = '{ ... on Committee { reference } ... on Organization { acronym } }';
interface Party {
  readonly reference?: string;
  readonly acronym?: string;
}
interface Row {
  readonly from: Party;
  readonly to: Party;
  readonly directed: boolean;
  readonly mutual: boolean | null;
  readonly reciprocal: boolean | null;
  readonly listedBy: readonly { readonly by: Party }[];
}
interface Discrepancies {
  readonly totalCount: number;
  readonly nodes: readonly { readonly committee: Party; readonly other: Party; readonly listedBy: Party }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const tc307 = 'ISO/TC 307';
const nameOf = (end: Party): string => end.reference ?? end.acronym ?? '';
const otherOf = ({ from, to }: Row): string => nameOf(nameOf(from) === tc307 ? to : from);

describe.skipIf(!existsSync(openData))('ISO/TC 307 in 2020 and 2025 (needs ../shared/iso-open-data)', () => {
  let graph: OpenSubgraph;
  beforeAll(async () => {
    const sets = [...(await readFactFolder(bundledFacts)), await readOpenData()];
    graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, sets);
  }, 60_000);

  async function rowsOn(day: string, others: 'COMMITTEES' | 'ORGANIZATIONS'): Promise<readonly Row[]> {
    const fields = `from ${party} to ${party} directed mutual reciprocal listedBy { by ${party} }`;
    const data = await graph.query(
      `{ liaisons(first: 100, asOf: "${day}", filter: { committee: "${tc307}", with: ${others} }) { nodes { ${fields} } } }`,
    );
    return (data as { liaisons: { nodes: readonly Row[] } }).liaisons.nodes;
  }

  async function othersOn(day: string, others: 'COMMITTEES' | 'ORGANIZATIONS'): Promise<readonly string[]> {
    return [...new Set((await rowsOn(day, others)).map(otherOf))];
  }

  const only = (left: readonly string[], right: readonly string[]) =>
    left.filter((name) => !right.includes(name));

  async function count(filter: string): Promise<number> {
    const data = await graph.query(`{ liaisons(asOf: "${fileDay}", filter: { ${filter} }) { totalCount } }`);
    return (data as { liaisons: { totalCount: number } }).liaisons.totalCount;
  }

  /** Pairs of committees of which both, or one alone, list the other; two directed liaisons may join one pair. */
  async function countPairs(mutual: boolean): Promise<number> {
    const directions = await count(`mutual: ${String(mutual)}`);
    return directions - (await count(`mutual: ${String(mutual)}, reciprocal: true`)) / 2;
  }

  it('has all earlier organizations except UNECE, under the names of the day, and four new ones', async () => {
    const earlier = await othersOn(before, 'ORGANIZATIONS');
    const later = await othersOn(fileDay, 'ORGANIZATIONS');
    expect([...earlier].sort()).toEqual('EC EEA FIG GS1 IEEE INATBA ITU OECD SBS SWIFT UNECE'.split(' '));
    expect([...later].sort()).toEqual(
      ['EEA Inc.', ...'BCI BGIN EC FIG GS1 IEEE INATBA ITU LACNet OECD OGC SBS SWIFT'.split(' ')].sort(),
    );
  });

  it('has the earlier directions of the remaining organizations', async () => {
    const rows = await rowsOn(fileDay, 'ORGANIZATIONS');
    const undirected = rows.filter(({ directed }) => !directed).map(({ from }) => nameOf(from));
    expect(undirected.sort()).toEqual(['BCI', 'BGIN', 'LACNet', 'OGC']);
    expect(rows.every(({ listedBy }) => listedBy.map(({ by }) => nameOf(by)).join() === tc307)).toBe(true);
  });

  it('still has the Enterprise Ethereum Alliance, which is not the EEA of the file', async () => {
    const fields = 'acronym name isoId otherNames { name from } committeeCount';
    const found = async (acronym: string, day: string): Promise<unknown> =>
      (await graph.query(`{ organization(acronym: "${acronym}", asOf: "${day}") { ${fields} } }`))[
        'organization'
      ];
    const alliance = { name: 'Enterprise Ethereum Alliance Inc.', committeeCount: 1 };
    expect(await found('EEA', before)).toEqual({ ...alliance, acronym: 'EEA', isoId: null, otherNames: [] });
    const later = { ...alliance, acronym: 'EEA Inc.', isoId: 7189139 };
    expect(await found('EEA Inc.', fileDay)).toEqual({
      ...later,
      otherNames: [{ name: 'EEA', from: '2020-05-28' }],
    });
    expect(await found('EEA', fileDay)).toEqual({
      ...{ acronym: 'EEA', name: null, isoId: 6819825, otherNames: [], committeeCount: 2 },
    });
    const inCategoryA = await graph.query(
      `{ organizations(first: 100, asOf: "2020-05-28", filter: { committee: "${tc307}", category: A }) { nodes { acronym } } }`,
    );
    const { nodes } = (inCategoryA as { organizations: { nodes: readonly Party[] } }).organizations;
    expect(nodes.map(nameOf)).toEqual('EC EEA FIG GS1 IEEE INATBA ITU OECD SBS SWIFT UNECE'.split(' '));
  });

  it('has new committees, and lost the one that neither lists it nor is listed by it', async () => {
    const earlier = await othersOn(before, 'COMMITTEES');
    const later = await othersOn(fileDay, 'COMMITTEES');
    expect(only(earlier, later)).toEqual(['ISO/IEC JTC 1/SC 36']);
    expect([...only(later, earlier)].sort()).toEqual([
      'ISO/IEC JTC 1/SC 6',
      'ISO/TC 204',
      'ISO/TC 207',
      'ISO/TC 232',
      'ISO/TC 265',
      'ISO/TC 279',
      'ISO/TC 46/SC 9',
      'ISO/TC 68/SC 8',
    ]);
  });

  it('is listed by, or lists, committees on one side only', async () => {
    const oneSided = (await rowsOn(fileDay, 'COMMITTEES')).filter(({ mutual }) => mutual === false);
    const listers = oneSided.map((row) => [otherOf(row), nameOf(row.listedBy[0]?.by ?? {})] as const);
    const own = listers.filter(([, by]) => by === tc307).map(([name]) => name);
    const others = listers.filter(([, by]) => by !== tc307).map(([name]) => name);
    expect([...new Set(own)].sort()).toEqual([
      'ISO/IEC JTC 1/SC 31',
      'ISO/IEC JTC 1/SC 38',
      'ISO/TC 207',
      'ISO/TC 46',
      'ISO/TC 46/SC 9',
    ]);
    expect([...new Set(others)].sort()).toEqual([
      'ISO/IEC JTC 1/SC 6',
      'ISO/TC 232',
      'ISO/TC 265',
      'ISO/TC 324',
    ]);
  });

  it('has a direction of 2020 for as long as either list names the other', async () => {
    const rows = await rowsOn(fileDay, 'COMMITTEES');
    const [tc324] = rows.filter((row) => otherOf(row) === 'ISO/TC 324');
    expect(tc324).toEqual({
      from: { reference: 'ISO/TC 324' },
      to: { reference: tc307 },
      directed: true,
      mutual: false,
      reciprocal: false,
      listedBy: [{ by: { reference: 'ISO/TC 324' } }],
    });
  });

  it('is one of all edges of the file, without duplicates', async () => {
    expect([await countPairs(true), await countPairs(false)]).toEqual([1231, 1692]);
    expect(await count('with: ORGANIZATIONS, directed: false')).toBe(3017 - 10);
  });

  it('is part of a graph in which 58 % of all pairs are listed on one side only, each reported once', async () => {
    const oneSided = 1692;
    const read = async (page: string): Promise<Discrepancies> => {
      const args = `asOf: "${fileDay}", filter: { kinds: [ONE_SIDED_LISTING] } ${page}`;
      const fields = `nodes { committee { reference } other ${party} listedBy { reference } } pageInfo { hasNextPage endCursor }`;
      const data = await graph.query(`{ liaisonDiscrepancies(${args}) { totalCount ${fields} } }`);
      return (data as { liaisonDiscrepancies: Discrepancies }).liaisonDiscrepancies;
    };
    const found: Discrepancies['nodes'][number][] = [];
    let after = '';
    for (;;) {
      const { nodes, totalCount, pageInfo } = await read(`first: 100 ${after}`);
      expect(totalCount).toBe(oneSided);
      found.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = `after: "${pageInfo.endCursor}"`;
    }
    const ends = found.map(({ committee, other }) => [nameOf(committee), nameOf(other)].sort().join(' - '));
    expect(new Set(ends).size).toBe(oneSided);
    expect(found.filter(({ other, listedBy }) => nameOf(other) !== nameOf(listedBy))).toEqual([]);
    const all = (await countPairs(true)) + (await countPairs(false));
    expect([all, (found.length / all).toFixed(3)]).toEqual([2923, '0.579']);
  });
});
