/**
 * A made-up network of committees and an organization whose ties are added, removed and changed.
 *
 * From 2018 TC 902 is in liaison to TC 901, and TC 901 to TC 903. In 2020 TC 901's complete list of
 * committees in liaison to it contains only TC 903; ORG is added in category A, and is in category C from 2021 on. OLDB holds the secretariats of
 * TC 902 and TC 903 in 2018, NEWB in 2020.
 */
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { liaisonScope } from '../../../facts/rosters.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';

export const middle = 'ISO/TC 901';
const committee = (number: number): Endpoint => ({ committee: `ISO/TC ${String(number)}` });

function liaison(asOf: string, from: Endpoint, to: Endpoint, values = {}) {
  return { kind: 'liaison', asOf, subject: { from, to, directed: true }, values } as const;
}

const secretariats = (asOf: string, secretariatBody: string) =>
  [902, 903].map(
    (number) =>
      ({ kind: 'committee', asOf, subject: committee(number), values: { secretariatBody } }) as const,
  );

export const changingNetwork: readonly FactSet[] = [
  madeUpFacts('network-2018', [
    liaison('2018-03-01', committee(902), committee(901)),
    liaison('2018-03-01', committee(901), committee(903)),
    ...secretariats('2018-03-01', 'OLDB'),
  ]),
  madeUpFacts('network-2020', [
    liaison('2020-03-01', committee(903), committee(901)),
    liaison('2020-03-01', { organization: 'ORG' }, committee(901), { category: 'A' }),
    ...secretariats('2020-03-01', 'NEWB'),
    {
      kind: 'roster',
      asOf: '2020-03-01',
      subject: { of: 'liaison', scope: liaisonScope('to', middle, 'committees') },
      values: { members: [`ISO/TC 903|>|${middle}`] },
    },
  ]),
  madeUpFacts('network-2021', [
    liaison('2021-03-01', { organization: 'ORG' }, committee(901), { category: 'C' }),
    liaison('2021-03-01', committee(904), committee(903)),
  ]),
];
