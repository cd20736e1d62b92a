/**
 * The publications subgraph alone, over made-up facts.
 * In: publication facts. Out: what callers see on different days. Not for: the bundled data.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPublicationDocuments } from '../../../subgraphs/publications/build/build.ts';
import { publicationsSubgraph } from '../../../subgraphs/publications/schema.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

const committee = 'ISO/TC 999';

const report2020 = madeUpFacts('report-2020', [
  {
    kind: 'publication',
    asOf: '2020-03-01',
    subject: { designation: 'ISO/TR 80001:2020' },
    values: {
      publishedOn: '2020-02-11',
      title: 'Rôle of smart contracts',
      committee,
      workingGroup: `${committee}/WG 3`,
    },
  },
  {
    kind: 'publication',
    asOf: '2020-06-01',
    subject: { designation: 'ISO/TR 80001:2020' },
    values: { publishedOn: '2020', reviewDate: '2023-02-28', deliverableType: 'TR' },
  },
  {
    kind: 'publication',
    asOf: '2020-06-01',
    subject: { designation: 'ISO 80002:2018' },
    values: { publishedOn: '2018-05', title: 'Vocabulary', committee },
    unknown: { reviewDate: 'TBC' },
  },
  {
    kind: 'publication',
    asOf: '2020-06-01',
    subject: { designation: 'ISO/TS 80003:2020' },
    values: { publishedOn: '2020-02-29', title: 'Taxonomy', workingGroup: `${committee}/SC 1/WG 1` },
  },
]);

const report2023 = madeUpFacts('report-2023', [
  {
    kind: 'publication',
    asOf: '2023-01-10',
    subject: { designation: 'ISO 80002:2022' },
    values: { publishedOn: '2022', title: 'Vocabulary', committee, project: 'ISO 80002', edition: 2 },
  },
  {
    kind: 'publication',
    asOf: '2023-01-10',
    subject: { designation: 'ISO/TR 80009:2022' },
    values: { title: 'Twin systems', committee },
  },
  {
    kind: 'publication',
    asOf: '2023-01-10',
    subject: { designation: 'ISO 80010:2021' },
    values: { title: 'Belongs to somebody else', committee: 'ISO/TC 998' },
  },
  {
    kind: 'project',
    asOf: '2023-01-10',
    subject: { project: 'ISO 80009' },
    values: { formerNumbers: ['ISO 80010'], publishedAs: 'ISO/TR 80009:2022' },
  },
]);

const designations = '{ totalCount nodes { designation } }';

describe('publications', () => {
  let graph: OpenSubgraph;
  beforeAll(async () => {
    graph = await openSubgraph(publicationsSubgraph, buildPublicationDocuments, [report2020, report2023]);
  });
  const listed = async (query: string): Promise<readonly string[]> => {
    const data = (await graph.query(query)) as { publications: { nodes: { designation: string }[] } };
    return data.publications.nodes.map(({ designation }) => designation);
  };
  const one = async (args: string, fields = 'designation'): Promise<unknown> =>
    (await graph.query(`{ publication(${args}) { ${fields} } }`))['publication'];

  it('are unknown before the first source that speaks of them', async () => {
    expect(await one('designation: "ISO/TR 80001:2020", asOf: "2020-02-29"')).toBeNull();
    expect(await one('designation: "ISO/TR 80001:2020", asOf: "2020-03-01"')).toEqual({
      designation: 'ISO/TR 80001:2020',
    });
  });

  it('keep the exact day of publication when a later list gives only the year', async () => {
    const fields = 'publishedOn conflicts { field } sources { locator }';
    expect(await one('designation: "ISO/TR 80001:2020"', fields)).toEqual({
      publishedOn: '2020-02-11',
      conflicts: [],
      sources: [{ locator: 'line 2' }, { locator: 'line 1' }],
    });
  });

  it.each(['ISO TR 80001 : 2020', 'tr 80001:2020', 'ISO/TR 80001', 'ISO 80001', 'ISO 80001:2020'])(
    'answer to %s',
    async (text) => {
      const data = await graph.query(
        'query ($text: String!) { publication(designation: $text) { designation } }',
        {
          text,
        },
      );
      expect(data).toEqual({ publication: { designation: 'ISO/TR 80001:2020' } });
    },
  );

  it('are distinguished by type and year if the caller gives them', async () => {
    expect(await one('designation: "ISO/TS 80001"')).toBeNull();
    expect(await one('designation: "ISO/TR 80001:2019"')).toBeNull();
  });

  it('mean the latest edition known on the day when no year is given', async () => {
    expect(await one('designation: "ISO 80002", asOf: "2020-12-31"')).toEqual({
      designation: 'ISO 80002:2018',
    });
    expect(await one('designation: "ISO 80002"', 'designation edition')).toEqual({
      designation: 'ISO 80002:2022',
      edition: 2,
    });
  });

  it('are never drafts', async () => {
    const { errors } = await graph.execute('{ publication(designation: "FDIS 80002") { designation } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_REFERENCE', argument: 'designation' });
    expect(errors?.[0]?.message).toBe(
      '`designation`: "FDIS 80002" cannot be read; expected a designation such as ISO/TR 23244:2020, without a stage',
    );
  });

  it('show type, year, project and group, with what sources leave open', async () => {
    const fields =
      'year deliverableType committee { reference asOf } workingGroup { reference } project { reference } unknown { field statedAs } replaces { designation } replacedBy { designation }';
    expect(await one('designation: "ISO 80002:2018", asOf: "2020-07-01"', fields)).toEqual({
      year: 2018,
      deliverableType: 'IS',
      committee: { reference: committee, asOf: '2020-07-01' },
      workingGroup: null,
      project: { reference: 'ISO 80002' },
      unknown: [{ field: 'reviewDate', statedAs: 'TBC' }],
      replaces: [],
      replacedBy: [],
    });
    expect(await one('designation: "ISO/TR 80001:2020"', 'project { reference }')).toEqual({
      project: { reference: 'ISO/TR 80001' },
    });
  });

  it('are reviewed by the rule of their type', async () => {
    const reviews = 'reviewDate { stated computed basis }';
    expect(await one('designation: "TR 80001"', reviews)).toEqual({
      reviewDate: { stated: '2023-02-28', computed: null, basis: 'RECOMMENDED_DATE_ONLY' },
    });
    expect(await one('designation: "ISO 80002:2018"', reviews)).toEqual({
      reviewDate: { stated: null, computed: '2023-05', basis: 'SYSTEMATIC_WITHIN_5_YEARS' },
    });
    expect(await one('designation: "TS 80003"', reviews)).toEqual({
      reviewDate: { stated: null, computed: '2023-02-28', basis: 'SYSTEMATIC_AFTER_3_YEARS' },
    });
  });

  it('are found by beginnings of words, without regard to capitals and marks', async () => {
    expect(await listed(`{ publications(filter: { text: "ROLE contr" }) ${designations} }`)).toEqual([
      'ISO/TR 80001:2020',
    ]);
    expect(await listed(`{ publications(filter: { text: "tract" }) ${designations} }`)).toEqual([]);
    const { errors } = await graph.execute(`{ publications(filter: { text: " - " }) ${designations} }`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'filter.text' });
  });

  it('are found by committee with everything below, by group, by type and by project', async () => {
    expect(await listed(`{ publications(filter: { committee: "TC999" }) ${designations} }`)).toEqual([
      'ISO/TR 80001:2020',
      'ISO 80002:2018',
      'ISO 80002:2022',
      'ISO/TS 80003:2020',
      'ISO/TR 80009:2022',
    ]);
    expect(await listed(`{ publications(filter: { workingGroup: "TC 999/WG 3" }) ${designations} }`)).toEqual(
      ['ISO/TR 80001:2020'],
    );
    expect(await listed(`{ publications(filter: { deliverableTypes: [TS, TR] }) ${designations} }`)).toEqual([
      'ISO/TR 80001:2020',
      'ISO/TS 80003:2020',
      'ISO/TR 80009:2022',
    ]);
    expect(await listed(`{ publications(filter: { project: "ISO/FDIS 80002.2" }) ${designations} }`)).toEqual(
      ['ISO 80002:2018', 'ISO 80002:2022'],
    );
    const { errors } = await graph.execute(
      `{ publications(filter: { project: "vocabulary" }) ${designations} }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_REFERENCE', argument: 'filter.project' });
  });

  it('are found by dates only where the date is certain', async () => {
    const from = '2020-02-12';
    expect(await listed(`{ publications(filter: { publishedFrom: "${from}" }) ${designations} }`)).toEqual([
      'ISO 80002:2022',
      'ISO/TS 80003:2020',
    ]);
    expect(await listed(`{ publications(filter: { publishedTo: "2018-05-30" }) ${designations} }`)).toEqual(
      [],
    );
    expect(await listed(`{ publications(filter: { publishedTo: "2018-05-31" }) ${designations} }`)).toEqual([
      'ISO 80002:2018',
    ]);
    expect(
      await listed(
        `{ publications(filter: { reviewBefore: "2023-06-01" }, orderBy: REVIEW_DATE) ${designations} }`,
      ),
    ).toEqual(['ISO/TR 80001:2020', 'ISO/TS 80003:2020', 'ISO 80002:2018']);
  });

  it('are counted by type over the whole filtered list, whatever the page', async () => {
    const facets = 'facets(by: [TYPE, TYPE]) { dimension buckets { value label count } }';
    const answer = await graph.query(
      `{ publications(filter: { committee: "TC999" }, first: 1) { nodes { designation } ${facets} } }`,
    );
    expect(answer).toEqual({
      publications: {
        nodes: [{ designation: 'ISO/TR 80001:2020' }],
        facets: [
          {
            dimension: 'TYPE',
            buckets: [
              { value: 'IS', label: 'International Standard', count: 2 },
              { value: 'TR', label: 'Technical Report', count: 2 },
              { value: 'TS', label: 'Technical Specification', count: 1 },
            ],
          },
        ],
      },
    });
  });

  it('are ordered by date with those without one last, and paged both ways', async () => {
    const order = 'orderBy: PUBLISHED_ON';
    const page = async (args: string) =>
      (await graph.query(
        `{ publications(${order}, ${args}) { totalCount nodes { designation } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      )) as {
        publications: {
          totalCount: number;
          nodes: { designation: string }[];
          pageInfo: {
            startCursor: string;
            endCursor: string;
            hasNextPage: boolean;
            hasPreviousPage: boolean;
          };
        };
      };
    const first = (await page('first: 4')).publications;
    expect(first.nodes.map(({ designation }) => designation)).toEqual([
      'ISO 80002:2018',
      'ISO/TR 80001:2020',
      'ISO/TS 80003:2020',
      'ISO 80002:2022',
    ]);
    expect([first.totalCount, first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage]).toEqual([
      6,
      true,
      false,
    ]);
    const second = (await page(`first: 4, after: "${first.pageInfo.endCursor}"`)).publications;
    expect(second.nodes.map(({ designation }) => designation)).toEqual([
      'ISO/TR 80009:2022',
      'ISO 80010:2021',
    ]);
    const back = (await page(`last: 4, before: "${second.pageInfo.startCursor}"`)).publications;
    expect(back.nodes).toEqual(first.nodes);
  });
});

describe('publications of committees and projects', () => {
  let graph: OpenSubgraph;
  beforeAll(async () => {
    graph = await openSubgraph(publicationsSubgraph, buildPublicationDocuments, [report2020, report2023]);
  });
  const entity = async (type: string, key: string, fields: string): Promise<unknown> => {
    const query = `{ _entities(representations: [{ __typename: "${type}", ${key} }]) { ... on ${type} { ${fields} } } }`;
    const data = (await graph.query(query)) as { _entities: unknown[] };
    return data._entities[0];
  };
  const onDay = 'asOf: "2023-02-01"';

  it('are those of a committee itself, or with its groups', async () => {
    const key = `reference: "${committee}", ${onDay}`;
    expect(await entity('Committee', key, `publications ${designations}`)).toEqual({
      publications: {
        totalCount: 4,
        nodes: [
          { designation: 'ISO/TR 80001:2020' },
          { designation: 'ISO 80002:2018' },
          { designation: 'ISO 80002:2022' },
          { designation: 'ISO/TR 80009:2022' },
        ],
      },
    });
    expect(
      await entity('Committee', key, `publications(includeGroups: true, types: [TS]) ${designations}`),
    ).toEqual({ publications: { totalCount: 1, nodes: [{ designation: 'ISO/TS 80003:2020' }] } });
  });

  it('are what a working group developed', async () => {
    const key = `reference: "${committee}/WG 3", ${onDay}`;
    expect(await entity('Committee', key, `publications ${designations}`)).toEqual({
      publications: { totalCount: 1, nodes: [{ designation: 'ISO/TR 80001:2020' }] },
    });
  });

  it('are the editions of a project, by any form of its reference', async () => {
    const fields = `publication { designation } publications ${designations}`;
    expect(await entity('Project', `reference: "ISO/CD 80002.3", ${onDay}`, fields)).toEqual({
      publication: { designation: 'ISO 80002:2022' },
      publications: {
        totalCount: 2,
        nodes: [{ designation: 'ISO 80002:2018' }, { designation: 'ISO 80002:2022' }],
      },
    });
    expect(await entity('Project', 'reference: "ISO 80002", asOf: "2019-01-01"', fields)).toEqual({
      publication: null,
      publications: { totalCount: 0, nodes: [] },
    });
  });

  it('never carry a number that the project had before', async () => {
    expect(
      await entity('Project', `reference: "ISO/TR 80009", ${onDay}`, `publications ${designations}`),
    ).toEqual({
      publications: { totalCount: 1, nodes: [{ designation: 'ISO/TR 80009:2022' }] },
    });
  });

  it('resolve by their key, and to null for an unknown one', async () => {
    const fields = 'designation asOf title';
    expect(await entity('Publication', `designation: "ISO 80002:2018", ${onDay}`, fields)).toEqual({
      designation: 'ISO 80002:2018',
      asOf: '2023-02-01',
      title: 'Vocabulary',
    });
    expect(await entity('Publication', `designation: "ISO 1:1999", ${onDay}`, fields)).toBeNull();
  });

  it('cost as many store calls for ten committees as for one', async () => {
    const ask = async (count: number): Promise<readonly string[]> => {
      const representations = Array.from({ length: count }, (_, index) => ({
        __typename: 'Committee',
        reference: `${committee}/WG ${String(index + 1)}`,
        asOf: '2023-02-01',
      }));
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Committee { publications ${designations} } } }`;
      await graph.query(query, { representations });
      return [...graph.calls];
    };
    expect(await ask(1)).toEqual(['publications.publications']);
    expect(await ask(10)).toEqual(['publications.publications']);
  });
});
