/** Questions 22 to 32: what ISO/TC 307 works on, decides and has published. */
import { describe, expect, it } from 'vitest';
import { on2020, on2023, openGraph, type Nodes } from '../harness/questions.ts';

const graph = openGraph();

describe('the work programme', () => {
  it('has 10 current projects on 2020-05-28, one of them administered by TC 46/SC 11', async () => {
    const { committee } = await graph.query<{
      committee: { all: Nodes<unknown>; own: Nodes<unknown> };
      elsewhere: object;
    }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        all: projects { totalCount }
        own: projects(includeAdministeredElsewhere: false) { totalCount }
      } }`,
    );
    const { project } = await graph.query<{ project: object }>(
      `{ project(reference: "ISO/NP TR 24332", asOf: "${on2020}") { stagedReference committee { reference } workingGroup { reference title } } }`,
    );
    expect([committee.all.totalCount, committee.own.totalCount]).toEqual([10, 9]);
    expect(project).toEqual({
      stagedReference: 'ISO/NP TR 24332',
      committee: { reference: 'ISO/TC 46/SC 11' },
      workingGroup: { reference: 'ISO/TC 46/SC 11/JWG 1', title: 'Blockchain' },
    });
  });

  it("shows what became of JWG 4's projects by 2023", async () => {
    const numbers = ['23244', '23245', '23246', '23249'];
    const answer = await graph.query<
      Record<
        string,
        {
          stagedReference: string | null;
          stage: { code: string } | null;
          status: string;
          publication: { designation: string } | null;
        }
      >
    >(
      `{ ${numbers
        .flatMap((number) => [
          `in2020_${number}: project(reference: "ISO/TR ${number}", asOf: "${on2020}") { ...state }`,
          `in2023_${number}: project(reference: "ISO/TR ${number}", asOf: "${on2023}") { ...state }`,
        ])
        .join(' ')} }
       fragment state on Project { stagedReference stage { code } status publication { designation } }`,
    );
    expect(answer['in2020_23245']).toMatchObject({
      stagedReference: 'ISO/DTR 23245',
      stage: { code: '30.60' },
      status: 'CURRENT',
    });
    expect(answer['in2023_23245']).toMatchObject({ status: 'NO_LONGER_LISTED', publication: null });
    expect(answer['in2020_23249']).toMatchObject({
      stagedReference: 'ISO/PWI TR 23249',
      stage: { code: '00.00' },
      status: 'CURRENT',
    });
    expect(answer['in2023_23249']).toMatchObject({
      status: 'PUBLISHED',
      publication: { designation: 'ISO/TR 23249:2022' },
    });
    expect(answer['in2020_23244']).toMatchObject({
      status: 'PUBLISHED',
      publication: { designation: 'ISO/TR 23244:2020' },
    });
    expect(answer['in2020_23246']).toMatchObject({ status: 'CANCELLED', publication: null });
    expect(answer['in2023_23246']).toMatchObject({ status: 'CANCELLED', publication: null });
  });

  it('sorts its projects by stage', async () => {
    const { projects } = await graph.query<{ projects: Nodes<{ number: string; stage: { code: string } }> }>(
      `{ projects(filter: { committee: "ISO/TC 307", stages: ["00.00", "20.00", "20.20", "30.00", "30.60", "50.20"] }, orderBy: STAGE, asOf: "${on2020}", first: 100) {
        nodes { number stage { code name } }
      } }`,
    );
    const byStage = new Map<string, string[]>();
    for (const { number, stage } of projects.nodes) {
      byStage.set(stage.code, [...(byStage.get(stage.code) ?? []), number.replace('ISO ', '')].sort());
    }
    expect(Object.fromEntries(byStage)).toEqual({
      '00.00': ['23249'],
      '20.00': ['23259', '23635', '24332'],
      '20.20': ['23258'],
      '30.00': ['3242'],
      '30.60': ['23245', '23257', '23576'],
      '50.20': ['22739'],
    });
  });

  it('shows the open leadership of 23249 beside the name that JWG 4 gives', async () => {
    const { project } = await graph.query<{
      project: {
        leaders: null;
        coLeaders: { name: string }[];
        unknown: { field: string; statedAs: string }[];
        conflicts: { field: string; claims: { value: string | null; citation: { locator: string } }[] }[];
      };
    }>(
      `{ project(reference: "ISO/TR 23249", asOf: "${on2020}") {
        leaders { name } coLeaders { name } unknown { field statedAs }
        conflicts { field claims { value citation { locator statedAs } } }
      } }`,
    );
    expect(project.leaders).toBeNull();
    expect(project.unknown).toContainEqual({ field: 'leaders', statedAs: 'TBC' });
    expect(project.coLeaders).toEqual([{ name: 'Ignacio Alamillo' }]);
    expect(project.conflicts.find(({ field }) => field === 'leaders')?.claims).toEqual([
      { value: null, citation: { locator: 'line 181', statedAs: 'TBC' } },
      { value: 'Paolo Campegiani', citation: { locator: 'line 496', statedAs: null } },
    ]);
  });

  it('keeps the documented conflicts of 23245, 23249 and 23257', async () => {
    const answer = await graph.query<
      Record<string, { conflicts: { field: string; claims: { value: string }[] }[] }>
    >(
      `{ ${['23245', '23249', '23257'].map((number) => `p${number}: project(reference: "ISO ${number}", asOf: "${on2020}") { conflicts { field claims { value } } }`).join(' ')} }`,
    );
    const claims = (key: string, field: string) =>
      answer[key]?.conflicts.find((conflict) => conflict.field === field)?.claims.map(({ value }) => value);
    expect(claims('p23245', 'stagedReference')).toEqual(
      expect.arrayContaining(['ISO/DTR 23245', 'ISO/CD TR 23245.2']),
    );
    expect(claims('p23249', 'stagedReference')).toEqual(['ISO/PWI TR 23249', 'ISO/NP TR 23249']);
    expect(claims('p23257', 'limitDate')).toEqual(['2021-01-30', '2021-01-29']);
    expect(claims('p23257', 'stagedReference')).toEqual(['ISO/CD 23257', 'ISO/CD 23257.3']);
  });

  it('finds 23249 under its former number, but never the published standard of that number', async () => {
    const answer = await graph.query<Record<string, { reference: string; formerNumbers: string[] } | null>>(
      `{ former: project(reference: "ISO/TR 23247", asOf: "${on2020}") { reference formerNumbers }
         standard: project(reference: "ISO 23247-1", asOf: "${on2020}") { reference formerNumbers } }`,
    );
    expect(answer).toEqual({
      former: { reference: 'ISO/TR 23249', formerNumbers: ['ISO/TR 23247'] },
      standard: null,
    });
  });

  it('cancelled TR 23246, which has 18 documents in 15 rows, 5 of them of WG 2', async () => {
    const { project } = await graph.query<{
      project: {
        title: string;
        status: string;
        documents: { totalCount: number; rowCount: number; nodes: { register: string }[] };
      };
    }>(
      `{ project(reference: "TR 23246", asOf: "${on2020}") { title status documents(first: 100) { totalCount rowCount nodes { register } } } }`,
    );
    const { title, status, documents } = project;
    expect([title, status, documents.totalCount, documents.rowCount]).toEqual([
      'Overview of identity management using blockchain and distributed ledger technologies',
      'CANCELLED',
      18,
      15,
    ]);
    expect(documents.nodes.filter(({ register }) => register === 'ISO/TC 307/WG 2')).toHaveLength(5);
  });

  it('follows FDIS 22739 from its ballot to its publication under another title', async () => {
    const answer = await graph.query<{
      then: {
        milestones: { name: string; date: string; basis: string }[];
        ballots: Nodes<{ kind: string; closesOn: string }>;
      };
      now: { publication: object };
    }>(
      `{ then: project(reference: "ISO/FDIS 22739", asOf: "${on2020}") {
           title limitDate { date } milestones { name date basis } ballots { nodes { kind closesOn } }
         }
         now: project(reference: "ISO 22739", asOf: "${on2023}") { publication { designation title publishedOn } } }`,
    );
    expect(answer.then).toMatchObject({ title: 'Terminology', limitDate: { date: '2020-08-28' } });
    expect(answer.then.ballots.nodes).toContainEqual({ kind: 'FDIS_BALLOT', closesOn: '2020-06-08' });
    expect(
      answer.then.milestones.filter(({ basis }) => basis === 'ANTICIPATED').map(({ date }) => date),
    ).toContain('2020-09');
    expect(answer.now.publication).toEqual({
      designation: 'ISO 22739:2020',
      title: 'Vocabulary',
      publishedOn: '2020',
    });
  });

  it('lists three projects of 2020 that are not among the publications of 2023', async () => {
    const answer = await graph.query<{
      then: { projects: Nodes<{ number: string; reference: string }> };
      now: { publications: Nodes<{ project: { number: string } | null }> };
    }>(
      `{ then: committee(reference: "ISO/TC 307", asOf: "${on2020}") { projects(first: 100) { nodes { number reference } } }
         now: committee(reference: "ISO/TC 307", asOf: "${on2023}") { publications(first: 100) { totalCount nodes { project { number } } } } }`,
    );
    const published = new Set(answer.now.publications.nodes.map(({ project }) => project?.number));
    expect(answer.now.publications.totalCount).toBe(9);
    expect(
      answer.then.projects.nodes
        .filter(({ number }) => !published.has(number))
        .map(({ reference }) => reference)
        .sort(),
    ).toEqual(['ISO/TR 23245', 'ISO/TR 24332', 'ISO/TS 23259']);
  });
});

describe('documents, meetings and ballots', () => {
  it('knows two documents N 100, and 19 numbers that occur in two registers', async () => {
    const { documents } = await graph.query<{
      documents: Nodes<{ register: string; date: string; row: string }>;
    }>(`{ documents(filter: { number: 100 }, asOf: "${on2020}") { totalCount nodes { register date } } }`);
    expect(documents.nodes).toEqual([
      { register: 'ISO/TC 307/JWG 4', date: '2019-11-18' },
      { register: 'ISO/TC 307/WG 2', date: '2019-12-24' },
    ]);
    const numbersOf = async (register: string) => {
      const numbers: number[] = [];
      for (let after: string | null = null; ;) {
        const page: {
          documents: Nodes<{ number: number; listedBy: object | null }> & {
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        } = await graph.query(
          'query ($register: String!, $after: String, $day: Date!) { documents(filter: { register: $register }, asOf: $day, first: 100, after: $after) { nodes { number listedBy { reference } } pageInfo { hasNextPage endCursor } } }',
          { register, after, day: on2020 },
        );
        numbers.push(
          ...page.documents.nodes.filter(({ listedBy }) => listedBy !== null).map(({ number }) => number),
        );
        if (!page.documents.pageInfo.hasNextPage) return numbers;
        after = page.documents.pageInfo.endCursor;
      }
    };
    const wg2 = new Set(await numbersOf('ISO/TC 307/WG 2'));
    const both = (await numbersOf('ISO/TC 307/JWG 4')).filter((number) => wg2.has(number));
    expect(both).toHaveLength(19);
  });

  it("lists WG 5's comment sessions with hours and attendance", async () => {
    const { committee } = await graph.query<{
      committee: { commentRounds: Nodes<{ attendances: number; sessions: object[] }> };
    }>(
      `{ committee(reference: "ISO/TC 307/WG 5", asOf: "${on2020}") { commentRounds { nodes {
        attendances sessions { startsOn startsAt durationHours attendance status }
      } } } }`,
    );
    const session = (startsOn: string, startsAt: string, attendance: number | null) => ({
      startsOn,
      startsAt,
      durationHours: 2,
      attendance,
      status: attendance === null ? 'PLANNED' : 'HELD',
    });
    expect(committee.commentRounds.nodes).toEqual([
      {
        attendances: 116,
        sessions: [
          session('2020-04-22', '13:00', 29),
          session('2020-04-29', '05:00', 22),
          session('2020-05-06', '21:00', 28),
          session('2020-05-13', '13:00', 37),
          session('2020-05-20', '05:00', null),
          session('2020-05-27', '21:00', null),
        ],
      },
    ]);
  });

  it('finds the ballots on 23244 and 23245 in both parents of JWG 4, with the documents that hold the results', async () => {
    const answer = await graph.query<
      Record<
        string,
        {
          ballots: Nodes<{
            kind: string;
            committee: { reference: string; title: string };
            resultOn: string | null;
            outcome: string | null;
            results: { number: number }[];
          }>;
        }
      >
    >(
      `{ p23244: project(reference: "ISO/TR 23244", asOf: "${on2020}") { ...votes }
         p23245: project(reference: "ISO/TR 23245", asOf: "${on2020}") { ...votes } }
       fragment votes on Project { ballots(first: 100) { nodes { kind committee { reference title } resultOn outcome results { number } } } }`,
    );
    const rows = (key: string, kinds: readonly string[]) =>
      answer[key]?.ballots.nodes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, committee, resultOn, results }) =>
          [
            kind,
            committee.reference,
            resultOn,
            results
              .map(({ number }) => `N${String(number)}`)
              .sort()
              .join(),
          ].join(' '),
        )
        .sort();
    expect(rows('p23244', ['DTR_BALLOT'])).toEqual([
      'DTR_BALLOT ISO/IEC JTC 1/SC 27 2019-09-30 N77',
      'DTR_BALLOT ISO/TC 307 2019-09-30 N76',
    ]);
    expect(rows('p23245', ['DTR_BALLOT', 'CIB'])).toEqual([
      'CIB ISO/IEC JTC 1/SC 27 2019-11-18 N100,N95,N96',
      'CIB ISO/TC 307 2019-11-18 N100,N95,N96',
      'DTR_BALLOT ISO/IEC JTC 1/SC 27  ',
      'DTR_BALLOT ISO/IEC JTC 1/SC 27 2019-04-10 N36',
      'DTR_BALLOT ISO/TC 307  ',
      'DTR_BALLOT ISO/TC 307 2019-04-10 N37',
    ]);
  });
});

describe('publications', () => {
  it('had published two by 2020-05-28, with their review dates', async () => {
    const { committee } = await graph.query<{ committee: { publications: Nodes<object> } }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") { publications {
        totalCount nodes { designation workingGroup { reference title } reviewDate { stated } }
      } } }`,
    );
    expect(committee.publications).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          designation: 'ISO/TR 23244:2020',
          workingGroup: { reference: 'ISO/TC 307/JWG 4' },
          reviewDate: { stated: '2023-05-30' },
        },
        {
          designation: 'ISO/TR 23455:2019',
          workingGroup: { reference: 'ISO/TC 307/WG 3' },
          reviewDate: { stated: '2022-09-30' },
        },
      ],
    });
  });
});
