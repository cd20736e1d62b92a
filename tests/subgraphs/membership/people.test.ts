/**
 * People: one person under all spellings, the roles of a day, and no contact details for anybody.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { openMadeUp, openWith, type LooseFact } from './made-up-committee.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openMadeUp();
});

describe('a person', () => {
  const fields =
    'id name alsoKnownAs country { code } affiliations sources { locator } appointments { nodes { role committee { reference } } }';

  it('is one under every spelling, shown in the fullest', async () => {
    const shown = {
      id: 'shiro-matsumori',
      name: 'Sh’iro Mátsumori',
      alsoKnownAs: ['S. Matsumori', 'Shiro Matsumori'],
      country: { code: 'JP' },
      affiliations: ['Kite University'],
      sources: [{ locator: 'line 70' }, { locator: 'line 65' }],
      appointments: { nodes: [{ role: 'CONVENOR', committee: { reference: 'ISO/TC 900/WG 1' } }] },
    };
    expect(
      await graph.query(`{
        byId: person(id: "shiro-matsumori", asOf: "2021-01-01") { ${fields} }
        byAlias: person(name: "S. MATSUMORI", asOf: "2021-01-01") { ${fields} }
      }`),
    ).toEqual({ byId: shown, byAlias: shown });
  });

  it('exists from the first day on which a source names him or her', async () => {
    expect(
      await graph.query(`{
        early: person(name: "Ana Vogelsang", asOf: "2020-05-27") { id }
        first: person(name: "Ana Vogelsang", asOf: "2020-05-28") { id affiliations }
        never: person(name: "Nobody Known") { id }
      }`),
    ).toEqual({
      early: null,
      first: { id: 'ana-vogelsang', affiliations: ['Balloon House'] },
      never: null,
    });
  });

  it('is asked for by id or by name, not both', async () => {
    for (const args of ['', '(id: "a", name: "A B")']) {
      const { errors } = await graph.execute(`{ person${args} { id } }`);
      expect(errors?.[0]).toMatchObject({
        message: 'expected either `id` or `name`',
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  it('keeps e-mail and phone from everybody', async () => {
    const { data, errors } = await graph.execute('{ person(name: "Cleo Dunnock") { name email phone } }');
    expect(data).toEqual({ person: { name: 'Cleo Dunnock', email: null, phone: null } });
    expect(errors?.map(({ extensions, path }) => [extensions['code'], path?.join('.')])).toEqual([
      ['FORBIDDEN', 'person.email'],
      ['FORBIDDEN', 'person.phone'],
    ]);
    expect(JSON.stringify({ data, errors })).not.toContain('example.org');
  });

  it('is found by words of any spelling, committee and role', async () => {
    const find = async (filter: string, asOf = '2021-01-01') => {
      const answer = await graph.query(`{ people(filter: ${filter}, asOf: "${asOf}") { nodes { name } } }`);
      return (answer['people'] as { nodes: { name: string }[] }).nodes.map(({ name }) => name);
    };
    expect(await find('{}')).toEqual(['Ana Vogelsang', 'Cleo Dunnock', 'Otto Tail', 'Sh’iro Mátsumori']);
    expect(await find('{ text: "matsu s" }')).toEqual(['Sh’iro Mátsumori']);
    expect(await find('{ committee: "TC 900" }')).toEqual(['Cleo Dunnock']);
    expect(await find('{ roles: [CONVENOR, CO_CONVENOR] }')).toEqual(['Ana Vogelsang', 'Sh’iro Mátsumori']);
    expect(await find('{ committee: "JWG 4", roles: [CONVENOR] }')).toEqual([]);
    expect(await find('{ committee: "JWG 4", roles: [CO_CONVENOR] }')).toEqual(['Ana Vogelsang']);
    expect(await find('{ roles: [CONVENOR] }', '2019-01-01')).toEqual(['Otto Tail']);
  });
});

describe('appointments', () => {
  const held = async (asOf: string, args: string) => {
    const answer = await graph.query(
      `{ committee(reference: "TC 900", asOf: "${asOf}") { appointments${args} {
        nodes { role person { name } committee { reference } since }
      } } }`,
    );
    const { appointments } = answer['committee'] as {
      appointments: {
        nodes: { role: string; person: { name: string }; committee: { reference: string }; since: string }[];
      };
    };
    return appointments.nodes.map(
      ({ role, person, committee, since }) => `${committee.reference} ${role} ${person.name} since ${since}`,
    );
  };

  it('are those of the committee, and of its groups if asked', async () => {
    expect(await held('2021-01-01', '')).toEqual(['ISO/TC 900 CHAIR Cleo Dunnock since 2020-05-28']);
    expect(await held('2021-01-01', '(includeGroups: true, roles: [CONVENOR, CO_CONVENOR])')).toEqual([
      'ISO/TC 900/JWG 4 CO_CONVENOR Ana Vogelsang since 2020-05-28',
      'ISO/TC 900/WG 1 CONVENOR Sh’iro Mátsumori since 2020-05-28',
    ]);
  });

  it('end with their group: omitted from the list of groups, or disbanded', async () => {
    const convenors = '(includeGroups: true, roles: [CONVENOR])';
    expect(await held('2020-05-27', convenors)).toEqual([
      'ISO/TC 900/SG 2 CONVENOR Otto Tail since 2018-03-31',
    ]);
    expect(await held('2020-05-28', convenors)).toEqual([
      'ISO/TC 900/WG 1 CONVENOR Sh’iro Mátsumori since 2020-05-28',
    ]);
    expect(await held('2023-02-20', convenors)).toEqual([]);
  });

  it('end with a group that no list ever had, by the first complete list after the last source that names them', async () => {
    const convene = (asOf: string): LooseFact => ({
      ...{ kind: 'appointment', asOf, values: {} },
      subject: { committee: 'ISO/TC 900/WG 9', role: 'CONVENOR', person: 'Otto Tail' },
    });
    const list = (asOf: string): LooseFact => ({
      ...{ kind: 'roster', asOf, values: { members: [] } },
      subject: { of: 'subgroup', scope: 'ISO/TC 900' },
    });
    const only = await openWith(
      { kind: 'committee', asOf: '2018-01-01', subject: { committee: 'ISO/TC 900' }, values: {} },
      ...[list('2018-01-01'), convene('2019-01-01'), list('2020-01-01'), list('2021-01-01')],
      ...[convene('2022-01-01'), list('2022-01-01'), list('2023-01-01')],
    );
    const convenors = async (asOf: string) => {
      const data = await only.query(
        `{ committee(reference: "ISO/TC 900", asOf: "${asOf}") { appointments(includeGroups: true) { totalCount } } }`,
      );
      return (data as { committee: { appointments: { totalCount: number } } }).committee.appointments
        .totalCount;
    };
    const days = ['2019-01-01', '2019-12-31', '2020-01-01', '2021-12-31', '2022-01-01', '2023-01-01'];
    expect(await Promise.all(days.map(convenors))).toEqual([1, 1, 0, 0, 1, 0]);
  });

  it('name the parent of a co-convenor, also where sources only mention it', async () => {
    expect(
      await graph.query(
        '{ committee(reference: "JWG 4") { appointments { nodes { fromParentReference fromParent { title } affiliation } } } }',
      ),
    ).toEqual({
      committee: {
        appointments: {
          nodes: [{ fromParentReference: 'ISO/TC 901', fromParent: null, affiliation: 'Balloon House' }],
        },
      },
    });
  });

  it('show two ends of one term as a conflict', async () => {
    expect(
      await graph.query(
        '{ committee(reference: "TC 900") { appointments { nodes { termEnd since conflicts { field claims { value citation { locator } } } } } } }',
      ),
    ).toEqual({
      committee: {
        appointments: {
          nodes: [
            {
              termEnd: '2023',
              since: '2020-05-28',
              conflicts: [
                {
                  field: 'termEnd',
                  claims: [
                    { value: '2023', citation: { locator: 'line 9' } },
                    { value: '2022-12-31', citation: { locator: 'line 60' } },
                  ],
                },
              ],
            },
          ],
        },
      },
    });
  });
});
