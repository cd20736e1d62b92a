/**
 * The list of all memberships: what narrows it, what orders it, how it is paged, and what it is counted by.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { listOfMembers, openWith, type LooseFact } from './made-up-committee.ts';
import { openHistory } from './made-up-editions.ts';

const early = '2020-01-01';
const late = '2023-01-01';

/** The complete lists of the members of a committee on a day. */
function members(
  asOf: string,
  committee: string,
  { P, O }: Readonly<Record<'P' | 'O', readonly string[]>>,
): readonly LooseFact[] {
  return [...listOfMembers(asOf, 'P', P, committee), ...listOfMembers(asOf, 'O', O, committee)];
}

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openWith(
    ...members(early, 'ISO/TC 901', { P: ['DIN', 'SA'], O: ['UNI'] }),
    ...members(early, 'ISO/TC 901/SC 2', { P: ['DIN'], O: [] }),
    ...members(early, 'ISO/TC 901/SC 10', { P: ['SA'], O: ['DIN'] }),
    ...members(early, 'ISO/TC 902', { P: ['UNIT'], O: ['SA'] }),
    // DIN now observes the work of TC 901, and SA is no longer in TC 902.
    ...members(late, 'ISO/TC 901', { P: ['SA'], O: ['DIN', 'UNI'] }),
    ...members(late, 'ISO/TC 902', { P: ['UNIT'], O: [] }),
    ...['SA AU', 'DIN DE', 'UNI IT', 'UNIT UY'].map((pair): LooseFact => ({
      kind: 'national-body',
      asOf: early,
      subject: { body: pair.split(' ')[0] ?? '' },
      values: { country: pair.split(' ')[1] ?? '' },
    })),
  );
});

interface Row {
  readonly status: string;
  readonly since: string;
  readonly committee: { readonly reference: string };
  readonly nationalBody: { readonly acronym: string };
}

interface List {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
}

const fields = `totalCount pageInfo { startCursor endCursor }
  nodes { status since committee { reference } nationalBody { acronym } }`;

async function read(args: string, of = graph): Promise<List> {
  const answer = await of.query(`{ memberships${args} { ${fields} } }`);
  return answer['memberships'] as List;
}

/** `TC 901 SA`: the rows of a list in its order. */
async function find(args: string, of = graph): Promise<readonly string[]> {
  const { nodes } = await read(args, of);
  return nodes.map(
    ({ committee, nationalBody }) => `${committee.reference.replace('ISO/', '')} ${nationalBody.acronym}`,
  );
}

const all = [
  'TC 901 DIN',
  'TC 901 SA',
  'TC 901 UNI',
  'TC 901/SC 2 DIN',
  'TC 901/SC 10 DIN',
  'TC 901/SC 10 SA',
  'TC 902 UNIT',
];

describe('the list of memberships', () => {
  it('holds those of all committees on a day', async () => {
    expect(await find('')).toEqual(all);
    expect(await find(`(asOf: "${early}")`)).toEqual([...all.slice(0, -1), 'TC 902 SA', 'TC 902 UNIT']);
    expect(await find('(asOf: "2019-12-31")')).toEqual([]);
  });

  it('says status, first day and place of each', async () => {
    expect(
      await graph.query(
        `{ memberships(first: 1) { nodes { status since sources { locator asOf } conflicts { field } } } }`,
      ),
    ).toEqual({
      memberships: {
        nodes: [
          {
            status: 'OBSERVING',
            since: late,
            sources: [{ locator: expect.stringMatching(/^line \d+$/) as string, asOf: late }],
            conflicts: [],
          },
        ],
      },
    });
  });

  it('is narrowed by a committee, alone or with everything below it, and by the kind of committee', async () => {
    expect(await find('(filter: { committee: "tc901" })')).toEqual(all.slice(0, 3));
    expect(await find('(filter: { within: "TC 901" })')).toEqual(all.slice(0, 6));
    expect(await find('(filter: { within: "TC 901", kinds: ["SC"] })')).toEqual(all.slice(3, 6));
    expect(await find('(filter: { committee: "ISO/TC 999" })')).toEqual([]);
  });

  it('is narrowed by national bodies, by acronym or country', async () => {
    expect(await find('(filter: { acronyms: ["unit", "Uni"] })')).toEqual(['TC 901 UNI', 'TC 902 UNIT']);
    expect(await find('(filter: { countries: ["Australia", "IT"] })')).toEqual([
      'TC 901 SA',
      'TC 901 UNI',
      'TC 901/SC 10 SA',
    ]);
    expect(await find('(filter: { acronyms: ["SA"], countries: ["DE"] })')).toEqual([]);
    expect(await find('(filter: { acronyms: ["NOBODY"] })')).toEqual([]);
  });

  it('is narrowed by status and by the first day in it', async () => {
    expect(await find('(filter: { status: OBSERVING })')).toEqual([
      'TC 901 DIN',
      'TC 901 UNI',
      'TC 901/SC 10 DIN',
    ]);
    expect(await find(`(filter: { sinceFrom: "2020-01-02" })`)).toEqual(['TC 901 DIN']);
    expect(await find(`(filter: { sinceTo: "2022-12-31" })`)).toEqual(all.slice(1));
    expect(await find(`(filter: { sinceFrom: "${late}", sinceTo: "${late}" })`)).toEqual(['TC 901 DIN']);
  });

  it('holds, under several conditions, the rows that meet each of them', async () => {
    const conditions = {
      committee: ['"TC 901"', '"TC 902"'],
      within: ['"TC 901"', '"TC 901/SC 10"'],
      kinds: ['["TC"]', '["SC", "WG"]'],
      acronyms: ['["SA", "UNI"]', '["DIN"]'],
      countries: ['["AU"]', '["DE", "UY"]'],
      status: ['PARTICIPATING', 'OBSERVING'],
      sinceFrom: [`"${early}"`, '"2021-01-01"'],
      sinceTo: ['"2022-12-31"', `"${late}"`],
    };
    const options = Object.entries(conditions).map(([name, values]) =>
      fc.option(fc.constantFrom(...values.map((value) => `${name}: ${value}`))),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(early, late), fc.tuple(...options), async (asOf, chosen) => {
        const given = chosen.filter((condition) => condition !== null);
        const findWith = (condition: string) => find(`(asOf: "${asOf}", filter: { ${condition} })`);
        const alone = await Promise.all(given.map(findWith));
        const expected = (await findWith('')).filter((row) => alone.every((rows) => rows.includes(row)));
        expect(await findWith(given.join(', '))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('is ordered by committee, by body, or by the first day either way', async () => {
    expect(await find('(orderBy: COMMITTEE)')).toEqual(all);
    expect(await find('(orderBy: NATIONAL_BODY)')).toEqual([
      'TC 901 DIN',
      'TC 901/SC 2 DIN',
      'TC 901/SC 10 DIN',
      'TC 901 SA',
      'TC 901/SC 10 SA',
      'TC 901 UNI',
      'TC 902 UNIT',
    ]);
    const bySince = await find('(orderBy: SINCE)');
    expect(bySince).toEqual([...all.slice(1), 'TC 901 DIN']);
    expect(await find('(orderBy: NEWEST)')).toEqual(bySince.toReversed());
  });

  it.each(['COMMITTEE', 'NATIONAL_BODY', 'SINCE', 'NEWEST'])('is paged both ways by %s', async (order) => {
    const whole = (await read(`(orderBy: ${order})`)).nodes;
    const first = await read(`(orderBy: ${order}, first: 3)`);
    const next = await read(`(orderBy: ${order}, first: 3, after: "${first.pageInfo.endCursor}")`);
    const back = await read(`(orderBy: ${order}, last: 3, before: "${next.pageInfo.startCursor}")`);
    expect([...first.nodes, ...next.nodes]).toEqual(whole.slice(0, 6));
    expect(back.nodes).toEqual(first.nodes);
    expect([first.totalCount, next.totalCount, back.totalCount]).toEqual([7, 7, 7]);
  });

  it('is counted by status, committee, kind of committee and national body, as its filter takes them', async () => {
    const answer = await graph.query(
      `{ memberships(filter: { within: "TC 901" }, first: 1) {
        facets(by: [STATUS, COMMITTEE, KIND, NATIONAL_BODY]) { dimension buckets { value label count } }
      } }`,
    );
    const bucket = (value: string, label: string, count: number) => ({ value, label, count });
    expect(answer['memberships']).toEqual({
      facets: [
        {
          dimension: 'STATUS',
          buckets: [bucket('OBSERVING', 'O-member', 3), bucket('PARTICIPATING', 'P-member', 3)],
        },
        {
          dimension: 'COMMITTEE',
          buckets: [
            bucket('ISO/TC 901', 'ISO/TC 901', 3),
            bucket('ISO/TC 901/SC 10', 'ISO/TC 901/SC 10', 2),
            bucket('ISO/TC 901/SC 2', 'ISO/TC 901/SC 2', 1),
          ],
        },
        {
          dimension: 'KIND',
          buckets: [bucket('SC', 'Subcommittee', 3), bucket('TC', 'Technical committee', 3)],
        },
        {
          dimension: 'NATIONAL_BODY',
          buckets: [bucket('DIN', 'DIN', 3), bucket('SA', 'SA', 2), bucket('UNI', 'UNI', 1)],
        },
      ],
    });
  });

  it.each([
    ['countries: ["Atlantis"]', 'BAD_USER_INPUT', 'filter.countries'],
    ['kinds: ["CLUB"]', 'BAD_USER_INPUT', 'filter.kinds'],
    ['committee: "kites"', 'INVALID_REFERENCE', 'filter.committee'],
    ['within: "kites"', 'INVALID_REFERENCE', 'filter.within'],
  ])('refuses { %s }', async (condition, code, argument) => {
    const { errors } = await graph.execute(`{ memberships(filter: { ${condition} }) { totalCount } }`);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code, argument }]);
  });

  it('finds a renamed body and a renamed committee by any of their names, and shows those of the day', async () => {
    const history = await openHistory();
    const of = (acronym: string) =>
      find(`(filter: { acronyms: ["${acronym}"] }, asOf: "2021-01-01")`, history);
    expect(await of('NEWB')).toEqual(['TC 900 OLDB']);
    expect(await of('OLDB')).toEqual(['TC 900 OLDB']);
    expect(await find('(filter: { committee: "ISO/PC 901" })', history)).toEqual([
      'TC 901 DIN',
      'TC 901 ITAL',
    ]);
  });

  it('asks the store as often for many rows as for one', async () => {
    const callsOf = async (first: number) => {
      await graph.query(
        `{ memberships(first: ${String(first)}) { nodes { committee { title } nationalBody { country { code } } } } }`,
      );
      return [...graph.calls].sort();
    };
    const one = await callsOf(1);
    expect(one).toEqual(['membership.committees', 'membership.memberships', 'membership.nationalBodies']);
    expect(await callsOf(7)).toEqual(one);
  });
});
