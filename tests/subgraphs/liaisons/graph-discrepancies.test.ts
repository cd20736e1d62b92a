/**
 * Inconsistencies of the whole graph, deduplicated, over fictional committees whose lists do not match. See findings.test.ts and
 * graph-findings.test.ts for the rules.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactSet } from '../../../facts/facts.ts';
import { liaisonScope } from '../../../facts/rosters.ts';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { editionOf } from './made-up-file.ts';
import { allSets, own } from './made-up-liaisons.ts';

const day = '2020-12-31';
const party = '{ ... on Committee { reference } ... on Organization { acronym } }';
const fields = `kind committee { reference } other ${party} person { id } jointGroup { reference } listedBy { reference }`;

interface Party {
  readonly reference?: string;
  readonly acronym?: string;
}
interface Row {
  readonly kind: string;
  readonly committee: { readonly reference: string };
  readonly other: Party;
  readonly person: { readonly id: string } | null;
  readonly jointGroup: { readonly reference: string } | null;
  readonly listedBy: { readonly reference: string } | null;
}
interface List {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const open = (sets: readonly FactSet[]) => openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, sets);
const nameOf = ({ reference, acronym }: Party): string => reference ?? acronym ?? '';
const describeRow = ({ kind, committee, other }: Row): string =>
  `${committee.reference} ${kind} ${nameOf(other)}`;

async function ask(graph: OpenSubgraph, args: string, asOf = day): Promise<List> {
  const page = 'pageInfo { hasNextPage endCursor }';
  const data = await graph.query(
    `{ liaisonDiscrepancies(asOf: "${asOf}" ${args}) { totalCount nodes { ${fields} } ${page} } }`,
  );
  return data['liaisonDiscrepancies'] as List;
}

const reported = async (graph: OpenSubgraph, args = '', asOf = day): Promise<readonly string[]> =>
  (await ask(graph, `first: 100 ${args}`, asOf)).nodes.map(describeRow);

/** The inconsistencies that each of these committees sees from its side. */
async function seenBy(
  graph: OpenSubgraph,
  committees: readonly string[],
  asOf: string,
): Promise<readonly Row[]> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Committee { liaisonDiscrepancies(first: 100) { nodes { ${fields} } } } } }`;
  const representations = committees.map((reference) => ({ __typename: 'Committee', reference, asOf }));
  const data = await graph.query(query, { representations });
  const entities = data['_entities'] as readonly { readonly liaisonDiscrepancies: List }[];
  return entities.flatMap(({ liaisonDiscrepancies }) => liaisonDiscrepancies.nodes);
}

/** A report of one committee with complete lists of the committees that it is, and that are, in liaison to. */
function reportOf(
  committee: string,
  lists: Readonly<Partial<Record<'to' | 'from', readonly string[]>>>,
): FactSet {
  const asOf = '2020-06-30';
  const facts = Object.entries(lists).flatMap(([direction, others]) => {
    const ends = others.map((other) =>
      direction === 'to' ? { from: other, to: committee } : { from: committee, to: other },
    );
    const scope = liaisonScope(direction as 'to' | 'from', committee, 'committees');
    const members = ends.map(({ from, to }) => `${from}|>|${to}`);
    return [
      ...ends.map(({ from, to }) => {
        const subject = { from: { committee: from }, to: { committee: to }, directed: true };
        return { kind: 'liaison', asOf, subject, values: {} } as const;
      }),
      { kind: 'roster', asOf, subject: { of: 'liaison', scope }, values: { members } } as const,
    ];
  });
  return madeUpFacts(`report-${committee.replaceAll(/\W/g, '-')}`, facts);
}

describe('the inconsistencies of the whole graph', () => {
  let graph: OpenSubgraph;
  beforeAll(async () => {
    graph = await open(allSets);
  });

  const expected = [
    `${own} ONLY_TOWARDS ISO/TC 3`,
    `${own} ONLY_FROM ISO/TC 4`,
    `${own} LIAISON_WITHOUT_REPRESENTATIVE ISO/TC 3`,
    `${own} LIAISON_WITHOUT_REPRESENTATIVE ISO/TC 11`,
    `${own} REPRESENTATIVE_WITHOUT_LIAISON ISO/TC 77`,
    `${own} NOMINATED_NOT_LISTED ISO/TC 2`,
    `${own} JOINT_LISTED_BY_ONE_PARENT ISO/TC 2`,
  ];

  it('come from the one committee with complete lists, without duplicates', async () => {
    expect(await reported(graph)).toEqual(expected);
    expect((await seenBy(graph, [own, 'ISO/TC 2', 'ISO/TC 3', 'ISO/TC 4'], day)).map(describeRow)).toEqual([
      ...expected,
      `ISO/TC 2 JOINT_LISTED_BY_ONE_PARENT ${own}`,
      `ISO/TC 3 ONLY_FROM ${own}`,
      `ISO/TC 4 ONLY_TOWARDS ${own}`,
    ]);
  });

  it('are empty if no list is complete', async () => {
    expect(await ask(graph, '', '2019-12-31')).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('cite their evidence and name the person concerned', async () => {
    const query = `{ liaisonDiscrepancies(asOf: "${day}", filter: { kinds: [NOMINATED_NOT_LISTED, ONLY_FROM] }) { nodes { kind person { id } nominatedBy { resolution } sources { source { id } locator } } } }`;
    const at = (locator: string) => ({ source: { id: 'report-2020' }, locator });
    expect(await graph.query(query)).toEqual({
      liaisonDiscrepancies: {
        nodes: [
          { kind: 'ONLY_FROM', person: null, nominatedBy: null, sources: [at('line 5'), at('line 11')] },
          {
            kind: 'NOMINATED_NOT_LISTED',
            person: { id: 'di-falk' },
            nominatedBy: { resolution: '2020/1' },
            sources: [at('line 19'), at('line 18')],
          },
        ],
      },
    });
  });

  it('are filtered by kind, by a committee on either side and by the kind of the other party', async () => {
    expect(await reported(graph, 'filter: { kinds: [ONLY_FROM, ONLY_TOWARDS] }')).toEqual(
      expected.slice(0, 2),
    );
    expect(await reported(graph, 'filter: { committee: "tc3" }')).toEqual([expected[0], expected[2]]);
    expect(await reported(graph, `filter: { committee: "TC 999", with: COMMITTEES }`)).toEqual(expected);
    expect(await reported(graph, 'filter: { with: ORGANIZATIONS }')).toEqual([]);
    expect(await reported(graph, 'filter: { organization: "gs1" }')).toEqual([]);
    const { errors } = await graph.execute(
      '{ liaisonDiscrepancies(filter: { committee: "nobody" }) { totalCount } }',
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_REFERENCE', argument: 'filter.committee' });
  });

  it('have facets by kind and by committee over the whole filtered list', async () => {
    const query = `{ liaisonDiscrepancies(asOf: "${day}", first: 1, filter: { committee: "ISO/TC 2" }) { facets(by: [KIND, COMMITTEE]) { dimension buckets { value count } } } }`;
    expect(await graph.query(query)).toEqual({
      liaisonDiscrepancies: {
        facets: [
          {
            dimension: 'KIND',
            buckets: [
              { value: 'JOINT_LISTED_BY_ONE_PARENT', count: 1 },
              { value: 'NOMINATED_NOT_LISTED', count: 1 },
            ],
          },
          {
            dimension: 'COMMITTEE',
            buckets: [
              { value: 'ISO/TC 2', count: 2 },
              { value: own, count: 2 },
            ],
          },
        ],
      },
    });
  });

  it('are paged in every order without duplicates', async () => {
    for (const order of ['COMMITTEE', 'OTHER', 'KIND']) {
      const whole = await reported(graph, `orderBy: ${order}`);
      const paged: string[] = [];
      let after = '';
      for (;;) {
        const { nodes, totalCount, pageInfo } = await ask(graph, `orderBy: ${order}, first: 3 ${after}`);
        expect(totalCount).toBe(expected.length);
        paged.push(...nodes.map(describeRow));
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor}"`;
      }
      expect(paged).toEqual(whole);
      expect([...whole].sort()).toEqual([...expected].sort());
    }
    expect((await reported(graph, 'orderBy: OTHER')).slice(0, 2)).toEqual([
      `${own} NOMINATED_NOT_LISTED ISO/TC 2`,
      `${own} JOINT_LISTED_BY_ONE_PARENT ISO/TC 2`,
    ]);
  });

  it('are computed once for all requests of a day', async () => {
    const another = await open([...allSets, reportOf('ISO/TC 500', { to: ['ISO/TC 501'] })]);
    await reported(another);
    expect([...another.calls].sort()).toEqual([
      'liaisons.completeLists',
      'liaisons.jointGroups',
      'liaisons.liaisons',
      'liaisons.nominations',
      'liaisons.representations',
    ]);
    await reported(another, 'orderBy: KIND');
    expect(another.calls).toEqual([]);
  });
});

describe('a one-way liaison', () => {
  const [a, b] = ['ISO/TC 1', 'ISO/TC 2'];
  it.each([
    ['the list of the committee that holds it', { [a]: { from: [b], to: [] } }, `${a} ONLY_FROM ${b}`],
    [
      'the list of the committee that it is held to',
      { [a]: { from: [b] }, [b]: { from: [] } },
      `${b} ONLY_TOWARDS ${a}`,
    ],
    ['both lists', { [a]: { from: [b], to: [] }, [b]: { from: [] } }, `${a} ONLY_FROM ${b}`],
  ])('is reported for the committee whose list lacks the opposite: %s', async (_, reports, expected) => {
    const sets = Object.entries(reports).map(([committee, lists]) => reportOf(committee, lists));
    expect(await reported(await open(sets))).toEqual([expected]);
  });
});

describe('a one-sided listing', () => {
  const committees = ['ISO/TC 1', 'ISO/TC 2', 'ISO/TC 3', 'ISO/TC 4'];
  const lists = fc.tuple(
    ...committees.map((one) => fc.subarray(committees.filter((other) => other !== one))),
  );

  it('is one row for each pair, reported for the committee that does not list the other', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (named) => {
        const names = (one: string, other: string) =>
          named[committees.indexOf(one)]?.includes(other) ?? false;
        const expected = committees.flatMap((one) =>
          committees
            .filter((other) => names(other, one) && !names(one, other))
            .map((other) => [one, other, other]),
        );
        const records = Object.fromEntries(
          committees.map((one, index) => [one, { committees: named[index] ?? [] }]),
        );
        const graph = await open([editionOf('2020-01-01', records)]);
        const { nodes, totalCount } = await ask(graph, 'first: 100, filter: { kinds: [ONE_SIDED_LISTING] }');
        expect(
          nodes.map((row) => [row.committee, row.other, row.listedBy].map((end) => nameOf(end ?? {}))),
        ).toEqual(expected);
        expect(totalCount).toBe(expected.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the list of the whole graph', () => {
  const committees = ['ISO/TC 1', 'ISO/TC 2', 'ISO/TC 3'];
  const some = (one: string) =>
    fc.option(fc.subarray(committees.filter((other) => other !== one)), { nil: undefined });
  const reports = fc.tuple(
    ...committees.map((one) =>
      fc
        .record({ to: some(one), from: some(one) })
        .map(({ to, from }) =>
          reportOf(one, { ...(to !== undefined && { to }), ...(from !== undefined && { from }) }),
        ),
    ),
  );

  /** Equal for both sides of an inconsistency. */
  const matterOf = ({ kind, committee, other, person, jointGroup }: Row): string => {
    const [self, that] = [committee.reference, nameOf(other)];
    if (kind === 'ONLY_TOWARDS') return `${that} > ${self}`;
    if (kind === 'ONLY_FROM') return `${self} > ${that}`;
    return [kind, self, that, person?.id, jointGroup?.reference].join(' ');
  };

  it('has every inconsistency that a committee sees, once, as one of the two sides sees it', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (sets) => {
        const graph = await open(sets);
        const seen = await seenBy(graph, committees, day);
        const { nodes } = await ask(graph, 'first: 100');
        expect(nodes.map(matterOf).sort()).toEqual([...new Set(seen.map(matterOf))].sort());
        const sides = new Set(seen.map(describeRow));
        expect(nodes.map(describeRow).filter((row) => !sides.has(row))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
