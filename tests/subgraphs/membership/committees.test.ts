/**
 * Committees: found in any spelling, as of any day, with their groups and what became of them.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { appointment, openMadeUp, openWith } from './made-up-committee.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openMadeUp();
});

describe('a committee', () => {
  it('is found in any spelling and says what it is', async () => {
    const fields = 'reference kind kindName number title url status';
    expect(
      await graph.query(`{ committee(reference: "tc900/jwg04") { ${fields} parent { title } } }`),
    ).toEqual({
      committee: {
        reference: 'ISO/TC 900/JWG 4',
        kind: 'JWG',
        kindName: 'Joint working group',
        number: 4,
        title: 'Balloon skins',
        url: null,
        status: null,
        parent: { title: 'Kites and balloons' },
      },
    });
  });

  it('is null before the first source, and on every day when sources only mention it', async () => {
    const answer = await graph.query(`{
      early: committee(reference: "ISO/TC 900", asOf: "2018-03-30") { title }
      first: committee(reference: "ISO/TC 900", asOf: "2018-03-31") { title }
      mentioned: committee(reference: "ISO/TC 902") { title }
      unheard: committee(reference: "ISO/TC 999") { title }
    }`);
    expect(answer).toEqual({ early: null, first: { title: 'Kites' }, mentioned: null, unheard: null });
  });

  it('exists without a title where a source names only its officers', async () => {
    const small = await openWith(appointment('2020', 'ISO/TC 907/WG 3', 'CONVENOR', 'Ana Vogelsang'));
    expect(
      await small.query('{ committee(reference: "WG 3") { reference title sources { locator asOf } } }'),
    ).toEqual({
      committee: {
        reference: 'ISO/TC 907/WG 3',
        title: null,
        sources: [{ locator: 'line 1', asOf: '2020' }],
      },
    });
  });

  it('names the candidates of an ambiguous reference', async () => {
    const small = await openWith(
      appointment('2020', 'ISO/TC 907/WG 3', 'CONVENOR', 'Ana Vogelsang'),
      appointment('2020', 'ISO/TC 908/WG 3', 'CONVENOR', 'Ana Vogelsang'),
    );
    const { errors } = await small.execute('{ committee(reference: "WG 3") { reference } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'AMBIGUOUS_REFERENCE',
      candidates: ['ISO/TC 907/WG 3', 'ISO/TC 908/WG 3'],
    });
  });

  it('shows the country of its secretariat first and the body as soon as a source names it, each with its place', async () => {
    const secretariat = 'secretariat { country { code } nationalBody { acronym } sources { locator } }';
    expect(
      await graph.query(`{
        in2018: committee(reference: "TC 900", asOf: "2018-12-31") { ${secretariat} }
        in2020: committee(reference: "TC 900", asOf: "2020-12-31") { ${secretariat} }
        group: committee(reference: "WG 10") { ${secretariat} }
      }`),
    ).toEqual({
      in2018: {
        secretariat: { country: { code: 'AU' }, nationalBody: null, sources: [{ locator: 'line 2' }] },
      },
      in2020: {
        secretariat: {
          country: { code: 'AU' },
          nationalBody: { acronym: 'SA' },
          sources: [{ locator: 'line 5' }, { locator: 'line 2' }],
        },
      },
      group: { secretariat: null },
    });
  });
});

describe('the groups of a committee', () => {
  const references = async (asOf: string, args = '') => {
    const answer = await graph.query(
      `{ committee(reference: "ISO/TC 900", asOf: "${asOf}") { children${args} { nodes { reference } } } }`,
    );
    const { children } = answer['committee'] as { children: { nodes: { reference: string }[] } };
    return children.nodes.map(({ reference }) => reference);
  };

  it('are those of the list of the day, in the order of their numbers', async () => {
    expect(await references('2019-01-01')).toEqual(['ISO/TC 900/SG 2', 'ISO/TC 900/WG 1']);
    expect(await references('2021-01-01')).toEqual([
      'ISO/TC 900/JWG 4',
      'ISO/TC 900/WG 1',
      'ISO/TC 900/WG 10',
    ]);
  });

  it('can be asked for by kind, and an unknown kind is refused', async () => {
    expect(await references('2021-01-01', '(kinds: ["jwg"])')).toEqual(['ISO/TC 900/JWG 4']);
    const { errors } = await graph.execute(
      '{ committee(reference: "ISO/TC 900") { children(kinds: ["XYZ"]) { totalCount } } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: '`kinds`: "XYZ" cannot be read; expected a short form such as TC, SC, WG or JWG',
      extensions: { code: 'BAD_USER_INPUT', argument: 'kinds' },
    });
  });

  it('are paged both ways', async () => {
    const page = 'nodes { reference } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';
    const first = (await graph.query(
      `{ committee(reference: "ISO/TC 900") { children(first: 2) { ${page} totalCount } } }`,
    )) as { committee: { children: { pageInfo: { endCursor: string }; totalCount: number } } };
    expect(first.committee.children).toMatchObject({
      nodes: [{ reference: 'ISO/TC 900/JWG 4' }, { reference: 'ISO/TC 900/WG 1' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      totalCount: 3,
    });
    const next = (await graph.query(
      `query ($after: String) { committee(reference: "ISO/TC 900") { children(after: $after) { ${page} } } }`,
      { after: first.committee.children.pageInfo.endCursor },
    )) as { committee: { children: { pageInfo: { startCursor: string } } } };
    expect(next.committee.children).toMatchObject({ nodes: [{ reference: 'ISO/TC 900/WG 10' }] });
    expect(
      await graph.query(
        `query ($before: String) { committee(reference: "ISO/TC 900") { children(last: 1, before: $before) { nodes { reference } } } }`,
        { before: next.committee.children.pageInfo.startCursor },
      ),
    ).toEqual({ committee: { children: { nodes: [{ reference: 'ISO/TC 900/WG 1' }] } } });
  });

  it('keep their lineage, seen from both ends, with the reason for an inference', async () => {
    const line = 'reference topic committee { title } sources { basis reason }';
    expect(
      await graph.query(`{
        before: committee(reference: "SG 2", asOf: "2019-01-01") { successors { reference } }
        old: committee(reference: "SG 2") { successors { ${line} } predecessors { reference } }
        new: committee(reference: "WG 10") { predecessors { reference } }
      }`),
    ).toEqual({
      before: { successors: [] },
      old: {
        successors: [
          {
            reference: 'ISO/TC 900/WG 10',
            topic: 'Tails in wind',
            committee: { title: 'Wind' },
            sources: [{ basis: 'INFERRED', reason: 'same subject' }],
          },
        ],
        predecessors: [],
      },
      new: { predecessors: [{ reference: 'ISO/TC 900/SG 2' }] },
    });
  });
});

describe('the list of committees', () => {
  const find = async (args: string) => {
    const answer = await graph.query(`{ committees${args} { nodes { reference } } }`);
    const { nodes } = answer['committees'] as { nodes: { reference: string }[] };
    return nodes.map(({ reference }) => reference);
  };

  it('holds every committee of the day in the order of their references', async () => {
    expect(await find('(asOf: "2019-01-01")')).toEqual(['ISO/TC 900', 'ISO/TC 900/SG 2', 'ISO/TC 900/WG 1']);
    expect(await find('')).toEqual([
      'ISO/TC 900',
      'ISO/TC 900/JWG 4',
      'ISO/TC 900/SG 2',
      'ISO/TC 900/WG 1',
      'ISO/TC 900/WG 10',
    ]);
  });

  it('is ordered by title if asked', async () => {
    expect(await find('(orderBy: TITLE)')).toEqual([
      'ISO/TC 900/JWG 4',
      'ISO/TC 900',
      'ISO/TC 900/WG 1',
      'ISO/TC 900/SG 2',
      'ISO/TC 900/WG 10',
    ]);
  });

  it('is searched by the beginnings of words of reference and title', async () => {
    expect(await find('(filter: { text: "ball" })')).toEqual(['ISO/TC 900', 'ISO/TC 900/JWG 4']);
    expect(await find('(filter: { text: "jwg BALL" })')).toEqual(['ISO/TC 900/JWG 4']);
    expect(await find('(filter: { text: "wg10" })')).toEqual(['ISO/TC 900/WG 10']);
    expect(await find('(filter: { text: "alloon" })')).toEqual([]);
  });

  it('is narrowed by kind, parent, line, status and secretariat', async () => {
    expect(await find('(filter: { kinds: ["WG", "SG"] })')).toEqual([
      'ISO/TC 900/SG 2',
      'ISO/TC 900/WG 1',
      'ISO/TC 900/WG 10',
    ]);
    expect(await find('(filter: { parent: "TC 900", kinds: ["JWG"] })')).toEqual(['ISO/TC 900/JWG 4']);
    expect(await find('(filter: { within: "WG 1" })')).toEqual(['ISO/TC 900/WG 1']);
    expect(await find('(filter: { status: DISBANDED })')).toEqual(['ISO/TC 900/WG 1']);
    expect(await find('(filter: { status: DISBANDED }, asOf: "2021-01-01")')).toEqual([]);
    expect(await find('(filter: { secretariat: "sa" })')).toEqual(['ISO/TC 900']);
  });
});

describe('a reference to an entity from another subgraph', () => {
  it('is answered as of its day, and with null for what no source speaks of', async () => {
    const answer = await graph.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Committee { title } ... on NationalBody { country { code } } ... on Person { name }
      } }`,
      {
        of: [
          { __typename: 'Committee', reference: 'ISO/TC 900', asOf: '2018-12-31' },
          { __typename: 'Committee', reference: 'ISO/TC 999', asOf: '2018-12-31' },
          { __typename: 'NationalBody', acronym: 'SABS', asOf: '2021-01-01' },
          { __typename: 'NationalBody', acronym: 'SABS', asOf: '2016-01-01' },
          { __typename: 'Person', id: 'otto-tail', asOf: '2021-01-01' },
          { __typename: 'Person', id: 'nobody', asOf: '2021-01-01' },
        ],
      },
    );
    expect(answer).toEqual({
      _entities: [{ title: 'Kites' }, null, { country: { code: 'ZA' } }, null, { name: 'Otto Tail' }, null],
    });
  });
});
