/** Typical questions about ISO's data, each with any number of variants. */

export interface IsoQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface QuestionKind {
  readonly name: string;
  /** Different numbers give different arguments. */
  readonly variant: (number: number) => IsoQuestion;
}

/** Words of the made-up texts. */
const first = 'ledger chain token vessel pump valve steel paper glass water safety quality'.split(' ');
const second = 'rubber textile timber acoustics optics dental surgical railway road ship'.split(' ');

/** Committees of these numbers are in the files of any size from 0.2x. */
const TECHNICAL_COMMITTEES = 50;

/** The first 60 numbers give different pairs. */
function pair(number: number): readonly [string, string] {
  return [first[number % first.length] ?? '', second[(number * 7) % second.length] ?? ''];
}

const committeeNumber = (number: number): number => 1 + ((number * 7) % TECHNICAL_COMMITTEES);

const page = 'totalCount nodes { designation title publishedOn stage { code } }';

const listKinds: readonly QuestionKind[] = [
  {
    name: 'list: a page of publications',
    variant: (number) => ({
      query: `query($n: Int!) { publications(first: $n, orderBy: PUBLISHED_ON_DESC) { ${page} } }`,
      variables: { n: 20 + number },
    }),
  },
  {
    name: 'filter: a field of ICS and a status',
    variant: (number) => ({
      query: `query($ics: String!) { publications(first: 20, filter: { ics: $ics, statuses: [PUBLISHED] }) { ${page} } }`,
      variables: { ics: String(10 + number) },
    }),
  },
  {
    name: 'search: two frequent words',
    variant: (number) => ({
      query: `query($text: String!) { publications(first: 20, filter: { text: $text }) { ${page} } }`,
      variables: { text: pair(number).join(' ') },
    }),
  },
  {
    name: 'search: a rare word',
    variant: (number) => ({
      query: `query($text: String!) { publications(first: 20, filter: { text: $text }) { ${page} } }`,
      variables: { text: pair(number).join('') },
    }),
  },
  {
    name: 'facets of a search',
    variant: (number) => ({
      query: `query($text: String!) { publications(first: 1, filter: { text: $text }) {
        facets(by: [TYPE, STATUS, ICS_FIELD]) { dimension buckets { value count } } } }`,
      variables: { text: `${pair(number).join(' ')} dental` },
    }),
  },
  {
    name: 'a committee across four subgraphs',
    variant: (number) => ({
      query: `query($it: String!) { committee(reference: $it) { title
        memberships(first: 20) { nodes { nationalBody { acronym } } }
        liaisons(first: 20) { totalCount }
        projects(first: 20) { totalCount nodes { reference title } }
        publications(first: 20) { ${page} } } }`,
      variables: { it: `ISO/TC ${committeeNumber(number + 25)}` },
    }),
  },
];

/** All kinds. `designations`: existing publications, at least as many as variants are needed. */
export function questionKinds(designations: readonly string[]): readonly QuestionKind[] {
  return [
    {
      name: 'point: a publication',
      variant: (number) => ({
        query: 'query($it: String!) { publication(designation: $it) { designation title stage { code } } }',
        variables: { it: designations[number % designations.length] },
      }),
    },
    {
      name: 'point: a committee',
      variant: (number) => ({
        query:
          'query($it: String!) { committee(reference: $it) { title status membershipCounts { participating } } }',
        variables: { it: `ISO/TC ${committeeNumber(number)}` },
      }),
    },
    ...listKinds,
  ];
}
