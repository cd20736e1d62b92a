/** Documents, studies, meetings, ballots and comment rounds through the API. */
import { describe, expect, it } from 'vitest';
import { openProgramme } from './programme-facts.ts';

const graph = await openProgramme();

describe('a document', () => {
  it('is known by register and number, never by a number alone', async () => {
    expect(
      await graph.query('{ documents(filter: { number: 3 }) { totalCount nodes { reference title } } }'),
    ).toEqual({
      documents: {
        totalCount: 2,
        nodes: [
          { reference: 'ISO/TC 901/JWG 2 N 3', title: 'Result of voting' },
          { reference: 'ISO/TC 901/WG 1 N 3', title: 'First draft' },
        ],
      },
    });
  });

  it('has the list, row, project, purpose and deadline', async () => {
    expect(
      await graph.query(`{ document(register: "TC 901/WG 01", number: 3) {
        date purpose deadline row committee { reference } listedBy { reference } project { reference status } study { id } } }`),
    ).toEqual({
      document: {
        date: '2018-04-04',
        purpose: 'For comments',
        deadline: '2018-09-21',
        row: 'line 31',
        committee: { reference: 'ISO/TC 901/WG 1' },
        listedBy: { reference: 'ISO/TC 901/JWG 2' },
        project: { reference: 'ISO/TR 90004', status: 'CANCELLED' },
        study: null,
      },
    });
  });

  it('exists from its day on', async () => {
    const on = (asOf: string) =>
      graph.query(`{ document(register: "ISO/TC 901/WG 1", number: 3, asOf: "${asOf}") { number } }`);
    expect(await on('2018-04-03')).toEqual({ document: null });
    expect(await on('2018-04-04')).toEqual({ document: { number: 3 } });
  });

  it('that no list includes is known by register and number if a source refers to it', async () => {
    expect(
      await graph.query(
        '{ document(register: "ISO/TC 901/JWG 2", number: 36) { title row sources { locator } } none: document(register: "ISO/TC 901", number: 1) { number } }',
      ),
    ).toEqual({ document: { title: null, row: null, sources: [{ locator: 'line 34' }] }, none: null });
  });

  it('resolves as an entity', async () => {
    expect(
      await graph.query(`{ _entities(representations: [
        { __typename: "Document", register: "ISO/TC 901/WG 1", number: 3, asOf: "2020-01-01" }
        { __typename: "Document", register: "ISO/TC 901/WG 1", number: 3, asOf: "2017-01-01" }
      ]) { ... on Document { title } } }`),
    ).toEqual({ _entities: [{ title: 'First draft' }, null] });
  });
});

describe('lists of documents', () => {
  it('count rows apart from documents: one row may name several', async () => {
    expect(
      await graph.query(
        `{ project(reference: "ISO 90004") { documents(first: 1) { totalCount rowCount } wg: documents(filter: { register: "ISO/TC 901/WG 1" }) { totalCount rowCount } } }`,
      ),
    ).toEqual({
      project: { documents: { totalCount: 4, rowCount: 2 }, wg: { totalCount: 1, rowCount: 1 } },
    });
  });

  it.each([
    ['listedBy: "ISO/TC 901/JWG 2"', 5, 3],
    ['project: "TR 90004"', 4, 2],
    ['study: "TIW"', 1, 1],
    ['study: "trust in Widgets"', 1, 1],
    ['dateFrom: "2018-10-21", dateTo: "2018-12-31"', 2, 1],
    ['text: "vot res"', 3, 1],
    ['text: "comments"', 1, 1],
    ['register: "ISO/TC 901"', 0, 0],
  ])('%s', async (filter, totalCount, rowCount) => {
    expect(await graph.query(`{ documents(filter: { ${filter} }) { totalCount rowCount } }`)).toEqual({
      documents: { totalCount, rowCount },
    });
  });

  it('are ordered by number or by date', async () => {
    const order = (orderBy: string) =>
      graph.query(
        `{ documents(filter: { project: "ISO 90004" }, orderBy: ${orderBy}) { nodes { number } } }`,
      );
    const numbers = (...list: number[]) => ({ documents: { nodes: list.map((number) => ({ number })) } });
    expect(await order('NUMBER')).toEqual(numbers(1, 3, 5, 3));
    expect(await order('DATE')).toEqual(numbers(3, 1, 3, 5));
  });
});

describe('a study', () => {
  it('has the documents under a heading with one of its names', async () => {
    expect(
      await graph.query(`{ studies(filter: { group: "ISO/TC 901" }) { nodes { id acronym startedOn extendedMonths groups { reference } leaders { name }
        termsOfReference { title study { acronym } } documents { totalCount } } } }`),
    ).toEqual({
      studies: {
        nodes: [
          {
            id: 'Trust in widgets',
            acronym: 'TIW',
            startedOn: '2019-05',
            extendedMonths: 6,
            groups: [{ reference: 'ISO/TC 901/JWG 2' }],
            leaders: [{ name: 'Dan Poe' }],
            termsOfReference: { title: 'Terms of reference', study: { acronym: 'TIW' } },
            documents: { totalCount: 1 },
          },
        ],
      },
    });
  });
});

describe('a parallel ballot', () => {
  it('is one ballot for each committee, with the documents of its result', async () => {
    expect(
      await graph.query(
        '{ ballots(filter: { project: "DTR 90002" }) { nodes { kind committee { reference } resultOn results { reference } project { number } } } }',
      ),
    ).toEqual({
      ballots: {
        nodes: [
          {
            kind: 'DTR_BALLOT',
            committee: { reference: 'ISO/TC 901' },
            resultOn: '2019-04-10',
            results: [{ reference: 'ISO/TC 901/JWG 2 N 36' }],
            project: { number: 'ISO 90002' },
          },
          {
            kind: 'DTR_BALLOT',
            committee: { reference: 'ISO/TC 902/SC 3' },
            resultOn: '2019-04-10',
            results: [{ reference: 'ISO/TC 901/JWG 2 N 37' }],
            project: { number: 'ISO 90002' },
          },
        ],
      },
    });
  });

  it.each([
    ['committee: "ISO/TC 902/SC 3"', 1],
    ['kind: [CIB]', 0],
    ['from: "2019-04-11"', 0],
    ['from: "2019-04-10", to: "2019-04-10"', 2],
  ])('is found by %s', async (filter, totalCount) => {
    expect(await graph.query(`{ ballots(filter: { ${filter} }) { totalCount } }`)).toEqual({
      ballots: { totalCount },
    });
  });
});

describe('a meeting', () => {
  it.each([
    ['group: "ISO/TC 901"', ['plenary']],
    ['group: "ISO/TC 901", includeGroups: true', ['session 1', 'session 2', 'plenary']],
    ['kind: [COMMENT_RESOLUTION], from: "2020-04-23"', ['session 2']],
    ['status: [PLANNED]', ['plenary']],
    ['to: "2020-04-22"', ['session 1']],
    ['project: "ISO 90001"', ['session 1', 'session 2']],
  ])('is found by %s', async (filter, ids) => {
    expect(await graph.query(`{ meetings(filter: { ${filter} }) { nodes { id } } }`)).toEqual({
      meetings: { nodes: ids.map((id) => ({ id })) },
    });
  });

  it('has a country with its name', async () => {
    expect(
      await graph.query(
        '{ meetings(filter: { kind: [PLENARY] }) { nodes { place country { code name } } } }',
      ),
    ).toEqual({
      meetings: { nodes: [{ place: 'Oslo', country: { code: 'NO', name: 'Norway' } }] },
    });
  });
});

describe('a round of comments', () => {
  it('has countries, sessions, the draft, and the sum of the attendance', async () => {
    expect(
      await graph.query(`{ project(reference: "ISO 90001") { commentRounds { commentCount attendances memberBodyCountries { name } expertCountries { code }
        sessions { id attendance } document { reference } workingGroup { reference } project { number } } } }`),
    ).toEqual({
      project: {
        commentRounds: [
          {
            commentCount: 76,
            attendances: 51,
            memberBodyCountries: [{ name: 'Spain' }, { name: 'Korea (Republic of)' }],
            expertCountries: [{ code: 'GB' }],
            sessions: [
              { id: 'session 1', attendance: 29 },
              { id: 'session 2', attendance: 22 },
            ],
            document: { reference: 'ISO/TC 901/WG 1 N 59' },
            workingGroup: { reference: 'ISO/TC 901/WG 1' },
            project: { number: 'ISO 90001' },
          },
        ],
      },
    });
  });
});
