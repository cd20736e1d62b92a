/** A fictional committee, ISO/TC 999, with liaisons of every kind of inconsistency; all people are invented. */
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { liaisonScope, representationScope, subgroupScope } from '../../../facts/rosters.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';

export const own = 'ISO/TC 999';
const committee = (reference: string): Endpoint => ({ committee: reference });
const organization = (acronym: string): Endpoint => ({ organization: acronym });

function liaison(asOf: string, from: Endpoint, to: Endpoint, values = {}, directed = true) {
  return { kind: 'liaison', asOf, subject: { from, to, directed }, values } as const;
}

function representative(asOf: string, to: Endpoint, person: string) {
  return {
    kind: 'representation',
    asOf,
    subject: { from: own, to, person },
    values: { listed: true },
  } as const;
}

function roster(
  asOf: string,
  of: 'liaison' | 'representation' | 'subgroup',
  scope: string,
  members: string[],
) {
  return { kind: 'roster', asOf, subject: { of, scope }, values: { members } } as const;
}

const early = '2019-01-31';
const late = '2020-06-30';

/** January 2019: two liaisons, no list is complete. */
export const plan2019: FactSet = madeUpFacts('plan-2019', [
  liaison(early, committee('ISO/TC 2'), committee(own)),
  liaison(early, committee('ISO/TC 10'), committee(own)),
  liaison(early, organization('OLD'), committee(own)),
  liaison(early, committee(own), organization('UNDIR'), {}, false),
  {
    kind: 'joint-group',
    asOf: early,
    subject: { group: `${own}/JWG 1` },
    values: { administering: own, partners: ['ISO/TC 2'] },
  },
  {
    kind: 'appointment',
    asOf: early,
    subject: { committee: `${own}/JWG 1`, role: 'CONVENOR', person: 'Ada Ähren' },
    values: {},
  },
]);

const towards = ['ISO/TC 2', 'ISO/TC 3', 'ISO/TC 11'];
const outwards = ['ISO/TC 2', 'ISO/TC 4', 'ISO/TC 11'];

/** June 2020: both lists of committees and the list of representatives to committees are complete. */
export const report2020: FactSet = madeUpFacts('report-2020', [
  ...towards.map((from) => liaison(late, committee(from), committee(own))),
  ...outwards.map((to) => liaison(late, committee(own), committee(to))),
  liaison(late, organization('OLD'), committee(own), { category: 'A' }),
  liaison(late, organization('Neu'), committee(own), { category: 'C', level: 'WORKING_GROUP' }),
  liaison(late, organization('UNDIR'), committee(own), {}, false),
  { kind: 'organization', asOf: late, subject: { organization: 'Neu' }, values: { name: 'Neue Société' } },
  roster(
    late,
    'liaison',
    liaisonScope('to', own, 'committees'),
    towards.map((from) => `${from}|>|${own}`),
  ),
  roster(
    late,
    'liaison',
    liaisonScope('from', own, 'committees'),
    outwards.map((to) => `${own}|>|${to}`),
  ),
  representative(late, committee('ISO/TC 2'), 'Ada Ähren'),
  representative(late, committee('ISO/TC 4'), 'Ada Ähren'),
  representative(late, committee('ISO/TC 2'), 'Bo Ek'),
  representative(late, committee('ISO/TC 77'), 'Cy Dunn'),
  representative(late, organization('UNDIR'), 'Bo Ek'),
  roster(late, 'representation', representationScope(own, 'committees'), [
    `${own}|ISO/TC 2|ada-ahren`,
    `${own}|ISO/TC 4|ada-ahren`,
    `${own}|ISO/TC 2|bo-ek`,
    `${own}|ISO/TC 77|cy-dunn`,
  ]),
  {
    kind: 'resolution',
    asOf: late,
    subject: { committee: own, resolution: '2020/1' },
    values: {
      effects: [
        { type: 'FORMS_LIAISON', with: organization('Neu') },
        { type: 'NOMINATES', person: 'Di Falk', to: committee('ISO/TC 2') },
        { type: 'NOMINATES', person: 'Bo Ek', to: committee('ISO/TC 2') },
        { type: 'NOMINATES', person: 'Di Falk', to: organization('Neu') },
      ],
    },
  },
  {
    kind: 'appointment',
    asOf: late,
    subject: { committee: `${own}/JWG 1`, role: 'CO_CONVENOR', person: 'Ada Ähren' },
    values: { fromParent: own },
  },
  {
    kind: 'appointment',
    asOf: late,
    subject: { committee: `${own}/JWG 1`, role: 'CO_CONVENOR', person: 'Eve Gran' },
    values: { fromParent: 'ISO/TC 2' },
  },
  {
    kind: 'joint-group',
    asOf: late,
    subject: { group: 'ISO/TC 3/SC 1/JWG 10' },
    values: { administering: 'ISO/TC 3/SC 1', partners: [own], programmeOfWork: ['ISO/TC 3/SC 1', own] },
  },
  {
    kind: 'subgroup',
    asOf: late,
    subject: { parent: 'ISO/TC 2', group: `${own}/JWG 1` },
    values: { listed: true },
  },
  roster(late, 'subgroup', subgroupScope(own), [`${own}|${own}/WG 1`]),
]);

/** 2021: another source disagrees on a category for the same day, and drops a liaison from a complete list. */
export const report2021: FactSet = madeUpFacts('report-2021', [
  liaison('2021-06-30', organization('OLD'), committee(own), { category: 'A' }),
  roster('2021-06-30', 'liaison', liaisonScope('to', own, 'committees'), [`ISO/TC 2|>|${own}`]),
]);
export const slides2021: FactSet = madeUpFacts(
  'slides-2021',
  [liaison('2021-06-30', organization('OLD'), committee(own), { category: 'B' })],
  3,
);

export const allSets: readonly FactSet[] = [plan2019, report2020, report2021, slides2021];
