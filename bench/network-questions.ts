/** Queries of the liaison network that analysts make, each in one variant for each day. */
import type { IsoQuestion, QuestionKind } from './iso-questions.ts';

/** Committees with these numbers exist in files of every size from 0.2x. */
const TECHNICAL_COMMITTEES = 50;

const committee = (number: number): string => `ISO/TC ${1 + ((number * 7) % TECHNICAL_COMMITTEES)}`;

const allMeasures =
  'measures { degree degreeIn degreeOut betweenness closeness eigenvector pageRank clustering coreNumber }';

const nodes = (orderBy: string, fields: string): string =>
  `query($day: Date!) { liaisonNetwork(asOf: $day) { nodeCount tieCount
    nodes(first: 100, orderBy: ${orderBy}) { nodes { key kind label ${fields} } } } }`;

/** The query that all others are compared with. */
function plainKind(days: readonly string[]): QuestionKind {
  return {
    name: 'the whole network: 100 nodes, without measures',
    variant: (number) => ({ query: nodes('NAME', ''), variables: { day: days[number] } }),
  };
}

/** Queries of one day; the first is the plain one. Variant 0 uses the second day, since changes need an earlier one. */
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

/** Combinations of kinds with different networks at every size. */
const kindsOfSeries: readonly (readonly string[])[] = [
  ['PARENT'],
  ['LIAISON', 'PARENT'],
  ['LIAISON', 'PARENT', 'JOINT_GROUP'],
];

/** Series over all days, or monthly over five years; the first is the plain one. Variants differ in the kinds of tie. */
export function seriesKinds(days: readonly string[]): readonly QuestionKind[] {
  const [to = '', from] = [days.at(-1), days[0]];
  const kind = (name: string, every: string, measures: string, since = from): QuestionKind => ({
    name,
    variant: (number) => ({
      query: `query($from: Date!, $to: Date!, $kinds: [NetworkTieKind!]!, $of: [String!]) {
        liaisonNetworkSeries(measures: [${measures}], of: $of, from: $from, asOf: $to, every: ${every}, kinds: $kinds) {
          time key value } }`,
      variables: {
        from: since,
        to,
        of: [committee(0), committee(1)],
        kinds: kindsOfSeries[number % kindsOfSeries.length],
      },
    }),
  });
  const plain = plainKind(days);
  return [
    { ...plain, variant: () => plain.variant(days.length - 1) },
    kind(`a yearly series of ${days.length}: density, ties`, 'YEAR', 'DENSITY, TIES'),
    kind(`a yearly series of ${days.length}: BETWEENNESS of two`, 'YEAR', 'BETWEENNESS'),
    kind(
      'a monthly series of 60: density, ties',
      'MONTH',
      'DENSITY, TIES',
      `${Number(to.slice(0, 4)) - 5}-06-21`,
    ),
  ];
}

/** Networks whose measures no other query requests. */
export interface NewNetworks {
  readonly name: string;
  /** True if the network is already loaded, so that only its measures are new. */
  readonly isLoaded: boolean;
  /** Requests measures. */
  readonly questions: readonly IsoQuestion[];
}

/** Loads and sorts the network without measures. */
export function showOnly({ variables }: IsoQuestion): IsoQuestion {
  return { query: newNetwork('ties(first: 1) { nodes { key } }'), variables };
}

const newNetwork = (fields: string): string =>
  `query($day: Date!, $kinds: [NetworkTieKind!]!, $minShared: Int) {
    liaisonNetwork(asOf: $day, kinds: $kinds, minShared: $minShared) { ${fields} } }`;

/** The last ones only at sizes with few enough committees that share members. */
export function newNetworks(days: readonly string[]): readonly NewNetworks[] {
  const query = newNetwork('nodes(first: 1, orderBy: BETWEENNESS) { nodes { key } }');
  const ask = (kinds: readonly string[], minShared = 1) =>
    days.map((day) => ({ query, variables: { day, kinds, minShared } }));
  return [
    {
      name: 'of networks that were shown before',
      isLoaded: true,
      questions: [...ask(['LIAISON']), ...ask(['LIAISON', 'SHARED_SECRETARIAT'])],
    },
    {
      name: 'of new networks',
      isLoaded: false,
      questions: [...ask(['LIAISON', 'PARENT']), ...ask(['LIAISON', 'PARENT', 'SHARED_SECRETARIAT'])],
    },
    {
      name: 'of new networks with shared members',
      isLoaded: false,
      questions: [6, 7].flatMap((least) => ask(['LIAISON', 'SHARED_MEMBERS'], least)),
    },
  ];
}
