/**
 * Projects as of a day: what they are, where they stand, and where sources disagree.
 */
import { describe, expect, it } from 'vitest';
import type { Project } from '../../../subgraphs/work-programme/types-projects.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { openProgramme } from './programme-facts.ts';

const graph = await openProgramme();

async function statusOn(reference: string, asOf: string): Promise<unknown> {
  const { project } = await graph.query(
    `{ project(reference: "${reference}", asOf: "${asOf}") { status statusSources { locator } } }`,
  );
  const found = project as { status: string; statusSources: { locator: string }[] } | null;
  return found === null ? null : [found.status, ...found.statusSources.map(({ locator }) => locator)];
}

describe('a reference', () => {
  it.each(['ISO 90001', 'ISO/CD 90001.3', 'ISO/DIS 90001', 'cd 90001', 'ISO 90001:2022'])(
    '%s names the same project at any stage',
    async (reference) => {
      expect(await graph.query(`{ project(reference: "${reference}") { reference number } }`)).toEqual({
        project: { reference: 'ISO 90001', number: 'ISO 90001' },
      });
    },
  );

  it('carries the type of the deliverable, as stated or as the staged reference has it', async () => {
    expect(
      await graph.query(
        `{ a: project(reference: "ISO 90002") { reference } b: project(reference: "ISO 90005") { reference deliverableType } }`,
      ),
    ).toEqual({ a: { reference: 'ISO/TR 90002' }, b: { reference: 'ISO/TR 90005', deliverableType: 'TR' } });
  });

  it('may be a former number, which never stands for a publication or a part of that number', async () => {
    const query = (reference: string) =>
      graph.query(`{ project(reference: "${reference}") { reference formerNumbers } }`);
    expect(await query('ISO/TR 90013')).toEqual({
      project: { reference: 'ISO/TR 90003', formerNumbers: ['ISO/TR 90013'] },
    });
    expect(await query('ISO 90013-1')).toEqual({ project: null });
    expect(await query('ISO 90013:2021')).toEqual({ project: null });
  });

  it('is unknown before the first source that names it, and where none does', async () => {
    expect(
      await graph.query(
        `{ a: project(reference: "ISO 90003", asOf: "2020-05-17") { title } b: project(reference: "ISO 1") { title } }`,
      ),
    ).toEqual({ a: null, b: null });
  });

  it('that cannot be read is an error that says what was expected', async () => {
    const { errors } = await graph.execute('{ project(reference: "90001") { title } }');
    expect(errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
      [
        '`reference`: "90001" cannot be read; expected a reference such as ISO 22739:2020, ISO/TR 23245 or ISO/CD 23257.3',
        { code: 'INVALID_REFERENCE', argument: 'reference' },
      ],
    ]);
  });
});

describe('the status of a project', () => {
  it('is current while a programme lists it, and published from the day its publication is known', async () => {
    expect(await statusOn('ISO 90001', '2020-05-27')).toEqual(['NAMED', 'line 22']);
    expect(await statusOn('ISO 90001', '2020-05-28')).toEqual(['CURRENT', 'entry ISO 90001']);
    expect(await statusOn('ISO 90001', '2022-12-31')).toEqual(['PUBLISHED', 'line 5']);
  });

  it('is cancelled where a source says so', async () => {
    expect(await statusOn('ISO 90004', '2020-05-28')).toEqual(['CANCELLED', 'line 21']);
  });

  it('is no longer listed when the complete list of its group leaves it out', async () => {
    expect(await statusOn('ISO 90002', '2023-02-19')).toEqual(['CURRENT', 'entry ISO 90002', 'line 23']);
    expect(await statusOn('ISO 90002', '2023-02-20')).toEqual(['NO_LONGER_LISTED', 'lines 7-9']);
  });

  it('ends for a project that the list of its group never carried, when the group assigned it earlier', async () => {
    expect(await statusOn('ISO 90003', '2023-02-20')).toEqual(['NO_LONGER_LISTED', 'lines 7-9']);
  });

  it('is published for a number that only a publication names, with what the publication says', async () => {
    expect(
      await graph.query(
        `{ project(reference: "ISO 90009") { reference title status publishedAs workingGroup { reference } committee { reference } sources { locator } } }`,
      ),
    ).toEqual({
      project: {
        reference: 'ISO/TS 90009',
        title: 'Handling of widgets',
        status: 'PUBLISHED',
        publishedAs: 'ISO/TS 90009:2019',
        workingGroup: { reference: 'ISO/TC 901/WG 1' },
        committee: { reference: 'ISO/TC 901' },
        sources: [{ locator: 'line 6' }],
      },
    });
  });

  it('is current again when a later list carries a published project at an early stage', async () => {
    const second = await openProgramme(
      madeUpFacts('later', [
        {
          kind: 'project',
          subject: { project: 'ISO 90001' },
          values: { stage: '20.00' },
          asOf: '2025-03-01',
        },
        {
          kind: 'programme-entry',
          subject: { committee: 'ISO/TC 901', project: 'ISO 90001' },
          values: {},
          asOf: '2025-03-01',
        },
      ]),
    );
    expect(await second.query('{ project(reference: "ISO 90001") { status publishedAs } }')).toEqual({
      project: { status: 'CURRENT', publishedAs: 'ISO 90001:2022' },
    });
  });
});

describe('what a project shows', () => {
  it('leaves null what its source leaves open, with its word, and keeps what an earlier source said as a conflict', async () => {
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

  it('is administered by the committee that its group belongs to, where no source names one', async () => {
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

  it('refuse a stage that is none', async () => {
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
