/** Projects of a catalogue in several editions, beside the reports of committees. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactSet } from '../../../facts/facts.ts';
import { buildWorkProgrammeDocuments } from '../../../subgraphs/work-programme/build/build.ts';
import { workProgrammeSubgraph } from '../../../subgraphs/work-programme/schema.ts';
import { catalogue, COMMITTEE, FIRST, SECOND } from '../../harness/made-up-catalogue.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

const open = (sets: readonly FactSet[]) =>
  openSubgraph(workProgrammeSubgraph, buildWorkProgrammeDocuments, sets, '2026-06-01');

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await open(catalogue);
});

const one = async (reference: string, asOf: string, fields: string): Promise<unknown> =>
  (await graph.query(`{ project(reference: "${reference}", asOf: "${asOf}") { ${fields} } }`))['project'];
const statusOn = async (reference: string, asOf: string) =>
  (await one(reference, asOf, 'status')) as { status: string } | null;

describe('a project of the catalogue', () => {
  it('has the values of its record', async () => {
    const fields = `isoId reference stagedReference stage { code } committee { reference } edition title
      scope scopeHtml ics { code } programmeOf { reference } sources { locator asOf }`;
    expect(await one('ISO 70006', FIRST, fields)).toEqual({
      isoId: 1007,
      reference: 'ISO 70006',
      stagedReference: 'ISO/WD 70006',
      stage: { code: '20.20' },
      committee: { reference: 'ISO/TC 998/SC 1' },
      edition: null,
      title: 'Wind',
      scope: 'Measuring gusts',
      scopeHtml: '<p>Measuring gusts</p>',
      ics: [{ code: '07.060' }],
      programmeOf: [{ reference: 'ISO/TC 998/SC 1' }],
      sources: [{ locator: 'id 1007', asOf: FIRST }],
    });
  });

  it('is current while an edition lists it, whatever its stage before publication', async () => {
    expect(await statusOn('ISO 70006', '2025-05-20')).toBeNull();
    expect(await statusOn('ISO 70006', FIRST)).toEqual({ status: 'CURRENT' });
    expect(await statusOn('ISO 70006', SECOND)).toEqual({ status: 'CURRENT' });
  });

  it('is current beside the edition that it will replace, and published with its own', async () => {
    const fields = 'status publishedAs stage { code }';
    expect(await one('ISO 70001', FIRST, fields)).toEqual({
      status: 'CURRENT',
      publishedAs: 'ISO 70001:2015',
      stage: { code: '40.20' },
    });
    expect(await one('ISO 70001', SECOND, fields)).toEqual({
      status: 'PUBLISHED',
      publishedAs: 'ISO 70001:2025',
      stage: { code: '60.60' },
    });
  });

  it('is cancelled if its stage is a cancellation', async () => {
    expect(await statusOn('ISO 70004', '2026-03-17')).toEqual({ status: 'CURRENT' });
    expect(await statusOn('ISO 70004', SECOND)).toEqual({ status: 'CANCELLED' });
  });

  it('is no longer listed once an edition omits it, and keeps its values', async () => {
    const fields = `status title stage { code } workingGroup { reference } programmeOf { reference }
      statusSources { locator asOf basis reason source { id } }`;
    expect(await one('ISO 70003', SECOND, fields)).toEqual({
      status: 'NO_LONGER_LISTED',
      title: 'Strings',
      stage: { code: '30.60' },
      workingGroup: { reference: 'ISO/TC 998/WG 2' },
      programmeOf: [],
      statusSources: [
        {
          locator: 'id 1004',
          asOf: FIRST,
          basis: 'INFERRED',
          reason: 'The complete file of 2026-03-18 omits it and does not state why.',
          source: { id: 'iso-deliverables-2025-05-21' },
        },
      ],
    });
    expect(await statusOn('ISO 70003', '2023-01-10')).toEqual({ status: 'CURRENT' });
  });

  it('has one history of stages across committee reports and editions', async () => {
    const steps = 'stageHistory { on stage { code } stagedReference sources { source { id } } }';
    const step = (on: string, code: string, stagedReference: string, id: string) => ({
      on,
      stage: { code },
      stagedReference,
      sources: [{ source: { id } }],
    });
    const [ed1, ed2] = ['iso-deliverables-2025-05-21', 'iso-deliverables-2026-03-18'];
    expect(await one('ISO 70003', '2026-06-01', steps)).toEqual({
      stageHistory: [
        step('2023-01-10', '20.20', 'ISO/WD 70003', 'report-2023'),
        step(FIRST, '30.60', 'ISO/CD 70003', ed1),
      ],
    });
    expect(await one('ISO 70001', '2026-06-01', steps)).toEqual({
      stageHistory: [
        step(FIRST, '40.20', 'ISO/DIS 70001', ed1),
        step(SECOND, '60.60', 'ISO 70001:2025', ed2),
      ],
    });
  });
});

describe('projects', () => {
  const listed = async (args: string): Promise<readonly string[]> => {
    const data = await graph.query(`{ projects(${args}) { nodes { reference } } }`);
    return (data['projects'] as { nodes: { reference: string }[] }).nodes.map(({ reference }) => reference);
  };

  it('are those that a source mentions as projects, not all published numbers', async () => {
    const all = ['ISO 70001', 'ISO 70003', 'ISO/TR 70004', 'ISO 70006'];
    expect(await listed('first: 10')).toEqual(all);
    const said = madeUpFacts('slides', [
      { kind: 'publication', asOf: '2024', subject: { designation: 'ISO 70010:2020' }, values: {} },
      {
        kind: 'publication',
        asOf: '2024',
        subject: { designation: 'ISO 70011:2020' },
        values: { workingGroup: `${COMMITTEE}/WG 2` },
      },
      {
        kind: 'publication',
        asOf: '2024',
        subject: { designation: 'ISO 70012:2020' },
        values: { project: 'ISO 70012' },
      },
    ]);
    const other = await open([said]);
    expect(await other.query('{ projects { nodes { reference status } } }')).toEqual({
      projects: {
        nodes: [
          { reference: 'ISO 70011', status: 'PUBLISHED' },
          { reference: 'ISO 70012', status: 'PUBLISHED' },
        ],
      },
    });
  });

  it.each([
    ['ics: "35"', ['ISO 70001']],
    ['ics: "07"', ['ISO 70006']],
    ['isoId: 1007', ['ISO 70006']],
    ['text: "gust"', ['ISO 70006']],
    ['status: [CURRENT]', ['ISO 70006']],
    ['stageFrom: "20.98", stageTo: "40.00"', ['ISO 70003', 'ISO/TR 70004']],
    ['workingGroup: "TC 998/WG 2"', ['ISO 70003']],
  ])('are narrowed by { %s }', async (filter, expected) => {
    expect(await listed(`filter: { ${filter} }`)).toEqual(expected);
  });

  it.each([
    ['STAGE_DESC', ['ISO 70001', 'ISO 70003', 'ISO/TR 70004', 'ISO 70006']],
    ['REFERENCE_DESC', ['ISO 70006', 'ISO/TR 70004', 'ISO 70003', 'ISO 70001']],
  ])('are ordered by %s', async (order, expected) => {
    expect(await listed(`orderBy: ${order}`)).toEqual(expected);
  });

  it('are counted by status, stage, type, committee and group', async () => {
    const data = await graph.query(`{ projects(first: 1) {
      facets(by: [STATUS, STAGE, TYPE, COMMITTEE, WORKING_GROUP]) { dimension buckets { value label count } }
    } }`);
    const bucket = (value: string | null, label: string | null, count: number) => ({ value, label, count });
    expect(data['projects']).toEqual({
      facets: [
        {
          dimension: 'STATUS',
          buckets: ['CANCELLED', 'CURRENT', 'NO_LONGER_LISTED', 'PUBLISHED'].map((status) =>
            bucket(status, status, 1),
          ),
        },
        {
          dimension: 'STAGE',
          buckets: [
            bucket('20.60', 'Close of comment period', 1),
            bucket('20.98', 'Project deleted', 1),
            bucket('30.60', 'Close of comment period', 1),
            bucket('60.60', 'International Standard published', 1),
          ],
        },
        {
          dimension: 'TYPE',
          buckets: [bucket('IS', 'International Standard', 3), bucket('TR', 'Technical Report', 1)],
        },
        {
          dimension: 'COMMITTEE',
          buckets: [bucket(COMMITTEE, COMMITTEE, 3), bucket(`${COMMITTEE}/SC 1`, `${COMMITTEE}/SC 1`, 1)],
        },
        {
          dimension: 'WORKING_GROUP',
          buckets: [bucket(null, null, 3), bucket(`${COMMITTEE}/WG 2`, `${COMMITTEE}/WG 2`, 1)],
        },
      ],
    });
  });

  it('refuse an ICS code that cannot be read', async () => {
    const { errors } = await graph.execute('{ projects(filter: { ics: "x" }) { totalCount } }');
    expect(errors?.[0]?.message).toBe(
      '`filter.ics`: "x" cannot be read; expected an ICS code such as 35, 35.030 or 35.240.40',
    );
  });
});

describe('a record with an ISO id alone', () => {
  it('is the project that has the id on that day', async () => {
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on DeliverableRecord { isoId project { reference } } }
    }`;
    const records = [1002, 900].map((isoId) => ({ __typename: 'DeliverableRecord', isoId, asOf: FIRST }));
    expect(await graph.query(query, { representations: records })).toEqual({
      _entities: [
        { isoId: 1002, project: { reference: 'ISO 70001' } },
        { isoId: 900, project: null },
      ],
    });
  });
});
