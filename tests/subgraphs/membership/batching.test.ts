/**
 * However many committees, bodies or people a page has, the store is asked as often as for one.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { openWith, type LooseFact } from './made-up-committee.ts';

const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
const facts = numbers.flatMap((number): readonly LooseFact[] => {
  const committee = `ISO/TC 900/SC ${String(number)}`;
  const body = `BODY ${String(number)}`;
  const asOf = '2020';
  return [
    { kind: 'committee', asOf, subject: { committee }, values: { title: 'Kites', secretariatBody: body } },
    { kind: 'subgroup', asOf, subject: { parent: committee, group: `${committee}/WG 1` }, values: {} },
    { kind: 'lineage', asOf, subject: { from: committee, to: 'ISO/TC 900' }, values: {} },
    { kind: 'membership', asOf, subject: { committee, body }, values: { status: 'P' } },
    { kind: 'national-body', asOf, subject: { body }, values: { country: 'AU' } },
    { kind: 'count', asOf, subject: { committee, of: 'PARTICIPATING_MEMBERS' }, values: { count: number } },
    {
      kind: 'appointment',
      asOf,
      subject: { committee, role: 'CHAIR', person: `Ana Vogel ${String(number)}` },
      values: { fromParent: committee },
    },
  ];
});

const committeeFields = `
  parent { reference }
  children { nodes { reference parent { reference } } }
  successors { committee { reference } }
  secretariat { nationalBody { acronym } }
  memberships { nodes { nationalBody { country { code } memberships { totalCount } secretariats { totalCount } } sources { source { id } } } }
  inCountry: memberships(countries: ["AU"]) { totalCount }
  membershipCounts { participating }
  membershipHistory { on }
  membershipChanges { nodes { nationalBody { acronym } } }
  counts { count }
  appointments { nodes { person { name appointments { totalCount } } committee { title } fromParent { title } } }
  groups: appointments(includeGroups: true) { totalCount }`;

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openWith(...facts);
});

const callsOf = async (question: string) => {
  await graph.query(question);
  return [...graph.calls].sort();
};

describe('store calls', () => {
  it('are the same for ten committees with everything below them as for one', async () => {
    const ask = (first: number) =>
      callsOf(
        `{ committees(filter: { kinds: ["SC"] }, first: ${String(first)}) { nodes { ${committeeFields} } } }`,
      );
    const one = await ask(1);
    expect(await ask(10)).toEqual(one);
    expect(one.length).toBeLessThan(30);
  });

  it('are the same for ten references from another subgraph as for one', async () => {
    const ask = async (count: number) => {
      const of = numbers.slice(0, count).map((number) => ({
        __typename: 'Committee',
        reference: `ISO/TC 900/SC ${String(number)}`,
        asOf: '2021-01-01',
      }));
      await graph.query(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Committee { ${committeeFields} } } }`,
        { of },
      );
      return [...graph.calls].sort();
    };
    expect(await ask(10)).toEqual(await ask(1));
  });

  it('are the same for ten bodies and ten people as for one', async () => {
    const ask = (first: number) =>
      callsOf(`{
        nationalBodies(first: ${String(first)}) { nodes { memberships { nodes { committee { title } } } secretariats { totalCount } } }
        people(first: ${String(first)}) { nodes { appointments { nodes { committee { title } } } } }
      }`);
    expect(await ask(10)).toEqual(await ask(1));
  });
});
