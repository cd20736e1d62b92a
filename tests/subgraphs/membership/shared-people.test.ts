/**
 * People who serve in two committees; all of them are made up.
 * In: appointments. Out: what either committee answers. Not for: the roles of one committee (people.test.ts).
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { appointment, openWith } from './made-up-committee.ts';

const [one, other, third] = ['ISO/TC 900', 'ISO/TC 901', 'ISO/TC 902'] as const;

interface Shared {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
}

async function shared(
  graph: OpenSubgraph,
  [committee, partner]: readonly [string, string],
  fields = 'person { id } appointments { role committee { reference } }',
  asOf = '2020-12-31',
): Promise<Shared> {
  const representation = `{ __typename: "Committee", reference: "${committee}", asOf: "${asOf}" }`;
  const data = await graph.query(
    `{ _entities(representations: [${representation}]) { ... on Committee { sharedPeople(with: "${partner}", first: 100) { totalCount nodes { ${fields} } } } } }`,
  );
  return (data['_entities'] as [{ sharedPeople: Shared }])[0].sharedPeople;
}

describe('people who serve in two committees', () => {
  let graph: OpenSubgraph;
  beforeAll(async () => {
    graph = await openWith(
      { ...appointment('2020-01-31', one, 'CHAIR', 'Ada Ähren'), locator: 'line 1' },
      { ...appointment('2020-01-31', other, 'CONVENOR', 'A. Ähren'), locator: 'line 2' },
      { ...appointment('2020-01-31', other, 'CHAIR', 'A. Ähren'), locator: 'line 3' },
      appointment('2020-01-31', one, 'CONVENOR', 'Bo Ek'),
      appointment('2021-01-31', other, 'CO_CONVENOR', 'Bo Ek'),
      appointment('2020-01-31', one, 'CONVENOR', 'Cy Dunn'),
      appointment('2020-01-31', `${other}/WG 1`, 'CONVENOR', 'Cy Dunn'),
      {
        kind: 'person-alias',
        asOf: '2020-01-31',
        subject: { alias: 'A. Ähren' },
        values: { person: 'Ada Ähren' },
      },
    );
  });

  const role = (name: string, reference: string) => ({ role: name, committee: { reference } });
  const ada = {
    person: { id: 'ada-ahren' },
    appointments: [role('CHAIR', one), role('CHAIR', other), role('CONVENOR', other)],
  };

  it('are one under every spelling, with the roles in each, whichever committee is asked', async () => {
    expect(await shared(graph, [one, other])).toEqual({ totalCount: 1, nodes: [ada] });
    expect(await shared(graph, [other, 'tc900'])).toEqual({ totalCount: 1, nodes: [ada] });
  });

  it('are those of the day, in the committees themselves and not in their groups', async () => {
    const ids = async (partner: string, asOf: string) =>
      (await shared(graph, [one, partner], 'person { id }', asOf)).nodes;
    expect(await ids(other, '2021-01-31')).toEqual([
      { person: { id: 'ada-ahren' } },
      { person: { id: 'bo-ek' } },
    ]);
    expect(await ids(`${other}/WG 1`, '2021-01-31')).toEqual([{ person: { id: 'cy-dunn' } }]);
    expect(await ids(other, '2021-01-30')).toEqual([{ person: { id: 'ada-ahren' } }]);
  });

  it('are shown with the place of every role', async () => {
    const { nodes } = await shared(graph, [one, other], 'sources { source { id } locator }');
    const at = (locator: string) => ({ source: { id: 'only' }, locator });
    expect(nodes).toEqual([{ sources: [at('line 1'), at('line 3'), at('line 2')] }]);
  });

  it('have each role once where a committee is asked for what it shares with itself', async () => {
    const { nodes } = await shared(graph, [other, other], 'appointments { role }');
    expect(nodes).toEqual([{ appointments: [{ role: 'CHAIR' }, { role: 'CONVENOR' }] }]);
  });

  it('are refused with what names no committee', async () => {
    const { errors } = await graph.execute(
      `{ _entities(representations: [{ __typename: "Committee", reference: "${one}", asOf: "2021-01-31" }]) { ... on Committee { sharedPeople(with: "nobody") { totalCount } } } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_REFERENCE', argument: 'with' });
  });
});

describe('what two committees answer', () => {
  const names = ['Ada Ähren', 'Bo Ek', 'Cy Dunn', 'Di Falk'];
  const held = fc.uniqueArray(
    fc.record({
      committee: fc.constantFrom(one, other, third),
      role: fc.constantFrom('CHAIR' as const, 'CONVENOR' as const),
      name: fc.constantFrom(...names),
    }),
    { selector: ({ committee, role, name }) => `${committee} ${role} ${name}` },
  );

  it('is the same, and names exactly those who have a role in both', async () => {
    await fc.assert(
      fc.asyncProperty(held, async (roles) => {
        const graph = await openWith(
          ...[one, other].map((committee) => ({
            kind: 'committee' as const,
            asOf: '2020-01-01',
            subject: { committee },
            values: { title: 'Kites' },
          })),
          ...roles.map(({ committee, role, name }) => appointment('2020-01-31', committee, role, name)),
        );
        const answers = await Promise.all([shared(graph, [one, other]), shared(graph, [other, one])]);
        const serves = (name: string, where: string) =>
          roles.some(({ committee, name: holder }) => holder === name && committee === where);
        const both = names.filter((name) => serves(name, one) && serves(name, other));
        expect(answers[0]).toEqual(answers[1]);
        expect(answers[0].totalCount).toBe(both.length);
      }),
      { numRuns: 15 },
    );
  });
});
