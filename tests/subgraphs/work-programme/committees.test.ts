/** The work of committees and people, entities, and the number of store calls. */
import { describe, expect, it } from 'vitest';
import { madeUpFacts } from '../../harness/subgraph.ts';
import {
  askCommittee,
  ELSEWHERE,
  JWG,
  onlyEntity,
  openProgramme,
  PARTNER,
  TC,
  WG,
} from './programme-facts.ts';

const graph = await openProgramme();

async function projectsOf(reference: string, args = '', asOf = '2020-05-28'): Promise<unknown> {
  const query = askCommittee(reference, asOf, `projects${args} { totalCount nodes { number } }`);
  const { projects } = onlyEntity(await graph.query(query));
  return (projects as { nodes: { number: string }[] }).nodes.map(({ number }) => number);
}

describe('the projects of a committee', () => {
  it('are its current programme, with those that another committee administers', async () => {
    expect(await projectsOf(TC)).toEqual(['ISO 90001', 'ISO 90002', 'ISO 90003', 'ISO 90005']);
    expect(await projectsOf(TC, '(includeAdministeredElsewhere: false)')).toEqual([
      'ISO 90001',
      'ISO 90002',
      'ISO 90003',
    ]);
  });

  it('leave the programme once they are published or dropped', async () => {
    expect(await projectsOf(TC, '', '2023-02-20')).toEqual(['ISO 90005']);
  });

  it('are, for a group, those that it develops or developed', async () => {
    expect(await projectsOf(JWG)).toEqual(['ISO 90002', 'ISO 90003', 'ISO 90004']);
    expect(await projectsOf(JWG, '(filter: { status: [CURRENT] })')).toEqual(['ISO 90002', 'ISO 90003']);
    expect(await projectsOf(JWG, '(scope: PROGRAMME)')).toEqual(['ISO 90002']);
  });

  it('of groups below it, or of its joint groups, are a selection', async () => {
    expect(await projectsOf('ISO/TC 903', '(scope: DEVELOPED)')).toEqual(['ISO 90005']);
    expect(await projectsOf(PARTNER, '(scope: DEVELOPED)')).toEqual(['ISO 90002', 'ISO 90003', 'ISO 90004']);
    expect(await projectsOf(ELSEWHERE)).toEqual(['ISO 90005']);
  });
});

describe('shared projects', () => {
  const shared = async (reference: string, other: string) => {
    const query = askCommittee(
      reference,
      '2020-05-28',
      `sharedProjects(with: "${other}") { nodes { number } }`,
    );
    return onlyEntity(await graph.query(query))['sharedProjects'];
  };

  it('are seen from either side, in any spelling', async () => {
    const nodes = [{ number: 'ISO 90002' }, { number: 'ISO 90003' }, { number: 'ISO 90004' }];
    expect(await shared(TC, 'TC 902/SC 3')).toEqual({ nodes });
    expect(await shared(PARTNER, 'iso/tc901')).toEqual({ nodes });
    expect(await shared(TC, 'ISO/TC 903/SC 4')).toEqual({ nodes: [{ number: 'ISO 90005' }] });
    expect(await shared(TC, 'ISO/TC 68')).toEqual({ nodes: [] });
  });

  it('refuse a committee that cannot be read', async () => {
    const { errors } = await graph.execute(
      askCommittee(TC, '2020-05-28', 'sharedProjects(with: "nobody") { totalCount }'),
    );
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'INVALID_REFERENCE', argument: 'with' },
    ]);
  });
});

describe('the work of a committee', () => {
  it('is counted per committee or group', async () => {
    const fields = `documents { totalCount rowCount } meetings { totalCount } all: meetings(includeGroups: true) { totalCount }
      ballots { totalCount } studies { totalCount } commentRounds { totalCount } resolutions { totalCount } objectives { totalCount } indicators { totalCount }`;
    const none = { totalCount: 0 };
    expect(onlyEntity(await graph.query(askCommittee(TC, '2020-05-28', fields)))).toEqual({
      documents: { totalCount: 0, rowCount: 0 },
      meetings: { totalCount: 1 },
      all: { totalCount: 3 },
      ballots: { totalCount: 1 },
      studies: { totalCount: 1 },
      commentRounds: none,
      resolutions: none,
      objectives: none,
      indicators: none,
    });
    expect(
      onlyEntity(await graph.query(askCommittee(WG, '2020-05-28', 'commentRounds { totalCount }'))),
    ).toEqual({
      commentRounds: { totalCount: 1 },
    });
  });
});

describe('a person', () => {
  it('leads projects and studies', async () => {
    const query = `{ _entities(representations: [
      { __typename: "Person", id: "ada-moss", asOf: "2020-05-28" }
      { __typename: "Person", id: "dan-poe", asOf: "2020-05-28" }
      { __typename: "Person", id: "nobody", asOf: "2020-05-28" }
    ]) { ... on Person { leads { nodes { number } } leadsStudies { nodes { acronym } } } } }`;
    expect(await graph.query(query)).toEqual({
      _entities: [
        { leads: { nodes: [{ number: 'ISO 90001' }, { number: 'ISO 90002' }] }, leadsStudies: { nodes: [] } },
        { leads: { nodes: [{ number: 'ISO 90003' }] }, leadsStudies: { nodes: [{ acronym: 'TIW' }] } },
        { leads: { nodes: [] }, leadsStudies: { nodes: [] } },
      ],
    });
  });
});

describe('entities that other subgraphs refer to', () => {
  it('resolve by any form of the key, on its day, and are null when unknown', async () => {
    const query = `{ _entities(representations: [
      { __typename: "Project", reference: "ISO 90002", asOf: "2020-05-28" }
      { __typename: "Project", reference: "ISO/TR 90002", asOf: "2023-02-20" }
      { __typename: "Project", reference: "ISO 90013", asOf: "2020-05-28" }
      { __typename: "Project", reference: "no reference", asOf: "2020-05-28" }
    ]) { ... on Project { reference asOf status } } }`;
    expect(await graph.query(query)).toEqual({
      _entities: [
        { reference: 'ISO/TR 90002', asOf: '2020-05-28', status: 'CURRENT' },
        { reference: 'ISO/TR 90002', asOf: '2023-02-20', status: 'NO_LONGER_LISTED' },
        null,
        null,
      ],
    });
  });

  it('keep their key where only another subgraph knows more', async () => {
    const query = `{ _entities(representations: [
      { __typename: "Organization", acronym: "GS1", asOf: "2020-05-28" }
    ]) { ... on Organization { acronym asOf } } }`;
    expect(await graph.query(query)).toEqual({ _entities: [{ acronym: 'GS1', asOf: '2020-05-28' }] });
  });
});

/** Ten projects, each with a document, a ballot, a meeting, a milestone and a round of comments. */
const busy = madeUpFacts(
  'busy',
  Array.from({ length: 10 }, (_, index) => index + 1).flatMap((index) => {
    const project = `ISO ${String(80000 + index)}`;
    const asOf = '2020-01-01';
    const document = { register: TC, number: index };
    return [
      {
        kind: 'project',
        subject: { project },
        values: { title: 'Busy', workingGroup: WG, leaders: ['Ada Moss'] },
        asOf,
      },
      { kind: 'document', subject: document, values: { project, row: String(index) }, asOf },
      { kind: 'ballot', subject: { ballot: project }, values: { project, results: [document] }, asOf },
      { kind: 'meeting', subject: { meeting: project }, values: { project, groups: [WG] }, asOf },
      { kind: 'milestone', subject: { project, milestone: 'End' }, values: { date: '2021' }, asOf },
      {
        kind: 'comment-round',
        subject: { round: project },
        values: { project, document, sessions: [project] },
        asOf,
      },
    ] as const;
  }),
);

describe('store calls', () => {
  const fields = `reference leaders { name } milestones { name } documents { totalCount rowCount } ballots { nodes { results { title } } }
    commentRounds { attendances sessions { id } document { number } } meetings { nodes { project { number } } } sources { source { id } }`;

  it('are as many for ten projects as for one', async () => {
    const many = await openProgramme(busy);
    const cost = async (first: number) => {
      const query = `{ projects(first: ${String(first)}, filter: { text: "busy" }) { nodes { ${fields} } } }`;
      const { projects } = await many.query(query);
      return { rows: (projects as { nodes: unknown[] }).nodes.length, calls: [...many.calls].sort() };
    };
    const [one, ten] = [await cost(1), await cost(10)];
    expect([one.rows, ten.rows]).toEqual([1, 10]);
    expect(ten.calls).toEqual(one.calls);
  });

  it('do not grow with the number of committees in a request', async () => {
    const representations = (references: readonly string[]) =>
      references
        .map((reference) => `{ __typename: "Committee", reference: "${reference}", asOf: "2020-05-28" }`)
        .join();
    const ask = async (...references: string[]) => {
      await graph.query(
        `{ _entities(representations: [${representations(references)}]) { ... on Committee { projects(filter: { committee: "TC 901" }) { totalCount } documents { rowCount } } } }`,
      );
      return graph.calls.length;
    };
    expect(await ask(TC)).toBe(3);
    expect(await ask(TC, 'ISO/TC 903/SC 4', 'ISO/TC 904', 'ISO/TC 905')).toBe(3);
  });
});
