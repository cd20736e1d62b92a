/**
 * Members: who takes part on a day, where a body takes part, and what lists prove of changes.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { listOfMembers, member, openMadeUp, openWith } from './made-up-committee.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openMadeUp();
});

const members = async (asOf: string, args = '') => {
  const answer = await graph.query(
    `{ committee(reference: "TC 900", asOf: "${asOf}") {
      memberships${args} { nodes { status since nationalBody { acronym } } }
    } }`,
  );
  const { memberships } = answer['committee'] as {
    memberships: { nodes: { status: string; since: string; nationalBody: { acronym: string } }[] };
  };
  return memberships.nodes.map(
    ({ status, since, nationalBody }) => `${nationalBody.acronym} ${status} since ${since}`,
  );
};

describe('the members of a committee', () => {
  it('are those that the lists of the day leave standing', async () => {
    expect(await members('2019-01-01')).toEqual([
      'IRAM OBSERVING since 2018-03-31',
      'SABS PARTICIPATING since 2018-03-31',
    ]);
    expect(await members('2020-05-28')).toEqual([
      'AFNOR OBSERVING since 2020-05-28',
      'DIN PARTICIPATING since 2020-05-28',
      'GOST R PARTICIPATING since 2020-05-28',
      'IRAM PARTICIPATING since 2020-05-28',
      'SA PARTICIPATING since 2020-05-28',
    ]);
  });

  it('keep the first day of an unbroken status, however often it is stated again', async () => {
    expect(await members('2023-02-20')).toEqual([
      'DIN OBSERVING since 2023-02-20',
      'GOST R PARTICIPATING since 2020-05-28',
      'SA PARTICIPATING since 2020-05-28',
      'SIST PARTICIPATING since 2023-02-20',
    ]);
  });

  it('can be asked for by status, acronym and country', async () => {
    expect(await members('2020-05-28', '(status: OBSERVING)')).toEqual(['AFNOR OBSERVING since 2020-05-28']);
    expect(await members('2020-05-28', '(acronyms: ["gost r", "DI"])')).toEqual([
      'GOST R PARTICIPATING since 2020-05-28',
    ]);
    expect(await members('2020-05-28', '(countries: ["Germany", "AR"])')).toEqual([
      'DIN PARTICIPATING since 2020-05-28',
      'IRAM PARTICIPATING since 2020-05-28',
    ]);
  });

  it('refuse a country that is none', async () => {
    const { errors } = await graph.execute(
      '{ committee(reference: "TC 900") { memberships(countries: ["Atlantis"]) { totalCount } } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: '`countries`: "Atlantis" cannot be read; expected a country such as Australia, or its code AU',
      extensions: { code: 'BAD_USER_INPUT', argument: 'countries' },
    });
  });

  it('say where they come from', async () => {
    const answer = await graph.query(
      `{ committee(reference: "TC 900", asOf: "2019-01-01") { memberships(first: 1) { nodes {
        committee { reference asOf } sources { locator asOf source { title } } conflicts { field }
      } } } }`,
    );
    expect(answer).toEqual({
      committee: {
        memberships: {
          nodes: [
            {
              committee: { reference: 'ISO/TC 900', asOf: '2019-01-01' },
              sources: [{ locator: 'line 40', asOf: '2018-03', source: { title: 'Report plan' } }],
              conflicts: [],
            },
          ],
        },
      },
    });
  });

  it('show what two sources of one day say against each other', async () => {
    const small = await openWith(member('2020', 'AFNOR', 'P'), member('2020', 'AFNOR', 'O'));
    expect(
      await small.query(
        '{ committee(reference: "TC 900") { memberships { nodes { status conflicts { field claims { value } } } } } }',
      ),
    ).toEqual({
      committee: {
        memberships: {
          nodes: [
            {
              status: 'PARTICIPATING',
              conflicts: [{ field: 'status', claims: [{ value: 'P' }, { value: 'O' }] }],
            },
          ],
        },
      },
    });
  });
});

describe('a national body', () => {
  it('exists from the first day on which a source names it, with what is known by then', async () => {
    const body = 'acronym name country { code name region } formerAcronyms sources { locator }';
    expect(
      await graph.query(`{
        early: nationalBody(acronym: "SABS", asOf: "2018-03-30") { acronym }
        named: nationalBody(acronym: "SABS", asOf: "2018-03-31") { ${body} }
        known: nationalBody(acronym: " sabs ", asOf: "2020-05-28") { country { code name region } }
        prefix: nationalBody(acronym: "SAB") { acronym }
      }`),
    ).toEqual({
      early: null,
      named: {
        acronym: 'SABS',
        name: null,
        country: null,
        formerAcronyms: [],
        sources: [{ locator: 'line 40' }],
      },
      known: { country: { code: 'ZA', name: 'South Africa', region: 'Africa' } },
      prefix: null,
    });
  });

  it('lists its committees and those whose secretariat it runs', async () => {
    expect(
      await graph.query(`{
        nationalBody(acronym: "SA", asOf: "2021-01-01") {
          memberships(status: PARTICIPATING, committees: ["tc900"]) { nodes { committee { title } } }
          elsewhere: memberships(committees: ["TC 901"]) { totalCount }
          secretariats { nodes { reference } }
        }
        before: nationalBody(acronym: "IRAM", asOf: "2019-01-01") { secretariats { totalCount } }
      }`),
    ).toEqual({
      nationalBody: {
        memberships: { nodes: [{ committee: { title: 'Kites and balloons' } }] },
        elsewhere: { totalCount: 0 },
        secretariats: { nodes: [{ reference: 'ISO/TC 900' }] },
      },
      before: { secretariats: { totalCount: 0 } },
    });
  });

  it('is found by acronym, country and words', async () => {
    const find = async (filter: string) => {
      const answer = await graph.query(
        `{ nationalBodies(filter: ${filter}, asOf: "2021-01-01") { nodes { acronym } } }`,
      );
      return (answer['nationalBodies'] as { nodes: { acronym: string }[] }).nodes.map(
        ({ acronym }) => acronym,
      );
    };
    expect(await find('{}')).toEqual(['AFNOR', 'DIN', 'GOST R', 'IRAM', 'SA', 'SABS']);
    expect(await find('{ acronyms: ["din", "SA"] }')).toEqual(['DIN', 'SA']);
    expect(await find('{ countries: ["Russia"] }')).toEqual(['GOST R']);
    expect(await find('{ text: "south afr" }')).toEqual(['SABS']);
  });
});

describe('changes of membership', () => {
  const changes = async (args = '', asOf = '2026-01-01') => {
    const answer = await graph.query(
      `{ committee(reference: "TC 900", asOf: "${asOf}") { membershipChanges${args} {
        nodes { kind on after fromStatus toStatus nationalBody { acronym } }
      } } }`,
    );
    const { membershipChanges } = answer['committee'] as {
      membershipChanges: {
        nodes: { kind: string; on: string; after: string | null; nationalBody: { acronym: string } }[];
      };
    };
    return membershipChanges.nodes.map(
      ({ kind, on, after, nationalBody }) => `${on} ${nationalBody.acronym} ${kind} after ${String(after)}`,
    );
  };

  it('prove only what complete lists prove', async () => {
    expect(await changes()).toEqual([
      '2018-03-31 IRAM FIRST_SEEN after null',
      '2018-03-31 SABS FIRST_SEEN after null',
      '2020-05-28 AFNOR FIRST_SEEN after null',
      '2020-05-28 DIN FIRST_SEEN after null',
      '2020-05-28 GOST R FIRST_SEEN after null',
      '2020-05-28 IRAM BECAME_PARTICIPATING after 2018-03-31',
      '2020-05-28 SA FIRST_SEEN after null',
      '2020-05-28 SABS LEFT after 2018-03-31',
      '2023-02-20 AFNOR LEFT after 2020-05-28',
      '2023-02-20 DIN BECAME_OBSERVING after 2020-05-28',
      '2023-02-20 IRAM LEFT after 2020-05-28',
      '2023-02-20 SIST JOINED after 2020-05-28',
    ]);
  });

  it('can be asked for between two days, and end on the day of the view', async () => {
    expect(await changes('(since: "2019-01-01", until: "2022-01-01", first: 1)')).toEqual([
      '2020-05-28 AFNOR FIRST_SEEN after null',
    ]);
    expect(await changes('(since: "2021-01-01")', '2022-01-01')).toEqual([]);
  });

  it('do not say that a body left where the other list of the day is missing', async () => {
    const small = await openWith(
      ...listOfMembers('2019', 'P', ['DIN', 'SA']),
      ...listOfMembers('2020', 'P', ['SA']),
    );
    expect(
      await small.query(
        `{ committee(reference: "TC 900") { membershipChanges(since: "2020-01-01") {
          nodes { kind on fromStatus toStatus nationalBody { acronym } }
        } } }`,
      ),
    ).toEqual({
      committee: {
        membershipChanges: {
          nodes: [
            {
              kind: 'NO_LONGER_LISTED',
              on: '2020-12-31',
              fromStatus: 'PARTICIPATING',
              toStatus: null,
              nationalBody: { acronym: 'DIN' },
            },
          ],
        },
      },
    });
  });

  it('cite the lists that prove them', async () => {
    expect(
      await graph.query(
        `{ committee(reference: "TC 900") { membershipChanges(since: "2023-01-01", last: 1) {
          nodes { kind sources { locator asOf } }
        } } }`,
      ),
    ).toEqual({
      committee: {
        membershipChanges: {
          nodes: [
            {
              kind: 'JOINED',
              sources: [
                { locator: 'line 3', asOf: '2023-02-20' },
                { locator: 'list P', asOf: '2020-05-28' },
                { locator: 'list O', asOf: '2020-05-28' },
              ],
            },
          ],
        },
      },
    });
  });
});
