/** Projects through the API: references, fields, conflicts and lists. */
import { describe, expect, it } from 'vitest';
import type { Project } from '../../../subgraphs/work-programme/types-projects.ts';
import { openProgramme } from './programme-facts.ts';

const graph = await openProgramme();

describe('a reference', () => {
  it.each(['ISO 90001', 'ISO/CD 90001.3', 'ISO/DIS 90001', 'cd 90001', 'ISO 90001:2022'])(
    '%s names the same project at any stage',
    async (reference) => {
      expect(await graph.query(`{ project(reference: "${reference}") { reference number } }`)).toEqual({
        project: { reference: 'ISO 90001', number: 'ISO 90001' },
      });
    },
  );

  it('includes the deliverable type, as stated or as in the staged reference', async () => {
    expect(
      await graph.query(
        `{ a: project(reference: "ISO 90002") { reference } b: project(reference: "ISO 90005") { reference deliverableType } }`,
      ),
    ).toEqual({ a: { reference: 'ISO/TR 90002' }, b: { reference: 'ISO/TR 90005', deliverableType: 'TR' } });
  });

  it('may be a former number, but not the designation of a publication or the number of a part', async () => {
    const query = (reference: string) =>
      graph.query(`{ project(reference: "${reference}") { reference formerNumbers } }`);
    expect(await query('ISO/TR 90013')).toEqual({
      project: { reference: 'ISO/TR 90003', formerNumbers: ['ISO/TR 90013'] },
    });
    expect(await query('ISO 90013-1')).toEqual({ project: null });
    expect(await query('ISO 90013:2021')).toEqual({ project: null });
  });

  it('is unknown before the first source that names it, or if none does', async () => {
    expect(
      await graph.query(
        `{ a: project(reference: "ISO 90003", asOf: "2020-05-17") { title } b: project(reference: "ISO 1") { title } }`,
      ),
    ).toEqual({ a: null, b: null });
  });

  it('that cannot be read is an error that states what was expected', async () => {
    const { errors } = await graph.execute('{ project(reference: "90001") { title } }');
    expect(errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
      [
        '`reference`: "90001" cannot be read; expected a reference such as ISO 22739:2020, ISO/TR 23245 or ISO/CD 23257.3',
        { code: 'INVALID_REFERENCE', argument: 'reference' },
      ],
    ]);
  });
});

describe('a field of a project', () => {
  it('is null if its latest source leaves it open, with the words of the source and the earlier value as a conflict', async () => {
    expect(
      await graph.query(`{ project(reference: "ISO 90003", asOf: "2020-05-28") {
        leaders { name } coLeaders { name isCoLeader person { id asOf } }
        limitDate { date forStage { code } statedAs }
        unknown { field statedAs }
        conflicts { field claims { value citation { locator } } chosen { value } } } }`),
    ).toEqual({
      project: {
        leaders: null,
        coLeaders: [{ name: 'Dan Poe', isCoLeader: true, person: { id: 'dan-poe', asOf: '2020-05-28' } }],
        limitDate: { date: null, forStage: null, statedAs: 'TBC' },
        unknown: [
          { field: 'leaders', statedAs: 'TBC' },
          { field: 'limitDate', statedAs: 'TBC' },
        ],
        conflicts: [
          {
            field: 'stagedReference',
            claims: [
              { value: 'ISO/PWI TR 90003', citation: { locator: 'line 12' } },
              { value: 'ISO/NP TR 90003', citation: { locator: 'line 20' } },
            ],
            chosen: { value: 'ISO/PWI TR 90003' },
          },
          {
            field: 'leaders',
            claims: [
              { value: null, citation: { locator: 'line 12' } },
              { value: 'Cleo Ray', citation: { locator: 'line 20' } },
            ],
            chosen: { value: null },
          },
        ],
      },
    });
  });

  it('names stage, track, limit date and milestones', async () => {
    expect(
      await graph.query(`{ project(reference: "ISO 90001", asOf: "2020-05-28") {
        stage { code name olderName stage { code name } isStandard isPublished isEnded }
        track { code months retired } limitDate { date forStage { code } } milestones { name date basis } } }`),
    ).toEqual({
      project: {
        stage: {
          code: '30.60',
          name: 'Close of comment period',
          olderName: 'Close of voting/comment period',
          stage: { code: '30', name: 'Committee' },
          isStandard: true,
          isPublished: false,
          isEnded: false,
        },
        track: { code: 'SDT 48', months: 48, retired: true },
        limitDate: { date: '2021-01-30', forStage: { code: '40.00' } },
        milestones: [
          { name: 'End of comments', date: '2020-05', basis: 'LIMIT' },
          { name: 'DIS ballot', date: '2020-11', basis: 'TARGET' },
        ],
      },
    });
  });

  it('lists the claims on its stage up to the day', async () => {
    const history = (asOf: string) =>
      graph.query(
        `{ project(reference: "ISO 90003", asOf: "${asOf}") { stageHistory { on stage { code } stagedReference sources { locator } } } }`,
      );
    const first = {
      on: '2020-05-18',
      stage: null,
      stagedReference: 'ISO/NP TR 90003',
      sources: [{ locator: 'line 20' }],
    };
    expect(await history('2020-05-20')).toEqual({ project: { stageHistory: [first] } });
    expect(await history('2020-05-28')).toEqual({
      project: {
        stageHistory: [
          first,
          {
            on: '2020-05-28',
            stage: { code: '00.00' },
            stagedReference: 'ISO/PWI TR 90003',
            sources: [{ locator: 'line 12' }],
          },
        ],
      },
    });
  });

  it('has the committee that its group belongs to if no source names one', async () => {
    expect(
      await graph.query(
        `{ project(reference: "ISO 90005", asOf: "2020-05-28") { committee { reference } administeredElsewhereFor { reference } programmeOf { reference } } }`,
      ),
    ).toEqual({
      project: {
        committee: { reference: 'ISO/TC 903/SC 4' },
        administeredElsewhereFor: [{ reference: 'ISO/TC 901' }],
        programmeOf: [{ reference: 'ISO/TC 901' }],
      },
    });
  });
});

describe('lists of projects', () => {
  const list = async (filter: string, more = '') => {
    const { projects } = await graph.query(
      `{ projects(asOf: "2020-05-28", filter: { ${filter} } ${more}) { nodes { reference } } }`,
    );
    return (projects as { nodes: Pick<Project, 'reference'>[] }).nodes.map(({ reference }) => reference);
  };

  it.each([
    ['stages: ["20.00", "0000"]', ['ISO/TR 90003', 'ISO/TR 90005']],
    ['stageFrom: "20.00", stageTo: "30.20"', ['ISO/TR 90005']],
    ['deliverableTypes: [IS]', ['ISO 90001']],
    ['status: [CANCELLED, PUBLISHED]', ['ISO/TR 90004', 'ISO/TS 90009']],
    ['text: "wid vocab"', ['ISO 90001']],
    ['text: "90013"', ['ISO/TR 90003']],
    ['leader: "Robert Lind"', ['ISO/TR 90002']],
    ['leader: "ada-moss"', ['ISO 90001', 'ISO/TR 90002']],
    ['limitDateBefore: "2020-12-01"', ['ISO/TR 90002']],
    ['limitDateAfter: "2020-11-15"', ['ISO 90001']],
    ['workingGroup: "TC901/WG1"', ['ISO 90001', 'ISO/TS 90009']],
    ['committee: "ISO/TC 902/SC 3"', ['ISO/TR 90002', 'ISO/TR 90003', 'ISO/TR 90004']],
    ['text: "nothing of the kind"', []],
  ])('%s', async (filter, references) => {
    expect(await list(filter)).toEqual(references);
  });

  it('come in the requested order, unknown values last', async () => {
    expect(await list('status: [CURRENT]', 'orderBy: STAGE')).toEqual([
      'ISO/TR 90003',
      'ISO/TR 90005',
      'ISO 90001',
      'ISO/TR 90002',
    ]);
    expect(await list('status: [CURRENT]', 'orderBy: LIMIT_DATE')).toEqual([
      'ISO/TR 90002',
      'ISO 90001',
      'ISO/TR 90003',
      'ISO/TR 90005',
    ]);
  });

  it('are paged both ways', async () => {
    const page = async (args: string) => {
      const { projects } = await graph.query(
        `{ projects(${args}) { totalCount nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
      return projects as {
        totalCount: number;
        nodes: unknown[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      };
    };
    const first = await page('first: 2');
    expect([first.totalCount, first.nodes, first.pageInfo.hasNextPage]).toEqual([
      6,
      [{ number: 'ISO 90001' }, { number: 'ISO 90002' }],
      true,
    ]);
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes).toEqual([{ number: 'ISO 90003' }, { number: 'ISO 90004' }]);
    const back = await page(`last: 1, before: "${second.pageInfo.startCursor}"`);
    expect([back.nodes, back.pageInfo.hasPreviousPage]).toEqual([[{ number: 'ISO 90002' }], true]);
  });

  it('refuse a stage that does not exist', async () => {
    const { errors } = await graph.execute('{ projects(filter: { stageFrom: "soon" }) { totalCount } }');
    expect(errors?.map(({ message, extensions }) => [message, extensions['code']])).toEqual([
      ['`filter.stageFrom`: "soon" cannot be read; expected a stage code such as 30.60', 'BAD_USER_INPUT'],
    ]);
  });
});

describe('stages', () => {
  it('are the 46 codes of the matrix, the last 95.99', async () => {
    const { stages } = await graph.query('{ stages { code isEnded } }');
    const codes = stages as { code: string; isEnded: boolean }[];
    expect([codes.length, codes[0], codes.at(-1)]).toEqual([
      46,
      { code: '00.00', isEnded: false },
      { code: '95.99', isEnded: true },
    ]);
  });
});
