/**
 * Publications that two committees share, over made-up facts.
 * In: publications, joint groups, programmes. Out: what either committee answers. Not for: the publications of one
 * committee (publications.test.ts).
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../../facts/facts.ts';
import { buildPublicationDocuments } from '../../../subgraphs/publications/build/build.ts';
import { publicationsSubgraph } from '../../../subgraphs/publications/schema.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

type LooseFact = Omit<Fact, 'source' | 'locator'>;

const [own, partner, later, elsewhere] = [
  'ISO/TC 901',
  'ISO/TC 902/SC 3',
  'ISO/TC 903',
  'ISO/TC 904',
] as const;
const joint = `${own}/JWG 4`;

const publication = (designation: string, values: object, asOf = '2020-06-30'): LooseFact => ({
  kind: 'publication',
  asOf,
  subject: { designation },
  values,
});
const jointGroup = (asOf: string, partners: readonly string[]): LooseFact =>
  ({
    kind: 'joint-group',
    asOf,
    subject: { group: joint },
    values: { administering: own, partners },
  }) as LooseFact;
const entry = (committee: string, project: string, asOf = '2019-06-30'): LooseFact => ({
  kind: 'programme-entry',
  asOf,
  subject: { committee, project },
  values: {},
});

const open = (facts: readonly LooseFact[]) =>
  openSubgraph(publicationsSubgraph, buildPublicationDocuments, [madeUpFacts('report', facts)]);

async function sharedOf(
  graph: OpenSubgraph,
  [committee, other]: readonly [string, string],
  args = '',
  asOf = '2020-12-31',
): Promise<readonly string[]> {
  const representation = `{ __typename: "Committee", reference: "${committee}", asOf: "${asOf}" }`;
  const data = await graph.query(
    `{ _entities(representations: [${representation}]) { ... on Committee { sharedPublications(with: "${other}", first: 100 ${args}) { nodes { designation } } } } }`,
  );
  const [entity] = data['_entities'] as [{ sharedPublications: { nodes: { designation: string }[] } }];
  return entity.sharedPublications.nodes.map(({ designation }) => designation);
}

describe('publications that two committees share', () => {
  let graph: OpenSubgraph;
  beforeAll(async () => {
    graph = await open([
      jointGroup('2018-06-30', [partner]),
      jointGroup('2022-06-30', [partner, later]),
      publication('ISO/TR 90001:2020', { committee: own, workingGroup: joint, deliverableType: 'TR' }),
      publication('ISO 90002:2020', { committee: elsewhere }),
      publication('ISO 90003:2020', { committee: own, workingGroup: `${own}/WG 1` }),
      publication('ISO 90004:2020', { committee: own }),
      entry(own, 'ISO 90002'),
      entry(joint, 'ISO 90004'),
      entry(partner, 'ISO 90003', '2021-06-30'),
      {
        kind: 'roster',
        asOf: '2020-03-31',
        subject: { of: 'programme-entry', scope: `${own} own` },
        values: { members: [] },
      },
    ]);
  });

  it('are those of a joint group of which both are parents, seen from either', async () => {
    const developed = ['ISO/TR 90001:2020', 'ISO 90004:2020'];
    expect(await sharedOf(graph, [own, partner])).toEqual(developed);
    expect(await sharedOf(graph, [partner, 'tc 901'])).toEqual(developed);
    expect(await sharedOf(graph, [joint, partner])).toEqual(developed);
  });

  it('are those that one published and the other once had in its programme', async () => {
    expect(await sharedOf(graph, [own, elsewhere])).toEqual(['ISO 90002:2020']);
    expect(await sharedOf(graph, [elsewhere, own])).toEqual(['ISO 90002:2020']);
    expect(await sharedOf(graph, [partner, elsewhere])).toEqual([]);
  });

  it('are shared from the day on which a source says so', async () => {
    expect(await sharedOf(graph, [own, partner], '', '2021-06-30')).toContain('ISO 90003:2020');
    expect(await sharedOf(graph, [own, later], '', '2022-06-29')).toEqual([]);
    expect(await sharedOf(graph, [own, later], '', '2022-06-30')).toEqual([
      'ISO/TR 90001:2020',
      'ISO 90004:2020',
    ]);
  });

  it('are narrowed and ordered like any publications', async () => {
    expect(await sharedOf(graph, [own, partner], ', filter: { deliverableTypes: [TR] }')).toEqual([
      'ISO/TR 90001:2020',
    ]);
    expect(await sharedOf(graph, [own, partner], ', orderBy: DESIGNATION_DESC')).toEqual([
      'ISO 90004:2020',
      'ISO/TR 90001:2020',
    ]);
  });

  it('say who shares in them beside their holders, why, and where that is stated', async () => {
    const fields = 'sharedBy { committee { reference } kind jointGroup { reference } sources { locator } }';
    const query = `{
      developed: publication(designation: "ISO/TR 90001:2020", asOf: "2020-12-31") { ${fields} }
      listed: publication(designation: "ISO 90002:2020", asOf: "2020-12-31") { ${fields} }
      byProgramme: publication(designation: "ISO 90004:2020", asOf: "2020-12-31") { ${fields} }
    }`;
    const parent = {
      committee: { reference: partner },
      kind: 'JOINT_GROUP',
      jointGroup: { reference: joint },
      sources: [{ locator: 'line 1' }],
    };
    const programme = (reference: string, locator: string) => ({
      committee: { reference },
      kind: 'PROGRAMME',
      jointGroup: null,
      sources: [{ locator }],
    });
    expect(await graph.query(query)).toEqual({
      developed: { sharedBy: [parent] },
      listed: { sharedBy: [programme(own, 'line 7')] },
      byProgramme: { sharedBy: [parent, programme(joint, 'line 8')] },
    });
  });

  it('are refused with what names no committee', async () => {
    const { errors } = await graph.execute(
      `{ _entities(representations: [{ __typename: "Committee", reference: "${own}", asOf: "2020-12-31" }]) { ... on Committee { sharedPublications(with: "nobody") { totalCount } } } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_REFERENCE', argument: 'with' });
  });
});

describe('what two committees answer', () => {
  const committees = [own, partner, later];
  const made = fc.array(
    fc.record({
      committee: fc.option(fc.constantFrom(...committees), { nil: undefined }),
      workingGroup: fc.option(fc.constantFrom(joint, `${later}/WG 1`), { nil: undefined }),
      programmes: fc.subarray([...committees, joint]),
    }),
    { maxLength: 4 },
  );

  it('is the same on every day, and each publication once', async () => {
    await fc.assert(
      fc.asyncProperty(made, fc.subarray([partner, later]), async (publications, partners) => {
        const graph = await open([
          jointGroup('2019-01-31', [partner]),
          jointGroup('2021-01-31', partners),
          ...publications.flatMap(({ committee, workingGroup, programmes }, index) => [
            publication(`ISO ${String(90100 + index)}:2020`, {
              title: 'Kites',
              ...(committee !== undefined && { committee }),
              ...(workingGroup !== undefined && { workingGroup }),
            }),
            ...programmes.map((lister) => entry(lister, `ISO ${String(90100 + index)}`, '2020-09-30')),
          ]),
        ]);
        for (const asOf of ['2020-06-30', '2020-12-31', '2021-12-31']) {
          for (const [a, b] of [
            [own, partner],
            [own, later],
            [partner, later],
          ] as const) {
            const seen = await sharedOf(graph, [a, b], '', asOf);
            expect(await sharedOf(graph, [b, a], '', asOf)).toEqual(seen);
            expect(new Set(seen).size).toBe(seen.length);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
