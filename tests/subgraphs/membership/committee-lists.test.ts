/**
 * Lists of committees, national bodies and people: what narrows them, what orders them, and what they are counted by.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { appointment, listOfMembers, openWith, type LooseFact } from './made-up-committee.ts';

const day = '2024-01-01';

function committee(reference: string, values: LooseFact['values']): LooseFact {
  return { kind: 'committee', asOf: day, subject: { committee: reference }, values };
}

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openWith(
    committee('ISO/TC 901', {
      title: 'Kites',
      scope: '<p>Lines &amp; <b>reels</b> of kites, but no <i>balloons</i>.</p>',
      status: 'ACTIVE',
      createdOn: '1987-05-04',
      secretariatBody: 'SA',
      isoId: 901001,
    }),
    committee('ISO/TC 901/SC 1', {
      title: 'Tails',
      status: 'ACTIVE',
      createdOn: '2001',
      secretariatBody: 'DIN',
    }),
    committee('ISO/TC 902', {
      title: 'Balloons',
      status: 'SUSPENDED',
      createdOn: '1947-01-01',
      secretariatBody: 'SA',
    }),
    committee('ISO/PC 903', { title: 'Winds' }),
    ...listOfMembers(day, 'P', ['SA', 'DIN'], 'ISO/TC 901'),
    ...listOfMembers(day, 'O', ['UNI'], 'ISO/TC 901'),
    ...listOfMembers(day, 'P', ['SA', 'DIN', 'UNIT'], 'ISO/TC 902'),
    ...listOfMembers(day, 'O', [], 'ISO/TC 902'),
    ...['SA AU', 'DIN DE', 'UNI IT', 'UNIT UY'].map((pair): LooseFact => ({
      kind: 'national-body',
      asOf: day,
      subject: { body: pair.split(' ')[0] ?? '' },
      values: { country: pair.split(' ')[1] ?? '' },
    })),
    appointment(day, 'ISO/TC 901', 'CHAIR', 'Cleo Dunnock'),
    appointment(day, 'ISO/TC 902', 'CHAIR', 'Cleo Dunnock'),
    appointment(day, 'ISO/TC 902/WG 1', 'CONVENOR', 'Ana Vogelsang'),
    { kind: 'person', asOf: day, subject: { person: 'Cleo Dunnock' }, values: { country: 'AU' } },
  );
});

/** The names of the rows of a list. */
async function names(list: string, args: string, name: string): Promise<readonly string[]> {
  const answer = await graph.query(`{ ${list}${args} { nodes { ${name} } } }`);
  return (answer[list] as { nodes: Record<string, string>[] }).nodes.map((node) => node[name] ?? '');
}

/** `KIND: TC 2, PC 1`. */
async function facets(list: string, by: string, args = ''): Promise<readonly string[]> {
  const answer = await graph.query(
    `{ ${list}${args} { facets(by: [${by}]) { dimension buckets { value label count } } } }`,
  );
  const { facets: found } = answer[list] as {
    facets: { dimension: string; buckets: { value: string | null; label: string | null; count: number }[] }[];
  };
  return found.map(({ dimension, buckets }) => {
    const counted = buckets.map(({ value, label, count }) =>
      [String(value), ...(label === value ? [] : [`(${String(label)})`]), String(count)].join(' '),
    );
    return `${dimension}: ${counted.join(', ')}`;
  });
}

describe('the list of committees', () => {
  const find = (args: string) => names('committees', args, 'reference');

  it('is searched by the words of the scope, without its markup', async () => {
    expect(await find('(filter: { text: "reel" })')).toEqual(['ISO/TC 901']);
    expect(await find('(filter: { text: "balloons" })')).toEqual(['ISO/TC 901', 'ISO/TC 902']);
    expect(await find('(filter: { text: "amp" })')).toEqual([]);
  });

  it('is narrowed by a body that takes part, and by its status there', async () => {
    expect(await find('(filter: { memberBody: "din" })')).toEqual(['ISO/TC 901', 'ISO/TC 902']);
    expect(await find('(filter: { memberBody: "UNI" })')).toEqual(['ISO/TC 901']);
    expect(await find('(filter: { memberBody: "UNI", memberStatus: PARTICIPATING })')).toEqual([]);
    expect(await find('(filter: { memberBody: "UNI", memberStatus: OBSERVING })')).toEqual(['ISO/TC 901']);
    expect(await find('(filter: { memberBody: "NOBODY" })')).toEqual([]);
    expect(await find(`(filter: { memberBody: "SA" }, asOf: "2023-12-31")`)).toEqual([]);
  });

  it('refuses the status of no body', async () => {
    const { errors } = await graph.execute(
      '{ committees(filter: { memberStatus: OBSERVING }) { totalCount } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: '`filter.memberStatus` needs `filter.memberBody`; expected both',
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.memberStatus' },
    });
  });

  it('is narrowed by several statuses, numeric id and days of creation that are certain', async () => {
    expect(await find('(filter: { statuses: [SUSPENDED, DISBANDED] })')).toEqual(['ISO/TC 902']);
    expect(await find('(filter: { isoId: 901001 })')).toEqual(['ISO/TC 901']);
    expect(await find('(filter: { createdFrom: "1987-05-04" })')).toEqual(['ISO/TC 901', 'ISO/TC 901/SC 1']);
    expect(await find('(filter: { createdFrom: "2001-06-01" })')).toEqual([]);
    expect(await find('(filter: { createdTo: "2001-06-01" })')).toEqual(['ISO/TC 901', 'ISO/TC 902']);
  });

  it('is ordered by creation either way and by members, what is not known last', async () => {
    expect(await find('(orderBy: CREATED_ON)')).toEqual([
      'ISO/TC 902',
      'ISO/TC 901',
      'ISO/TC 901/SC 1',
      'ISO/PC 903',
      'ISO/TC 902/WG 1',
    ]);
    expect(await find('(orderBy: NEWEST)')).toEqual([
      'ISO/TC 901/SC 1',
      'ISO/TC 901',
      'ISO/TC 902',
      'ISO/TC 902/WG 1',
      'ISO/PC 903',
    ]);
    expect(await find('(orderBy: PARTICIPATING_MEMBERS, first: 3)')).toEqual([
      'ISO/TC 902',
      'ISO/TC 901',
      'ISO/PC 903',
    ]);
  });

  it('is paged backwards in an order that turns round', async () => {
    const page = await graph.query(
      '{ committees(orderBy: NEWEST, last: 2) { nodes { reference } pageInfo { hasPreviousPage } } }',
    );
    expect(page).toEqual({
      committees: {
        nodes: [{ reference: 'ISO/TC 902/WG 1' }, { reference: 'ISO/PC 903' }],
        pageInfo: { hasPreviousPage: true },
      },
    });
  });

  it('is counted by kind, status, secretariat and the committee at the top', async () => {
    expect(await facets('committees', 'KIND, STATUS, SECRETARIAT, PARENT', '(first: 1)')).toEqual([
      'KIND: TC (Technical committee) 2, PC (Project committee) 1, SC (Subcommittee) 1, WG (Working group) 1',
      'STATUS: null 2, ACTIVE 2, SUSPENDED 1',
      'SECRETARIAT: null 2, SA 2, DIN 1',
      'PARENT: ISO/TC 901 2, ISO/TC 902 2, ISO/PC 903 1',
    ]);
    expect(await facets('committees', 'SECRETARIAT', '(filter: { within: "TC 901" })')).toEqual([
      'SECRETARIAT: DIN 1, SA 1',
    ]);
  });
});

describe('a committee', () => {
  it('gives its scope as clean text and as the source writes it', async () => {
    expect(await graph.query('{ committee(reference: "TC 901") { scope scopeHtml isoId } }')).toEqual({
      committee: {
        scope: 'Lines & reels of kites, but no balloons.',
        scopeHtml: '<p>Lines &amp; <b>reels</b> of kites, but no <i>balloons</i>.</p>',
        isoId: 901001,
      },
    });
  });
});

describe('the list of national bodies', () => {
  const find = (args: string) => names('nationalBodies', args, 'acronym');

  it('is narrowed by a committee that they take part in, and by their status there', async () => {
    expect(await find('(filter: { committee: "TC 902" })')).toEqual(['DIN', 'SA', 'UNIT']);
    expect(await find('(filter: { committee: "tc901", status: OBSERVING })')).toEqual(['UNI']);
    const { errors } = await graph.execute(
      '{ nationalBodies(filter: { status: OBSERVING }) { totalCount } }',
    );
    expect(errors?.[0]?.message).toBe('`filter.status` needs `filter.committee`; expected both');
  });

  it('is ordered by the number of memberships', async () => {
    expect(await find('(orderBy: MEMBERSHIPS)')).toEqual(['DIN', 'SA', 'UNI', 'UNIT']);
  });

  it('is counted by country', async () => {
    expect(await facets('nationalBodies', 'COUNTRY', '(filter: { committee: "TC 901" })')).toEqual([
      'COUNTRY: AU (Australia) 1, DE (Germany) 1, IT (Italy) 1',
    ]);
  });
});

describe('the list of people', () => {
  const find = (args: string) => names('people', args, 'name');

  it('is narrowed by country', async () => {
    expect(await find('(filter: { countries: ["Australia"] })')).toEqual(['Cleo Dunnock']);
  });

  it('is ordered by the number of roles', async () => {
    expect(await find('')).toEqual(['Ana Vogelsang', 'Cleo Dunnock']);
    expect(await find('(orderBy: ROLES)')).toEqual(['Cleo Dunnock', 'Ana Vogelsang']);
  });

  it('is counted by role, committee and country', async () => {
    expect(await facets('people', 'ROLE, COMMITTEE, COUNTRY')).toEqual([
      'ROLE: CHAIR 1, CONVENOR 1',
      'COMMITTEE: ISO/TC 901 1, ISO/TC 902 1, ISO/TC 902/WG 1 1',
      'COUNTRY: null 1, AU (Australia) 1',
    ]);
  });
});
