/**
 * What a catalogue in several editions says of publications: stages, classification, what replaces what, counts.
 * In: the made-up catalogue. Out: what callers see on different days. Not for: projects (work-programme).
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactSet } from '../../../facts/facts.ts';
import { buildPublicationDocuments } from '../../../subgraphs/publications/build/build.ts';
import { publicationsSubgraph } from '../../../subgraphs/publications/schema.ts';
import { catalogue, classification, firstEdition, secondEdition } from '../../harness/made-up-catalogue.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

const open = (sets: readonly FactSet[]) =>
  openSubgraph(publicationsSubgraph, buildPublicationDocuments, sets, '2026-06-01');

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await open(catalogue);
});

const one = async (args: string, fields: string): Promise<unknown> =>
  (await graph.query(`{ publication(${args}) { ${fields} } }`))['publication'];

const listed = async (args: string): Promise<readonly string[]> => {
  const data = await graph.query(`{ publications(${args}) { nodes { designation } } }`);
  return (data['publications'] as { nodes: { designation: string }[] }).nodes.map(
    ({ designation }) => designation,
  );
};

describe('a publication of the catalogue', () => {
  it('is shown with all that its record says', async () => {
    const fields = `isoId stage { code name isStandard } status supplement languages pages { language count }
      ics { code title } scope scopeHtml edition project { reference } sources { locator asOf }`;
    expect(await one('designation: "ISO 70001:2015", asOf: "2025-06-01"', fields)).toEqual({
      isoId: 1001,
      stage: { code: '90.92', name: 'International Standard to be revised', isStandard: true },
      status: 'TO_BE_REVISED',
      supplement: null,
      languages: ['en', 'fr'],
      pages: [
        { language: 'en', count: 20 },
        { language: 'fr', count: 22 },
      ],
      ics: [
        { code: '35.030', title: 'IT security' },
        { code: '35.240.40', title: 'Banking' },
      ],
      scope: 'How to fly kites & dragons\n- with string',
      scopeHtml: '<p>How to fly <b>kites</b> &amp; dragons</p><ul><li>with string</li></ul>',
      edition: 1,
      project: { reference: 'ISO 70001' },
      sources: [{ locator: 'id 1001', asOf: '2025-05-21' }],
    });
  });

  it('leaves open what its record leaves open', async () => {
    const fields =
      'title scope scopeHtml edition pages { count } replaces { designation } project { reference }';
    expect(await one('designation: "ISO/TS 70002:2020"', fields)).toEqual({
      title: null,
      scope: null,
      scopeHtml: null,
      edition: null,
      pages: [],
      replaces: [],
      project: null,
    });
  });

  it('is not known before the edition that names it, and has the stage of the day', async () => {
    expect(await one('designation: "ISO 70001:2015", asOf: "2025-05-20"', 'status')).toBeNull();
    expect(await one('designation: "ISO 70001:2015", asOf: "2026-03-17"', 'status')).toEqual({
      status: 'TO_BE_REVISED',
    });
    expect(await one('designation: "ISO 70001:2015", asOf: "2026-03-18"', 'status')).toEqual({
      status: 'WITHDRAWN',
    });
  });

  it('is found by its base and supplement, in any spelling', async () => {
    const amendment = { designation: 'ISO 70005:1999/Amd 1:2003', year: 2003, supplement: 'Amd' };
    const fields = 'designation year supplement';
    expect(await one('designation: "ISO 70005:1999/Amd 1:2003"', fields)).toEqual(amendment);
    expect(await one('designation: "iso 70005:1999/AMD 1"', fields)).toEqual(amendment);
    expect(await one('designation: "ISO 70005"', fields)).toBeNull();
  });

  it('has no status where no source states a stage', async () => {
    const plain = madeUpFacts('slides', [
      { kind: 'publication', asOf: '2020', subject: { designation: 'ISO 70009:2020' }, values: {} },
    ]);
    const other = await open([plain]);
    const data = await other.query('{ publications { nodes { status stage { code } isoId ics { code } } } }');
    expect(data).toEqual({ publications: { nodes: [{ status: null, stage: null, isoId: null, ics: [] }] } });
  });
});

describe('what replaces what', () => {
  it('is found by id, and ids without a record stay visible', async () => {
    const fields = `replaces { designation } replacesRecords { isoId publication { designation } }
      replacedBy { designation } replacedByRecords { isoId publication { designation } }`;
    expect(await one('designation: "ISO 70001:2015", asOf: "2026-01-01"', fields)).toEqual({
      replaces: [],
      replacesRecords: [{ isoId: 900, publication: null }],
      replacedBy: [],
      replacedByRecords: [{ isoId: 1002, publication: null }],
    });
    expect(await one('designation: "ISO 70001:2015", asOf: "2026-04-01"', fields)).toEqual({
      replaces: [],
      replacesRecords: [{ isoId: 900, publication: null }],
      replacedBy: [{ designation: 'ISO 70001:2025' }],
      replacedByRecords: [{ isoId: 1002, publication: { designation: 'ISO 70001:2025' } }],
    });
  });

  it('costs one store call for all publications of a page', async () => {
    await graph.query('{ publications { nodes { replaces { designation } replacedBy { designation } } } }');
    // A page, and all ids at once.
    expect(graph.calls).toEqual(['publications.publications', 'publications.publications']);
  });
});

describe('publications', () => {
  it.each([
    ['ics: "35"', ['ISO 70001:2015', 'ISO 70001:2025', 'ISO/TS 70002:2020']],
    ['ics: "35.030"', ['ISO 70001:2015', 'ISO 70001:2025']],
    ['ics: "35.240"', ['ISO 70001:2015', 'ISO/TS 70002:2020']],
    [
      'statuses: [WITHDRAWN, CONFIRMED]',
      ['ISO 70001:2015', 'ISO/TS 70002:2020', 'ISO 70005:1999/Amd 1:2003'],
    ],
    ['stages: ["6060"]', ['ISO 70001:2025']],
    ['languages: ["fr"]', ['ISO 70001:2015']],
    ['replaced: true', ['ISO 70001:2015']],
    ['replaced: false, committee: "TC 998"', ['ISO 70001:2025', 'ISO/TS 70002:2020']],
    ['isoId: 1003', ['ISO/TS 70002:2020']],
    ['text: "drag"', ['ISO 70001:2015']],
    ['text: "kites amp"', []],
    ['publishedFrom: "2020-01-01"', ['ISO 70001:2025', 'ISO/TS 70002:2020']],
  ])('are narrowed by { %s }', async (filter, expected) => {
    expect(await listed(`filter: { ${filter} }`)).toEqual(expected);
  });

  it.each([
    [
      'PUBLISHED_ON_DESC',
      ['ISO 70001:2025', 'ISO/TS 70002:2020', 'ISO 70001:2015', 'ISO 70005:1999/Amd 1:2003'],
    ],
    [
      'DESIGNATION_DESC',
      ['ISO 70005:1999/Amd 1:2003', 'ISO/TS 70002:2020', 'ISO 70001:2025', 'ISO 70001:2015'],
    ],
    [
      'REVIEW_DATE_DESC',
      ['ISO 70001:2025', 'ISO/TS 70002:2020', 'ISO 70001:2015', 'ISO 70005:1999/Amd 1:2003'],
    ],
  ])('are ordered by %s', async (order, expected) => {
    expect(await listed(`orderBy: ${order}`)).toEqual(expected);
  });

  it.each([
    [
      'ics: "35.1"',
      '`filter.ics`: "35.1" cannot be read; expected an ICS code such as 35, 35.030 or 35.240.40',
    ],
    ['stages: ["late"]', '`filter.stages`: "late" cannot be read; expected a stage code such as 30.60'],
  ])('refuse { %s }', async (filter, message) => {
    const { errors } = await graph.execute(`{ publications(filter: { ${filter} }) { totalCount } }`);
    expect(errors?.map((error) => [error.message, error.extensions['code']])).toEqual([
      [message, 'BAD_USER_INPUT'],
    ]);
  });

  it('are the same whichever edition was imported first', async () => {
    const other = await open([...catalogue].reverse());
    const query = '{ publications { nodes { designation stage { code } sources { locator asOf } } } }';
    expect(await other.query(query)).toEqual(await graph.query(query));
  });

  it('are counted by field of the classification, with its title, and by language', async () => {
    const data = await graph.query(
      '{ publications(first: 1) { facets(by: [ICS_FIELD, LANGUAGE]) { dimension buckets { value label count } } } }',
    );
    expect(data['publications']).toEqual({
      facets: [
        {
          dimension: 'ICS_FIELD',
          buckets: [
            { value: '35', label: 'Information technology', count: 3 },
            { value: '47', label: 'Shipbuilding', count: 1 },
          ],
        },
        {
          dimension: 'LANGUAGE',
          buckets: [
            { value: 'en', label: 'English', count: 4 },
            { value: 'fr', label: 'French', count: 1 },
          ],
        },
      ],
    });
  });
});

describe('facets', () => {
  /** How each value of a dimension is written in a filter. */
  const asFilter = {
    TYPE: (value: string) => `deliverableTypes: [${value}]`,
    STATUS: (value: string) => `statuses: [${value}]`,
    ICS_FIELD: (value: string) => `ics: "${value}"`,
    LANGUAGE: (value: string) => `languages: ["${value}"]`,
  } as const;
  type Dimension = keyof typeof asFilter;
  const conditions = [
    'ics: "35"',
    'committee: "TC 998"',
    'text: "kites"',
    'replaced: false',
    'publishedTo: "2021-01-01"',
  ];

  it('count what the list gives when it is narrowed to their value', async () => {
    const days = fc.constantFrom('2025-05-20', '2025-05-21', '2026-03-18');
    const dimensions = fc.constantFrom(...(Object.keys(asFilter) as Dimension[]));
    await fc.assert(
      fc.asyncProperty(days, dimensions, fc.subarray(conditions), async (day, dimension, chosen) => {
        // The same condition twice is one field of the filter.
        fc.pre(!(dimension === 'ICS_FIELD' && chosen.includes('ics: "35"')));
        const list = (filter: readonly string[], fields: string) =>
          graph.query(`{ publications(asOf: "${day}", filter: { ${filter.join(', ')} }) { ${fields} } }`);
        const whole = await list(chosen, `facets(by: [${dimension}]) { buckets { value count } }`);
        const [facet] = (
          whole['publications'] as { facets: { buckets: { value: string; count: number }[] }[] }
        ).facets;
        for (const { value, count } of facet?.buckets ?? []) {
          const narrowed = await list([...chosen, asFilter[dimension](value)], 'totalCount');
          expect(narrowed['publications']).toEqual({ totalCount: count });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the classification', () => {
  it('is a tree, with the publications below each code', async () => {
    const data = await graph.query(`{ icsCode(code: "35.240") {
      code level title titleFr parent { code title } children { code title }
      publications(orderBy: DESIGNATION_DESC) { totalCount nodes { designation } }
    } }`);
    expect(data['icsCode']).toEqual({
      code: '35.240',
      level: 2,
      title: 'Applications',
      titleFr: 'Applications',
      parent: { code: '35', title: 'Information technology' },
      children: [{ code: '35.240.40', title: 'Banking' }],
      publications: {
        totalCount: 2,
        nodes: [{ designation: 'ISO/TS 70002:2020' }, { designation: 'ISO 70001:2015' }],
      },
    });
  });

  it('has codes that are only used, without a title, from the day of their use', async () => {
    const query = (asOf: string) =>
      graph.query(
        `{ icsCode(code: "07.060", asOf: "${asOf}") { title parent { code title } sources { locator } } }`,
      );
    expect((await query('2025-05-20'))['icsCode']).toBeNull();
    expect((await query('2025-05-21'))['icsCode']).toEqual({
      title: null,
      parent: { code: '07', title: null },
      sources: [{ locator: 'id 1007' }],
    });
  });

  it('is searched in both languages, and listed by level and order', async () => {
    const codes = async (args: string) => {
      const data = await graph.query(`{ icsCodes(${args}) { nodes { code } } }`);
      return (data['icsCodes'] as { nodes: { code: string }[] }).nodes.map(({ code }) => code);
    };
    expect(await codes('filter: { text: "banq" }')).toEqual(['35.240.40']);
    expect(await codes('filter: { within: "35", level: 2 }')).toEqual(['35.030', '35.240']);
    expect(await codes('filter: { level: 1 }, orderBy: TITLE')).toEqual(['35', '47', '07']);
    expect(await codes('filter: { level: 1 }, orderBy: TITLE_DESC')).toEqual(['47', '35', '07']);
    expect(await codes('first: 2, orderBy: CODE_DESC')).toEqual(['47.020.01', '47.020']);
  });

  it('refuses what is no code', async () => {
    const { errors } = await graph.execute('{ icsCode(code: "IT") { title } }');
    expect(errors?.[0]?.message).toBe(
      '`code`: "IT" cannot be read; expected an ICS code such as 35, 35.030 or 35.240.40',
    );
  });

  it('says nothing that no source says', async () => {
    const other = await open([firstEdition, secondEdition]);
    const data = await other.query('{ icsCode(code: "35") { title titleFr scope } }');
    expect(data['icsCode']).toEqual({ title: null, titleFr: null, scope: null });
    const bare = await open([classification]);
    expect(await bare.query('{ icsCode(code: "35.030") { publications { totalCount } } }')).toEqual({
      icsCode: { publications: { totalCount: 0 } },
    });
  });
});
