import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFact } from '../../facts/facts.ts';
import { formatImportReport } from '../../ingest/import-report.ts';
import { namesInFacts } from '../../ingest/iso-open-data/known-names.ts';
import { countsOf, factsIn, importContent, readOpenDataFixture } from '../harness/open-data.ts';

const committees = readOpenDataFixture('committees.jsonl');
const committeesCsv = readOpenDataFixture('committees.csv');
const deliverables = readOpenDataFixture('deliverables.jsonl');
const ics = readOpenDataFixture('ics.csv');

const record = {
  id: 7,
  reference: 'ISO/TC 901',
  status: 'Active',
  title: { en: 'Widgets' },
  secretariat: { id: 11, acronym: 'AAA' },
  creationDate: '2001-05-06',
  scope: { en: null },
  parentId: null,
  childrenId: null,
  pMembers: [{ id: 11, acronym: 'AAA' }],
  oMembers: null,
  committeeLiaisons: [
    { id: 8, reference: 'ISO/TC 902' },
    { id: 9, reference: null },
  ],
  organizationLiaisons: [{ id: 91, acronym: 'WIDE' }],
  sortKey: 'ISO/TC 901',
};
const lines = (...records: readonly object[]) => `${records.map((one) => JSON.stringify(one)).join('\n')}\n`;
const origin = { asOf: '2025-05-29', source: 'committees-2025-05-29' };

describe('a committee of ISO Open Data', () => {
  it('becomes facts that are found by their ids', async () => {
    const { set } = await importContent(lines(record), 'committees.jsonl');
    const place = { ...origin, locator: 'id 7' };
    expect(set.facts).toEqual([
      { kind: 'national-body', subject: { body: 'AAA' }, values: { isoId: 11 }, ...origin, locator: 'id 11' },
      {
        kind: 'committee',
        subject: { committee: 'ISO/TC 901' },
        values: {
          title: 'Widgets',
          createdOn: '2001-05-06',
          secretariatBody: 'AAA',
          status: 'ACTIVE',
          isoId: 7,
        },
        ...place,
        unknown: { scope: 'null' },
      },
      {
        kind: 'membership',
        subject: { committee: 'ISO/TC 901', body: 'AAA' },
        values: { status: 'P' },
        ...place,
      },
      {
        kind: 'liaison',
        subject: { from: { committee: 'ISO/TC 901' }, to: { committee: 'ISO/TC 902' }, directed: false },
        values: {},
        ...place,
      },
      {
        kind: 'unresolved-liaison',
        subject: { committee: 'ISO/TC 901', isoId: 9 },
        values: { listed: true },
        ...place,
      },
      {
        kind: 'organization',
        subject: { organization: 'WIDE' },
        values: { isoId: 91 },
        ...origin,
        locator: 'id 91',
      },
      {
        kind: 'liaison',
        subject: { from: { committee: 'ISO/TC 901' }, to: { organization: 'WIDE' }, directed: false },
        values: {},
        ...place,
      },
    ]);
  });

  it('stands in an edition of its series, with licence and attribution', async () => {
    const { set } = await importContent(lines(record), 'committees.jsonl.gz');
    expect(set.edition).toEqual({ series: 'iso-committees', day: '2025-05-29', after: null });
    expect(set.format).toBe('iso-committees');
    expect(set.source).toEqual({
      id: 'committees-2025-05-29',
      title: 'ISO Open Data: technical committees',
      number: null,
      date: '2025-05-29',
      publisher: 'ISO',
      url: 'https://www.iso.org/open-data.html',
      licence: 'ODC-By 1.0',
      attribution:
        'Contains information from ISO Open Data, made available under the ODC Attribution License',
      file: 'committees.jsonl.gz',
      specificity: 4,
    });
  });

  it('keeps the words of the file where the canonical form is another', async () => {
    const outcome = await importContent(
      lines(
        { ...record, reference: 'ISO/IEC/JTC 94' },
        { ...record, id: 8, committeeLiaisons: [{ id: 7, reference: 'ISO/IEC/JTC 94' }] },
      ),
      'x',
    );
    const [joint] = factsIn(outcome, 'committee');
    expect(joint).toMatchObject({
      subject: { committee: 'ISO/IEC JTC 94' },
      stated: { committee: 'ISO/IEC/JTC 94' },
    });
    expect(factsIn(outcome, 'liaison').at(-2)).toMatchObject({
      subject: { to: { committee: 'ISO/IEC JTC 94' } },
      stated: { to: 'ISO/IEC/JTC 94' },
    });
  });

  it('takes a liaison by its id where the file has that committee, whatever its reference says', async () => {
    const other = {
      ...record,
      id: 8,
      reference: 'ISO/TC 903',
      committeeLiaisons: [{ id: 7, reference: null }],
    };
    const outcome = await importContent(lines(record, other), 'x');
    expect(factsIn(outcome, 'liaison').map(({ subject, stated }) => [subject.to, stated])).toContainEqual([
      { committee: 'ISO/TC 901' },
      { to: 'null' },
    ]);
    expect(countsOf(outcome)).toMatchObject({
      'liaisons without a reference whose id is in the file': 1,
      'liaisons whose reference differs from that of their id': 1,
    });
  });
});

describe('the made-up file of committees', () => {
  it('is counted with each of its anomalies', async () => {
    const outcome = await importContent(committees, 'committees.jsonl');
    expect(outcome.report.totals).toEqual([
      { what: 'records', count: 31 },
      { what: 'active committees', count: 28 },
      { what: 'suspended committees', count: 1 },
      { what: 'P-memberships', count: 72 },
      { what: 'O-memberships', count: 27 },
      { what: 'committee liaisons', count: 24 },
      { what: 'organization liaisons', count: 15 },
    ]);
    expect(outcome.report.accepted).toEqual([
      { kind: 'committee', count: 30 },
      { kind: 'liaison', count: 34 },
      { kind: 'membership', count: 99 },
      { kind: 'national-body', count: 7 },
      { kind: 'organization', count: 5 },
      { kind: 'subgroup', count: 2 },
      { kind: 'unresolved-liaison', count: 4 },
    ]);
    expect(countsOf(outcome)).toEqual({
      'duplicate records': 1,
      'scopes in HTML': 2,
      'scopes with an e-mail address, which was removed': 1,
      'subcommittee ids that are not in the file': 1,
      'parent ids that are not in the file': 1,
      'liaisons with an id and no reference': 3,
      'liaisons without a reference whose id is in the file': 1,
      'liaisons whose reference cannot be read': 1,
      'liaisons of a committee with itself, omitted': 1,
      'suspended committees': 1,
      'unknown statuses': 1,
      'pMembers that are null': 1,
      'oMembers that are null': 6,
      'committeeLiaisons that are null': 12,
      'organizationLiaisons that are null': 20,
      'references written in canonical form': 1,
      'organizations written as short name and name': 1,
      'secretariats held by bodies that are not P-members': 1,
      'committees without a secretariat (null)': 1,
      'bodies that are both P- and O-members': 1,
      'member bodies with another name under the same id': 1,
    });
    expect([outcome.report.ambiguous, outcome.report.rejected]).toEqual([[], []]);
  });

  it('gives facts of the known shapes, without anybody else’s address', async () => {
    const { set } = await importContent(committees, 'committees.jsonl');
    expect(set.facts.flatMap((fact) => (parseFact(fact).ok ? [] : [fact]))).toEqual([]);
    expect(JSON.stringify(set)).not.toContain('widgets.example.org');
  });

  it('says the same in its CSV form', async () => {
    const json = await importContent(committees, 'committees.jsonl');
    const csv = await importContent(committeesCsv, 'committees.csv');
    expect(csv.set.facts).toEqual(json.set.facts);
    expect(countsOf(csv)).toEqual(countsOf(json));
  });

  it('is known by its content, packed or not, under any name and in any pieces', async () => {
    const { set } = await importContent(committees, 'committees.jsonl');
    for (const chunk of [1, 4_096]) {
      const packed = await importContent(gzipSync(committees), 'committees', { chunk });
      expect(packed.set.facts).toEqual(set.facts);
      const csv = await importContent(committeesCsv, 'committees.bin', { sourceId: origin.source, chunk });
      expect(csv.set.facts).toEqual(set.facts);
    }
  });

  it('is reported in one line for each kind of thing that was noticed, with the first places', async () => {
    const { report } = await importContent(committees, 'committees.jsonl');
    const text = formatImportReport(report);
    expect(text).toContain('as of 2025-05-29, from --as-of\nread 31 records, 28 active committees');
    expect(text).toContain(
      '  20 organizationLiaisons that are null: line 3 (ISO/TC 901/SC 2), line 5 (IEC/ISO JTC 93), line 6 (IEC/ISO JSyC XYZ), ...\n',
    );
    expect(report.counted?.find(({ what }) => what.startsWith('organizationLiaisons'))?.places).toHaveLength(
      20,
    );
  });
});

describe('a list of the CSV form', () => {
  const header = committeesCsv.toString().split('\n')[0] ?? '';
  const row = (ids: string, names: string) =>
    `${header}\n7,ISO/TC 901,Active,Widgets,,11,AAA,2001-05-06,"One line\nand another",,,,[11],[AAA],,,,,"${ids}","${names}",x\n`;

  it('is split by the count of its ids', async () => {
    const outcome = await importContent(row('[91,92]', '[WIDE,GEAR]'), 'x');
    expect(factsIn(outcome, 'organization').map(({ subject }) => subject.organization)).toEqual([
      'WIDE',
      'GEAR',
    ]);
    expect(factsIn(outcome, 'committee')[0]?.values.scope).toBe('One line\nand another');
  });

  it('stays open where a name may hold a comma, and everything else of the row is taken', async () => {
    const outcome = await importContent(row('[91, 92]', '[WIDE, GEAR, Inc.]'), 'x');
    expect(outcome.report.ambiguous).toEqual([
      { locator: 'line 2', what: 'organizationLiaisons', stated: 'WIDE, GEAR, Inc.', candidates: [] },
    ]);
    expect(factsIn(outcome, 'liaison')).toEqual([]);
    expect(factsIn(outcome, 'membership')).toHaveLength(1);
    expect(factsIn(outcome, 'committee')[0]?.unknown).toEqual({ organizationLiaisons: 'WIDE, GEAR, Inc.' });
  });

  it('is settled by a name that earlier facts give to one of its ids', async () => {
    const earlier = await importContent(
      lines({ ...record, organizationLiaisons: [{ id: 92, acronym: 'GEAR, Inc.' }] }),
      'x',
    );
    const findNames = () => Promise.resolve(namesInFacts(earlier.set.facts));
    const outcome = await importContent(row('[91, 92]', '[WIDE, GEAR, Inc.]'), 'x', { findNames });
    expect(factsIn(outcome, 'organization').map(({ subject }) => subject.organization)).toEqual([
      'WIDE',
      'GEAR, Inc.',
    ]);
    expect(outcome.report.ambiguous).toEqual([]);
  });

  it('stays open where there are fewer names than ids', async () => {
    const { report } = await importContent(row('[91, 92]', '[WIDE]'), 'x');
    expect(report.ambiguous.map(({ stated }) => stated)).toEqual(['WIDE']);
  });
});

describe('the made-up file of deliverables', () => {
  it('gives publications from stage 60.60 on, and projects before', async () => {
    const outcome = await importContent(deliverables, 'deliverables.jsonl');
    expect(factsIn(outcome, 'publication').map(({ subject }) => subject.designation)).toEqual([
      'ISO 90001:2020',
      'ISO 90001:2010',
      'ISO/IEC 90002-7:2022/Amd 1:2025',
      'ISO 90003:2000/Cor 1:2003',
      'ISO/IEC ISP 90004-5:1992',
      'ISO/R 657:1968',
      'ISO/IEC Guide 951:2014',
      'ISO/IEC/IEEE 90005-1:2022',
      'ISO/ASTM 90006:2021',
      'ISO/SAE 90007:2021',
      'ISO/CIE 90008:2021',
      'ISO/HL7 90009:2021',
      'ISO/IEEE 90010-10101:2020',
      'ISO 105-A91:2010',
      'ISO 90011-2-12:2020',
      'IWA 99:2021',
      'ISO 90019:2021',
      'ISO 90020:2021',
      'ISO 90021:2021',
    ]);
    expect(factsIn(outcome, 'project').map(({ subject, values }) => [subject.project, values.stage])).toEqual(
      [
        ['ISO/IEC 90012', '40.20'],
        ['ISO 90013', '30.60'],
        ['ISO 90013 ed 1', '40.98'],
        ['ISO 90014', '00.20'],
        ['ISO 90015', '00.00'],
        ['ISO 90001:2020/Amd 1', '40.20'],
        ['ISO 90016', '60.00'],
        ['ISO 90017', '20.92'],
      ],
    );
  });

  it('carries over what a record says, and its word for what it leaves open', async () => {
    const outcome = await importContent(deliverables, 'deliverables.jsonl');
    const place = { asOf: '2025-05-29', source: 'deliverables-2025-05-29' };
    expect(factsIn(outcome, 'publication')[2]).toEqual({
      kind: 'publication',
      subject: { designation: 'ISO/IEC 90002-7:2022/Amd 1:2025' },
      values: {
        title: 'A widget',
        deliverableType: 'IS',
        publishedOn: '2025-01-08',
        edition: 1,
        committee: 'ISO/IEC JTC 94',
        stage: '60.60',
        supplement: 'Amd',
        ics: ['35.030'],
        languages: ['en', 'fr'],
        pages: { en: 12 },
        isoId: 3,
      },
      ...place,
      locator: 'id 3',
      unknown: { scope: 'null' },
    });
    expect(factsIn(outcome, 'project')[5]).toMatchObject({
      values: { stagedReference: 'ISO 90001:2020/DAmd 1' },
      stated: { stagedReference: 'ISO 90001:2020/DAM 1' },
    });
    expect(factsIn(outcome, 'publication')[0]?.values.replaces).toEqual([2]);
  });

  it('is counted with each of its anomalies', async () => {
    const outcome = await importContent(deliverables, 'deliverables.jsonl');
    expect(outcome.report.totals).toEqual([{ what: 'records', count: 30 }]);
    expect(countsOf(outcome)).toEqual({
      'scopes in HTML': 27,
      'references written in canonical form': 2,
      'stages of fewer than four digits': 2,
      'stages that are not in the harmonized stage codes': 1,
      'records whose reference cannot be read, omitted': 1,
      'unknown deliverable types': 1,
      'committees whose reference cannot be read': 1,
      'deliverable types that differ from the reference': 1,
      'records without a committee (null)': 1,
      'records without a stage (null)': 1,
      'duplicate records': 1,
      'records that share a number, distinguished by edition': 1,
      'records that share number and edition with another, omitted': 1,
    });
    expect(outcome.set.facts.flatMap((fact) => (parseFact(fact).ok ? [] : [fact]))).toEqual([]);
  });

  it('says the same in its CSV form', async () => {
    const json = await importContent(deliverables, 'deliverables.jsonl');
    const csv = await importContent(readOpenDataFixture('deliverables.csv'), 'deliverables.csv');
    // A column is there for all rows, so a row cannot be without the field, as one of the records is.
    const withoutTitle = (one: object) => ({ ...one, unknown: undefined });
    expect(csv.set.facts.map(withoutTitle)).toEqual(json.set.facts.map(withoutTitle));
    expect(countsOf(csv)).toEqual(countsOf(json));
  });
});

describe('a deliverable', () => {
  it('without a reference is left out and counted', async () => {
    const [first = ''] = deliverables.toString().split('\n');
    const outcome = await importContent(first.replace('"ISO 90001:2020"', 'null'), 'x');
    expect([outcome.set.facts, countsOf(outcome)]).toEqual([
      [],
      { 'records without a reference (null), omitted': 1 },
    ]);
  });
});

describe('the made-up file of the ICS', () => {
  it('gives codes with their parents, titles and scopes', async () => {
    const outcome = await importContent(ics, 'ics.csv');
    expect(
      factsIn(outcome, 'ics').map(({ subject, values, locator }) => [subject.code, values, locator]),
    ).toEqual([
      ['35', { title: 'Information technology', titleFr: "Technologies de l'information" }, 'code 35'],
      [
        '35.030',
        {
          parent: '35',
          title: 'IT security',
          titleFr: 'Sécurité',
          scope: 'Including widgets, "smart" or not',
        },
        'code 35.030',
      ],
      [
        '35.030.10',
        { parent: '35.030', title: 'Widget security', titleFr: 'Sécurité (dits "gaz"), etc.' },
        'code 35.030.10',
      ],
      ['36.010', { parent: '36', title: 'Lost code' }, 'code 36.010'],
    ]);
    expect(countsOf(outcome)).toEqual({
      'rows with quotation marks that are not doubled': 1,
      'parent codes that are not in the file': 1,
    });
  });
});

describe('a file that cannot be read', () => {
  const whole = lines(record, { ...record, id: 8, reference: 'ISO/TC 902' });
  const csv = committeesCsv.toString();

  it.each<[string, string | Uint8Array, string]>([
    [
      'cut off within a record',
      whole.slice(0, -40),
      'x.jsonl:2: not JSON, or truncated; expected one JSON object per line',
    ],
    [
      'cut off within its first record',
      whole.slice(0, 40),
      'x.jsonl:1: not JSON, or truncated; expected one JSON object per line',
    ],
    [
      'in another encoding',
      Buffer.from(whole.replaceAll('Widgets', 'W\u00efdgets'), 'latin1'),
      'x.jsonl:1: not valid UTF-8; expected a file saved as UTF-8',
    ],
    [
      'in UTF-16',
      Buffer.from(`\ufeff${whole}`, 'utf16le'),
      'x.jsonl:1: not valid UTF-8; expected a file saved as UTF-8',
    ],
    [
      'packed and cut off',
      gzipSync(committees).subarray(0, 900),
      'x.jsonl: truncated or damaged gzip data (unexpected end of file); expected the complete file',
    ],
    [
      'a CSV cut off within a row',
      csv.slice(0, -20),
      'x.jsonl:33: a row with more or fewer cells than the header, or a truncated file',
    ],
    [
      'a CSV cut off within quotation marks',
      csv.slice(0, csv.indexOf('<li>')),
      'x.jsonl:3: a cell without a closing quotation mark; the file may be truncated',
    ],
    [
      'larger than allowed',
      gzipSync(Buffer.alloc(3_000_000, ' ')),
      'x.jsonl: unpacks to more than the maximum of 2000000 bytes',
    ],
  ])('because it is %s names its place', async (_, content, message) => {
    await expect(importContent(content, 'x.jsonl', { maxBytes: 2_000_000 })).rejects.toThrow(message);
  });

  it.each([
    ['{}\n', 'other JSON'],
    ['a,b\n1,2\n', 'another table'],
    ['[{"id": 1}]', 'a JSON list'],
    ['', 'nothing'],
  ])('%j, which is %s, is told which kinds there are', async (content) => {
    await expect(importContent(content, 'x.json')).rejects.toThrow(
      'x.json: unknown kind of file; expected .txt or .docx for committee-report, .yaml or .yml for statements, or a file of ISO Open Data',
    );
  });

  it('or whose day nobody says asks for one', async () => {
    await expect(importContent(whole, '-', { day: null })).rejects.toThrow(
      '-: states no day of its own; expected --as-of YYYY-MM-DD',
    );
  });
});

describe('a record that is not as it should be', () => {
  it.each([
    ['without its members', { pMembers: undefined }, 'pMembers is missing', 'a list or null'],
    [
      'whose day does not exist',
      { creationDate: '2021-02-30' },
      'creationDate is "2021-02-30"',
      'a day such as 2018-05-22, or null',
    ],
    ['with an id that is not a number', { id: 'seven' }, 'id is "seven"', 'a whole number'],
    [
      'with a member without an acronym',
      { oMembers: [{ id: 3, acronym: '' }] },
      'oMembers.0.acronym is ""',
      'text',
    ],
  ])('%s is rejected with its line', async (_, wrong, reason, expected) => {
    const { report, set } = await importContent(lines({ ...record, ...wrong }), 'x');
    expect(report.rejected).toEqual([{ locator: 'line 1', reason, expected }]);
    expect(set.facts).toEqual([]);
  });

  it('is one whose reference names no committee', async () => {
    const { report } = await importContent(lines({ ...record, reference: 'Widgets' }), 'x');
    expect(report.rejected).toEqual([
      {
        locator: 'line 1',
        reason: 'reference "Widgets" cannot be read',
        expected: 'a committee reference such as ISO/TC 307/WG 5 or ISO/IEC JTC 1/SC 27',
      },
    ]);
  });

  it('is another one under an id that was there', async () => {
    const { report } = await importContent(lines(record, { ...record, reference: 'ISO/TC 902' }), 'x');
    expect(report.rejected).toEqual([
      { locator: 'line 2', reason: 'another record with the id 7 of line 1', expected: 'unique ids' },
    ]);
  });
});
