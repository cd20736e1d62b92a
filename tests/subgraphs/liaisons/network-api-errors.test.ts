/** Arguments that the liaison network refuses, each with an error that names the argument. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { changingNetwork, middle } from './made-up-network.ts';
import { allSets } from './made-up-liaisons.ts';

const asOf = '2021-04-01';

const twoOfOneNumber = madeUpFacts(
  'two-of-one-number',
  ['ISO/TC 905/SC 7', 'ISO/TC 906/SC 7'].map((reference) => ({
    kind: 'liaison',
    asOf: '2020-01-01',
    subject: { from: { committee: reference }, to: { committee: middle }, directed: true },
    values: {},
  })),
);

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, [
    ...changingNetwork,
    twoOfOneNumber,
    ...allSets,
  ]);
});

async function refusalOf(source: string): Promise<unknown> {
  const { errors = [] } = await graph.execute(source);
  return errors.map(({ message, extensions }) => ({
    code: extensions['code'],
    argument: extensions['argument'],
    message,
  }));
}

const network = (args: string) => `{ liaisonNetwork(${args}, asOf: "${asOf}") { nodeCount } }`;
const path = (args: string) => `{ liaisonPath(${args}, asOf: "${asOf}") { count } }`;
const common = (args: string) => `{ commonNeighbours(${args}, asOf: "${asOf}") { totalCount } }`;
const change = (args: string) => `{ liaisonNetworkChange(${args}, asOf: "${asOf}") { since } }`;
const series = (args: string) => `{ liaisonNetworkSeries(${args}, asOf: "${asOf}") { value } }`;
const many = JSON.stringify(Array<string>(21).fill(middle));

describe('the liaison network refuses', () => {
  it.each<[string, string, string, string]>([
    ['a depth of 0', network(`around: "${middle}", depth: 0`), 'depth', '`depth` is 0; expected 1 to 4'],
    ['a depth of 5', network(`around: "${middle}", depth: 5`), 'depth', '`depth` is 5; expected 1 to 4'],
    [
      'a depth out of bounds without a central node',
      network('depth: 9'),
      'depth',
      '`depth` is 9; expected 1 to 4',
    ],
    ['no kind of tie', network('kinds: []'), 'kinds', '`kinds` is empty; expected at least one kind of tie'],
    [
      'a minimum of shared things below 1',
      network('minShared: 0'),
      'minShared',
      '`minShared` is 0; expected 1 or more',
    ],
    [
      'a resolution out of bounds',
      `{ liaisonNetwork(asOf: "${asOf}") { modularity(resolution: 11) } }`,
      'resolution',
      '`resolution` is 11; expected 0.1 to 10',
    ],
    [
      'a path from an unknown node',
      path(`from: "ISO/TC 9999", to: "${middle}"`),
      'from',
      `\`from\` names "ISO/TC 9999", which is not known on ${asOf}; expected a committee, or an organization by acronym`,
    ],
    [
      'a path to an unknown node',
      path(`from: "${middle}", to: "NOBODY"`),
      'to',
      `\`to\` names "NOBODY", which is not known on ${asOf}; expected a committee, or an organization by acronym`,
    ],
    ['common neighbours of no node', common('of: []'), 'of', '`of` names 0 nodes; expected 1 to 20'],
    [
      'common neighbours of too many nodes',
      common(`of: ${many}`),
      'of',
      '`of` names 21 nodes; expected 1 to 20',
    ],
    [
      'common neighbours of an unknown node',
      common(`of: ["${middle}", "NOBODY"]`),
      'of',
      `\`of\` names "NOBODY", which is not known on ${asOf}; expected a committee, or an organization by acronym`,
    ],
    [
      'changes since the same day',
      change(`since: "${asOf}"`),
      'since',
      `\`since\` is ${asOf}; expected a day before ${asOf}`,
    ],
    [
      'a series without measures',
      series('measures: [], from: "2020-01-01"'),
      'measures',
      '`measures` is empty; expected at least one measure',
    ],
    [
      'a series that begins after its end',
      series('measures: [NODES], from: "2022-01-01"'),
      'from',
      `\`from\` is 2022-01-01; expected ${asOf} or a day before it`,
    ],
    [
      'a series of too many days',
      series('measures: [NODES], from: "2010-01-01", every: MONTH'),
      'from',
      `\`from\` is 2010-01-01, which makes more than 60 days up to ${asOf}; expected a later day, or a longer step in \`every\``,
    ],
    [
      'a series of too many nodes',
      series(`measures: [DEGREE], of: ${many}, from: "2020-01-01"`),
      'of',
      '`of` names 21 nodes; expected at most 20',
    ],
    [
      'a series of a node measure without nodes',
      series('measures: [NODES, DEGREE], from: "2020-01-01"'),
      'of',
      '`of` is omitted; expected the nodes to measure DEGREE of',
    ],
    [
      'a series of a node that is never known',
      series('measures: [DEGREE], of: ["NOBODY"], from: "2020-01-01"'),
      'of',
      '`of` names "NOBODY", which is not known on any day of the series; expected a committee, or an organization by acronym',
    ],
  ])('%s', async (_, query, argument, message) => {
    expect(await refusalOf(query)).toEqual([{ code: 'BAD_USER_INPUT', argument, message }]);
  });

  it('an ambiguous reference', async () => {
    const [around] = (await refusalOf(network('around: "SC 7"'))) as { code: string; argument: string }[];
    expect(around).toMatchObject({ code: 'AMBIGUOUS_REFERENCE', argument: 'around' });
  });

  it('nested lists with too many rows', async () => {
    const levels = 4;
    const within = (level: number): string =>
      level === 0
        ? 'key'
        : `ties(first: 100) { nodes { from { ${within(level - 1)} } to { ${within(level - 1)} } } }`;
    const [first] = (await refusalOf(
      `{ liaisonNetwork(asOf: "${asOf}") { nodes(first: 100) { nodes { ${within(levels)} } } } }`,
    )) as { code: string; message: string }[];
    expect(first).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(first?.message).toMatch(/^lists within lists of the network give more than 12,000 rows/);
  });
});
