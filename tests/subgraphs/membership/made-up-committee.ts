/**
 * A made-up committee for the tests of the membership subgraph: four sources of four days.
 * In: nothing. Out: fact sets and the subgraph over them. Not for: real data.
 */
import type { Fact } from '../../../facts/facts.ts';
import { buildMembershipDocuments } from '../../../subgraphs/membership/build/build.ts';
import { membershipSubgraph } from '../../../subgraphs/membership/schema.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

export type LooseFact = Omit<Fact, 'source' | 'locator'> & { locator?: string };

export const plan = madeUpFacts('plan', [
  {
    kind: 'committee',
    asOf: '2018-03',
    subject: { committee: 'ISO/TC 900' },
    values: { title: 'Kites', secretariatCountry: 'AU' },
    locator: 'line 2',
  },
  ...listOfGroups('2018-03', ['ISO/TC 900/SG 2', 'ISO/TC 900/WG 1']),
  group('2018-03', 'ISO/TC 900/SG 2', 'Tails'),
  group('2018-03', 'ISO/TC 900/WG 1', 'Strings'),
  member('2018-03', 'SABS', 'P', 'line 40'),
  member('2018-03', 'IRAM', 'O', 'line 40'),
  stated('2018-03', 'PARTICIPATING_MEMBERS', 0, 'line 31', 'Africa'),
  stated('2018-03', 'PARTICIPATING_MEMBERS', 2, 'line 32', 'Europe'),
  stated('2018-03', 'OBSERVING_MEMBERS', 1, 'line 33', 'Americas'),
  stated('2018-03', 'OBSERVING_MEMBERS', 3, 'line 34', 'Europe'),
  stated('2018-03', 'SUBGROUPS', 2, 'line 35'),
  appointment('2018-03', 'ISO/TC 900/SG 2', 'CONVENOR', 'Otto Tail'),
]);

export const report = madeUpFacts('report', [
  {
    kind: 'committee',
    asOf: '2020-05-28',
    subject: { committee: 'ISO/TC 900' },
    values: { title: 'Kites and balloons', secretariatBody: 'SA' },
    locator: 'line 5',
  },
  ...['SA AU', 'SABS ZA', 'IRAM AR', 'DIN DE', 'GOST_R RU'].map((pair): LooseFact => ({
    kind: 'national-body',
    asOf: '2020-05-28',
    subject: { body: (pair.split(' ')[0] ?? '').replace('_', ' ') },
    values: { country: pair.split(' ')[1] ?? '' },
  })),
  ...listOfMembers('2020-05-28', 'P', ['DIN', 'GOST R', 'IRAM', 'SA']),
  ...listOfMembers('2020-05-28', 'O', ['AFNOR']),
  stated('2020-05-28', 'PARTICIPATING_MEMBERS', 4, 'line 37'),
  stated('2020-05-28', 'OBSERVING_MEMBERS', 2, 'line 37'),
  stated('2020-05-28', 'NEW_PARTICIPATING_MEMBERS', 1, 'line 37'),
  ...listOfGroups('2020-05-28', ['ISO/TC 900/JWG 4', 'ISO/TC 900/WG 1', 'ISO/TC 900/WG 10']),
  group('2020-05-28', 'ISO/TC 900/WG 10', 'Wind'),
  group('2020-05-28', 'ISO/TC 900/JWG 4', 'Balloon skins'),
  {
    kind: 'lineage',
    asOf: '2020-05-28',
    subject: { from: 'ISO/TC 900/SG 2', to: 'ISO/TC 900/WG 10' },
    values: { topic: 'Tails in wind' },
    basis: 'inferred',
    reason: 'same subject',
  },
  {
    ...appointment('2020-05-28', 'ISO/TC 900', 'CHAIR', 'Cleo Dunnock'),
    values: { termEnd: '2022-12-31' },
    locator: 'line 60',
  },
  {
    ...appointment('2020-05-28', 'ISO/TC 900/WG 1', 'CONVENOR', 'Sh’iro Mátsumori'),
    locator: 'line 65',
  },
  {
    ...appointment('2020-05-28', 'ISO/TC 900/JWG 4', 'CO_CONVENOR', 'Ana Vogelsang'),
    values: { fromParent: 'ISO/TC 901', affiliation: 'Balloon House' },
  },
  {
    kind: 'person',
    asOf: '2020-05-28',
    subject: { person: 'Shiro Matsumori' },
    values: { country: 'JP', affiliation: 'Kite University' },
    locator: 'line 70',
  },
  {
    kind: 'representation',
    asOf: '2020-05-28',
    subject: { from: 'ISO/TC 900', to: { committee: 'ISO/TC 902' }, person: 'S. Matsumori' },
    values: {},
    locator: 'line 80',
  },
  {
    kind: 'person-alias',
    asOf: '2020-05-28',
    subject: { alias: 'S. Matsumori' },
    values: { person: 'Shiro Matsumori' },
  },
  {
    kind: 'contact',
    asOf: '2020-05-28',
    subject: { person: 'Cleo Dunnock' },
    values: { email: 'cleo@example.org' },
  },
]);

export const update = madeUpFacts('update', [
  ...listOfMembers('2023-02-20', 'P', ['GOST R', 'SA', 'SIST']),
  ...listOfMembers('2023-02-20', 'O', ['DIN']),
  {
    ...appointment('2023-02-20', 'ISO/TC 900', 'CHAIR', 'Cleo Dunnock'),
    values: { termEnd: '2023' },
    locator: 'line 9',
  },
  {
    kind: 'committee',
    asOf: '2023-02-20',
    subject: { committee: 'ISO/TC 900/WG 1' },
    values: { status: 'DISBANDED' },
  },
]);

/** The subgraph over the made-up committee, on a day of 2026 unless told. */
export function openMadeUp(today?: string): Promise<OpenSubgraph> {
  return openSubgraph(membershipSubgraph, buildMembershipDocuments, [update, plan, report], today);
}

export function openWith(...facts: readonly LooseFact[]): Promise<OpenSubgraph> {
  return openSubgraph(membershipSubgraph, buildMembershipDocuments, [madeUpFacts('only', facts)]);
}

export function member(asOf: string, body: string, status: 'P' | 'O', locator?: string): LooseFact {
  return {
    kind: 'membership',
    asOf,
    subject: { committee: 'ISO/TC 900', body },
    values: { status },
    ...(locator === undefined ? {} : { locator }),
  };
}

export function listOfMembers(
  asOf: string,
  status: 'P' | 'O',
  bodies: readonly string[],
  committee = 'ISO/TC 900',
): LooseFact[] {
  return [
    ...bodies.map((body): LooseFact => ({
      kind: 'membership',
      asOf,
      subject: { committee, body },
      values: { status },
    })),
    {
      kind: 'roster',
      asOf,
      subject: { of: 'membership', scope: `${committee} ${status}` },
      values: { members: bodies.map((body) => `${committee}|${body}`) },
      locator: `list ${status}`,
    },
  ];
}

export function group(asOf: string, committee: string, title: string): LooseFact {
  return { kind: 'committee', asOf, subject: { committee }, values: { title } };
}

export function listOfGroups(asOf: string, groups: readonly string[]): LooseFact[] {
  return [
    ...groups.map((reference): LooseFact => ({
      kind: 'subgroup',
      asOf,
      subject: { parent: 'ISO/TC 900', group: reference },
      values: {},
    })),
    {
      kind: 'roster',
      asOf,
      subject: { of: 'subgroup', scope: 'ISO/TC 900' },
      values: { members: groups.map((reference) => `ISO/TC 900|${reference}`) },
    },
  ];
}

export function stated(
  asOf: string,
  of: 'PARTICIPATING_MEMBERS' | 'OBSERVING_MEMBERS' | 'NEW_PARTICIPATING_MEMBERS' | 'SUBGROUPS',
  count: number,
  locator: string,
  region?: string,
): LooseFact {
  const subject = { committee: 'ISO/TC 900', of, ...(region === undefined ? {} : { region }) };
  return { kind: 'count', asOf, subject, values: { count }, locator };
}

export function appointment(
  asOf: string,
  committee: string,
  role: 'CHAIR' | 'CONVENOR' | 'CO_CONVENOR',
  person: string,
): LooseFact {
  return { kind: 'appointment', asOf, subject: { committee, role, person }, values: {} };
}
