/**
 * Lists without directions, as in the files of ISO, beside the directed liaisons of a committee's own report: edges on different
 * days, over a fictional report and two editions of a fictional file.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { collectFacts } from '../../../history/fact-collection.ts';
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { liaisonScope } from '../../../facts/rosters.ts';
import { buildLiaisonPairs } from '../../../subgraphs/liaisons/build/liaison-pairs.ts';
import { buildLiaisons } from '../../../subgraphs/liaisons/build/liaisons.ts';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { editionOf } from './made-up-file.ts';

const own = 'ISO/TC 999';
const committee = (reference: string): Endpoint => ({ committee: reference });
const directed = (from: Endpoint, to: Endpoint, values = {}) =>
  ({ kind: 'liaison', asOf: '2020-06-30', subject: { from, to, directed: true }, values }) as const;
const complete = (direction: 'to' | 'from', others: 'committees' | 'organizations', members: string[]) => {
  const subject = { of: 'liaison', scope: liaisonScope(direction, own, others) } as const;
  return { kind: 'roster', asOf: '2020-06-30', subject, values: { members } } as const;
};

/** The report of 2020 gives directions; both of its lists of committees are complete. */
const report = madeUpFacts('report-2020', [
  directed(committee('ISO/TC 1'), committee(own)),
  directed(committee('ISO/TC 2'), committee(own)),
  directed(committee('ISO/TC 5'), committee(own)),
  directed(committee(own), committee('ISO/TC 1')),
  directed(committee(own), committee('ISO/TC 3')),
  directed({ organization: 'GS1' }, committee(own), { category: 'A' }),
  directed({ organization: 'GONE' }, committee(own), { category: 'A' }),
  complete('to', 'committees', [`ISO/TC 1|>|${own}`, `ISO/TC 2|>|${own}`, `ISO/TC 5|>|${own}`]),
  complete('from', 'committees', [`${own}|>|ISO/TC 1`, `${own}|>|ISO/TC 3`]),
]);

const file2024 = editionOf('2024-05-01', {
  [own]: {
    committees: ['ISO/TC 1', 'ISO/TC 2', 'ISO/TC 6', 'ISO/TC 7'],
    organizations: ['GS1', 'NEW'],
    numbers: [777, 90],
  },
  'ISO/TC 1': { committees: [own] },
  'ISO/TC 2': { committees: [own] },
  'ISO/TC 3': {},
  'ISO/TC 5': { committees: [own] },
  'ISO/TC 6': { committees: [own, 'ISO/TC 7'] },
  'ISO/TC 7': {},
});

/** TC 7 lists TC 999 as well now, TC 999 has dropped TC 6, and TC 1 and TC 999 have dropped each other. */
const records2025 = {
  [own]: { committees: ['ISO/TC 2', 'ISO/TC 7'], organizations: ['GS1', 'NEW'], numbers: [90] },
  'ISO/TC 1': {},
  'ISO/TC 2': { committees: [own] },
  'ISO/TC 3': {},
  'ISO/TC 5': { committees: [own] },
  'ISO/TC 6': { committees: [own, 'ISO/TC 7'] },
  'ISO/TC 7': { committees: [own] },
};
const file2025 = editionOf('2025-05-01', records2025);

const sets = [report, file2024, file2025];
const party = '{ ... on Committee { reference } ... on Organization { acronym } }';

interface Party {
  readonly reference?: string;
  readonly acronym?: string;
}
interface Row {
  readonly from: Party;
  readonly to: Party;
  readonly directed: boolean;
  readonly reciprocal: boolean | null;
  readonly mutual: boolean | null;
  readonly listedBy: readonly { readonly by: Party }[];
}

const nameOf = (end: Party): string => end.reference ?? end.acronym ?? '';
const word = (value: boolean | null, yes: string, no: string) => (value === null ? '' : value ? yes : no);

/** `ISO/TC 1 > ISO/TC 999`, with a dash for no direction, and what is known of it. */
function describeRow({ from, to, directed: way, reciprocal, mutual, listedBy }: Row): string {
  const words = [
    word(reciprocal, 'reciprocal', 'one-way'),
    word(mutual, 'mutual', 'one-sided'),
    listedBy.length === 0 ? '' : `listed by ${listedBy.map(({ by }) => nameOf(by)).join(' and ')}`,
  ];
  const about = words.filter((part) => part !== '').join(', ');
  return `${nameOf(from)} ${way ? '>' : '-'} ${nameOf(to)}${about === '' ? '' : `: ${about}`}`;
}

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, sets);
});

async function rows(day: string, filter: string, opened = graph): Promise<readonly string[]> {
  const fields = `from ${party} to ${party} directed reciprocal mutual listedBy { by ${party} }`;
  const data = await opened.query(
    `{ liaisons(asOf: "${day}", filter: { ${filter} }, first: 100) { nodes { ${fields} } } }`,
  );
  return (data as { liaisons: { nodes: readonly Row[] } }).liaisons.nodes.map(describeRow);
}

async function ofOwn(asOf: string, fields: string): Promise<unknown> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Committee { ${fields} } } }`;
  const representations = [{ __typename: 'Committee', reference: own, asOf }];
  return ((await graph.query(query, { representations })) as { _entities: unknown[] })._entities[0];
}

const between = 'with: COMMITTEES';

describe('an edge', () => {
  it('of two lists that name each other is one of unknown direction', async () => {
    expect(await rows('2024-05-01', `${between}, directed: false`)).toEqual([
      'ISO/TC 6 - ISO/TC 7: one-sided, listed by ISO/TC 6',
      `ISO/TC 6 - ${own}: mutual, listed by ISO/TC 6 and ${own}`,
      `ISO/TC 7 - ${own}: one-sided, listed by ${own}`,
    ]);
  });

  it('is not shown beside directed liaisons, which show who lists whom', async () => {
    expect(await rows('2024-05-01', `${between}, directed: true`)).toEqual([
      `ISO/TC 1 > ${own}: reciprocal, mutual, listed by ISO/TC 1 and ${own}`,
      `ISO/TC 2 > ${own}: mutual, listed by ISO/TC 2 and ${own}`,
      `ISO/TC 5 > ${own}: one-way, one-sided, listed by ISO/TC 5`,
      `${own} > ISO/TC 1: reciprocal, mutual, listed by ISO/TC 1 and ${own}`,
    ]);
    const query = `{ liaisons(asOf: "2024-05-01", filter: { organization: "GS1" }) { nodes { directed category mutual sources { source { id } locator } listedBy { by ${party} sources { locator } } } } }`;
    expect(await graph.query(query)).toEqual({
      liaisons: {
        nodes: [
          {
            directed: true,
            category: 'A',
            mutual: null,
            sources: [
              { source: { id: 'report-2020' }, locator: 'line 6' },
              { source: { id: 'file-2024-05-01' }, locator: 'id 1' },
            ],
            listedBy: [{ by: { reference: own }, sources: [{ locator: 'id 1' }] }],
          },
        ],
      },
    });
  });

  it('comes from the report alone before the first file', async () => {
    expect(await rows('2024-04-30', between)).toEqual([
      `ISO/TC 1 > ${own}: reciprocal`,
      `ISO/TC 2 > ${own}: one-way`,
      `ISO/TC 5 > ${own}: one-way`,
      `${own} > ISO/TC 1: reciprocal`,
      `${own} > ISO/TC 3: one-way`,
    ]);
  });

  it('ends by the lists that named it, each judged alone', async () => {
    expect(await rows('2025-05-01', `committee: "${own}", ${between}`)).toEqual([
      `ISO/TC 2 > ${own}: mutual, listed by ISO/TC 2 and ${own}`,
      `ISO/TC 5 > ${own}: one-way, one-sided, listed by ISO/TC 5`,
      `ISO/TC 6 - ${own}: one-sided, listed by ISO/TC 6`,
      `ISO/TC 7 - ${own}: mutual, listed by ISO/TC 7 and ${own}`,
    ]);
    expect(await rows('2025-05-01', 'organization: "gone"')).toEqual([]);
  });

  it('begins on the day of the first list that names it', async () => {
    const since = async (day: string) =>
      graph.query(
        `{ liaisons(asOf: "${day}", filter: { committee: "ISO/TC 6", mutual: ${String(day < '2025')} , with: COMMITTEES }) { nodes { to { ... on Committee { reference } } since } } }`,
      );
    const nodes = [{ to: { reference: own }, since: '2024-05-01' }];
    expect(await since('2024-12-31')).toEqual({ liaisons: { nodes } });
    expect(await since('2025-12-31')).toEqual({
      liaisons: { nodes: [{ to: { reference: 'ISO/TC 7' }, since: '2024-05-01' }, ...nodes] },
    });
  });
});

describe('a filter of liaisons', () => {
  it('distinguishes listed by both from listed by one, for a committee and for the whole graph', async () => {
    expect(await rows('2024-05-01', 'mutual: false')).toEqual([
      `ISO/TC 5 > ${own}: one-way, one-sided, listed by ISO/TC 5`,
      'ISO/TC 6 - ISO/TC 7: one-sided, listed by ISO/TC 6',
      `ISO/TC 7 - ${own}: one-sided, listed by ${own}`,
    ]);
    expect(await rows('2024-05-01', `committee: "${own}", mutual: true, directed: false`)).toEqual([
      `ISO/TC 6 - ${own}: mutual, listed by ISO/TC 6 and ${own}`,
    ]);
  });

  it('is the same under a committee', async () => {
    const count = (args: string) => ofOwn('2024-05-01', `liaisons(${args}) { totalCount }`);
    expect(await count('mutual: false')).toEqual({ liaisons: { totalCount: 2 } });
    expect(await count('directed: false')).toEqual({ liaisons: { totalCount: 3 } });
    expect(await count('directed: true, mutual: true')).toEqual({ liaisons: { totalCount: 3 } });
  });

  it('applies in every order', async () => {
    const ordered = async (order: string) => {
      const args = `asOf: "2024-05-01", orderBy: ${order}, filter: { committee: "${own}", with: COMMITTEES, mutual: false }`;
      return graph.query(`{ liaisons(${args}) { nodes { to ${party} } } }`);
    };
    const to = (...references: string[]) => ({
      liaisons: { nodes: references.map((reference) => ({ to: { reference } })) },
    });
    expect(await ordered('SINCE')).toEqual(to(own, own));
    expect(await ordered('TO')).toEqual(to(own, own));
  });
});

describe('liaisons that a file names by number alone', () => {
  it('are listed and counted on their committee, as of a day', async () => {
    const fields = 'unresolvedLiaisons { totalCount nodes { isoId since sources { locator } } }';
    const node = (isoId: number) => ({ isoId, since: '2024-05-01', sources: [{ locator: 'id 1' }] });
    expect(await ofOwn('2024-05-01', fields)).toEqual({
      unresolvedLiaisons: { totalCount: 2, nodes: [node(90), node(777)] },
    });
    expect(await ofOwn('2025-05-01', fields)).toEqual({
      unresolvedLiaisons: { totalCount: 1, nodes: [node(90)] },
    });
    expect(await ofOwn('2024-04-30', fields)).toEqual({ unresolvedLiaisons: { totalCount: 0, nodes: [] } });
  });
});

describe('a one-sided listing', () => {
  const findings = (day: string) =>
    ofOwn(
      day,
      `liaisonDiscrepancies(kinds: [ONE_SIDED_LISTING]) { nodes { kind other ${party} listedBy { reference } sources { source { id } locator } } }`,
    );

  it('cites the list that names the other committee and the list that does not', async () => {
    const finding = (other: string, listedBy: string, ...places: string[]) => ({
      kind: 'ONE_SIDED_LISTING',
      other: { reference: other },
      listedBy: { reference: listedBy },
      sources: places.map((locator) => ({ source: { id: 'file-2024-05-01' }, locator })),
    });
    expect(await findings('2024-05-01')).toEqual({
      liaisonDiscrepancies: {
        nodes: [finding('ISO/TC 5', 'ISO/TC 5', 'id 5', 'id 1'), finding('ISO/TC 7', own, 'id 1', 'id 7')],
      },
    });
  });

  it('ends when both lists name each other, and begins when one omits the other', async () => {
    const { liaisonDiscrepancies } = (await findings('2025-05-01')) as {
      liaisonDiscrepancies: { nodes: readonly { other: Party; listedBy: Party }[] };
    };
    const found = liaisonDiscrepancies.nodes.map(({ other, listedBy }) => [nameOf(other), nameOf(listedBy)]);
    expect(found).toEqual([
      ['ISO/TC 5', 'ISO/TC 5'],
      ['ISO/TC 6', 'ISO/TC 6'],
    ]);
  });

  it('is not found without a complete list', async () => {
    const subject = { from: committee('ISO/TC 8'), to: committee(own), directed: false };
    const slides = madeUpFacts('slides', [{ kind: 'liaison', asOf: '2026-01-01', subject, values: {} }]);
    const opened = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, [...sets, slides]);
    expect(await rows('2026-01-01', 'committee: "ISO/TC 8"', opened)).toEqual([
      `ISO/TC 8 - ${own}: listed by ISO/TC 8`,
    ]);
  });
});

describe('a later file with the same lists', () => {
  it('changes no liaison document', () => {
    const again = editionOf('2025-06-01', records2025);
    const documents = (facts: readonly FactSet[]) => {
      const collection = collectFacts(facts);
      const surroundings = {
        representations: [],
        forming: new Map(),
        directedLists: collection.timelines('roster'),
        rosters: collection.rosters,
      };
      return buildLiaisons(buildLiaisonPairs(collection), surroundings);
    };
    expect(documents([...sets, again])).toEqual(documents(sets));
  });
});
