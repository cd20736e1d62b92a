/**
 * Questions about the liaison network of each kind that analysts ask, each in as many variants as there are days.
 * In: days on which the network differs. Out: GraphQL queries with variables. Not for: sizes; the same questions fit any.
 */
import type { IsoQuestion, QuestionKind } from './iso-questions.ts';

/** Committees of these numbers are in the files of any size from 0.2x. */
const TECHNICAL_COMMITTEES = 50;

const committee = (number: number): string => `ISO/TC ${1 + ((number * 7) % TECHNICAL_COMMITTEES)}`;

const allMeasures =
  'measures { degree degreeIn degreeOut betweenness closeness eigenvector pageRank clustering coreNumber }';

const nodes = (orderBy: string, fields: string): string =>
  `query($day: Date!) { liaisonNetwork(asOf: $day) { nodeCount tieCount
    nodes(first: 100, orderBy: ${orderBy}) { nodes { key kind label ${fields} } } } }`;

/** What everything else is compared with. */
function plainKind(days: readonly string[]): QuestionKind {
  return {
    name: 'the whole network: 100 nodes, without measures',
    variant: (number) => ({ query: nodes('NAME', ''), variables: { day: days[number] } }),
  };
}

/** Of one day each; the first is the plain one. Variant 0 is of the second day: change has a day before. */
export function networkKinds(allDays: readonly string[]): readonly QuestionKind[] {
  const [, ...days] = allDays;
  const variables = (number: number) => ({
    day: days[number],
    from: committee(number),
    to: committee(number + 25),
  });
  const kind = (name: string, query: string): QuestionKind => ({
    name,
    variant: (number) => ({ query, variables: variables(number) }),
  });
  return [
    plainKind(days),
    kind('the same by BETWEENNESS, with all measures', nodes('BETWEENNESS', allMeasures)),
    kind(
      'communities: 100 of them, and the modularity',
      'query($day: Date!) { liaisonNetwork(asOf: $day) { modularity communities(first: 100) { totalCount nodes { number size } } } }',
    ),
    kind(
      'paths between two committees',
      `query($day: Date!, $from: String!, $to: String!) { liaisonPath(from: $from, to: $to, asOf: $day) {
        distance count paths(first: 10) { nodes { nodes { key } } } } }`,
    ),
    kind(
      'common neighbours of two committees',
      `query($day: Date!, $from: String!, $to: String!) { commonNeighbours(of: [$from, $to], asOf: $day) {
        totalCount nodes { key } } }`,
    ),
    kind(
      'an excerpt of depth 2: 100 nodes with distances',
      `query($day: Date!, $from: String!) { liaisonNetwork(around: $from, depth: 2, asOf: $day) { nodeCount tieCount
        nodes(first: 100, orderBy: DISTANCE) { nodes { key kind label distance } } } }`,
    ),
    {
      name: 'the change of a year',
      variant: (number) => ({
        query: `query($since: Date!, $day: Date!) { liaisonNetworkChange(since: $since, asOf: $day) {
          nodesAdded { totalCount } nodesRemoved { totalCount }
          tiesAdded(first: 50) { totalCount nodes { key } } tiesRemoved(first: 50) { totalCount nodes { key } }
          tiesChanged(first: 50) { totalCount nodes { fields } } } }`,
        variables: { since: allDays[number], day: days[number] },
      }),
    },
    kind(
      'discrepancies of the whole graph',
      'query($day: Date!) { liaisonDiscrepancies(asOf: $day, first: 50) { totalCount nodes { kind } facets(by: [KIND]) { buckets { value count } } } }',
    ),
  ];
}

/** Kinds of tie that the store holds, with LIAISON or without: each set is a network of its own on each day. */
const loadedKinds: readonly (readonly string[])[] = [
  ['LIAISON'],
  ['LIAISON', 'PARENT'],
  ['LIAISON', 'SHARED_SECRETARIAT'],
  ['LIAISON', 'PARENT', 'SHARED_SECRETARIAT'],
];

/** Over all of the days; the first is the plain one. Each variant is of other kinds of tie. */
export function seriesKinds(days: readonly string[]): readonly QuestionKind[] {
  const [from, to] = [days[0], days.at(-1)];
  const series = (every: string, measures: string) =>
    `query($from: Date!, $to: Date!, $kinds: [NetworkTieKind!]!, $of: [String!]) {
      liaisonNetworkSeries(measures: [${measures}], of: $of, from: $from, asOf: $to, every: ${every}, kinds: $kinds) {
        time key value } }`;
  const variables = (number: number) => ({ from, to, kinds: loadedKinds[number % loadedKinds.length] });
  return [
    { ...plainKind(days), variant: () => plainKind(days).variant(days.length - 1) },
    {
      name: `a yearly series of ${days.length} networks: density, ties`,
      variant: (number) => ({ query: series('YEAR', 'DENSITY, TIES'), variables: variables(number) }),
    },
    {
      name: `a yearly series of ${days.length} networks: BETWEENNESS of two`,
      variant: (number) => ({
        query: series('YEAR', 'BETWEENNESS'),
        variables: { ...variables(number), of: [committee(0), committee(1)] },
      }),
    },
  ];
}

/** Questions that each need the measures of a network that no other question here is about. */
export function newNetworks(
  days: readonly string[],
): readonly { readonly name: string; readonly questions: readonly IsoQuestion[] }[] {
  const query = `query($day: Date!, $kinds: [NetworkTieKind!]!, $minShared: Int) {
    liaisonNetwork(asOf: $day, kinds: $kinds, minShared: $minShared) {
      nodes(first: 1, orderBy: BETWEENNESS) { nodes { key } } } }`;
  const ask = (kinds: readonly string[], minShared = 1) =>
    days.map((day) => ({ query, variables: { day, kinds, minShared } }));
  return [
    { name: 'ties that the store holds', questions: loadedKinds.flatMap((kinds) => ask(kinds)) },
    {
      name: 'ties of shared members among them',
      questions: [6, 7, 8, 9].flatMap((least) => ask(['LIAISON', 'SHARED_MEMBERS'], least)),
    },
  ];
}
