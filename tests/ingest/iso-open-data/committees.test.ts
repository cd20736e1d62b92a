import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFact } from '../../../facts/facts.ts';
import { formatImportReport } from '../../../ingest/import-report.ts';
import { namesInFacts } from '../../../ingest/iso-open-data/known-names.ts';
import { committeeRecord, jsonLines } from '../../fixtures/iso-open-data/records.ts';
import { countsOf, factsIn, importContent, readOpenDataFixture } from '../../harness/open-data.ts';

const committees = readOpenDataFixture('committees.jsonl');
const committeesCsv = readOpenDataFixture('committees.csv');
const origin = { asOf: '2025-05-29', source: 'committees-2025-05-29' };

describe('a committee of ISO Open Data', () => {
  it('becomes facts located by their ids', async () => {
    const { set } = await importContent(jsonLines(committeeRecord), 'committees.jsonl');
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

  it('belongs to an edition of its series, with licence and attribution', async () => {
    const { set } = await importContent(jsonLines(committeeRecord), 'committees.jsonl.gz');
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

  it('has the words of the file if the canonical form differs', async () => {
    const outcome = await importContent(
      jsonLines(
        { ...committeeRecord, reference: 'ISO/IEC/JTC 94' },
        { ...committeeRecord, id: 8, committeeLiaisons: [{ id: 7, reference: 'ISO/IEC/JTC 94' }] },
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

  it.each([[{ id: 11, acronym: null }], [{ id: null, acronym: 'AAA' }], [null]])(
    'has no secretariat without id or acronym: %j',
    async (secretariat) => {
      const outcome = await importContent(jsonLines({ ...committeeRecord, secretariat }), 'x');
      const [committee] = factsIn(outcome, 'committee');
      expect(committee?.values.secretariatBody).toBeUndefined();
      expect(committee?.unknown).toMatchObject({ secretariatBody: 'null' });
    },
  );

  it('has a liaison by its id if the file has that committee, whatever its reference', async () => {
    const other = {
      ...committeeRecord,
      id: 8,
      reference: 'ISO/TC 903',
      committeeLiaisons: [{ id: 7, reference: null }],
    };
    const outcome = await importContent(jsonLines(committeeRecord, other), 'x');
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

describe('a file of committees', () => {
  it('is counted with all its anomalies', async () => {
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

  it('yields valid facts, without e-mail addresses', async () => {
    const { set } = await importContent(committees, 'committees.jsonl');
    expect(set.facts.flatMap((fact) => (parseFact(fact).ok ? [] : [fact]))).toEqual([]);
    expect(JSON.stringify(set)).not.toContain('widgets.example.org');
  });

  it('yields the same facts in its CSV form', async () => {
    const json = await importContent(committees, 'committees.jsonl');
    const csv = await importContent(committeesCsv, 'committees.csv');
    expect(csv.set.facts).toEqual(json.set.facts);
    expect(countsOf(csv)).toEqual(countsOf(json));
  });

  it('is recognized by its content, compressed or not, under any name and in any chunks', async () => {
    const { set } = await importContent(committees, 'committees.jsonl');
    for (const chunk of [1, 4_096]) {
      const packed = await importContent(gzipSync(committees), 'committees', { chunk });
      expect(packed.set.facts).toEqual(set.facts);
      const csv = await importContent(committeesCsv, 'committees.bin', { sourceId: origin.source, chunk });
      expect(csv.set.facts).toEqual(set.facts);
    }
  });

  it('is reported with one line per kind of finding, with the first places', async () => {
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

  it('is split by the number of its ids', async () => {
    const outcome = await importContent(row('[91,92]', '[WIDE,GEAR]'), 'x');
    expect(factsIn(outcome, 'organization').map(({ subject }) => subject.organization)).toEqual([
      'WIDE',
      'GEAR',
    ]);
    expect(factsIn(outcome, 'committee')[0]?.values.scope).toBe('One line\nand another');
  });

  it('stays open if a name may hold a comma, and everything else in the row is imported', async () => {
    const outcome = await importContent(row('[91, 92]', '[WIDE, GEAR, Inc.]'), 'x');
    expect(outcome.report.ambiguous).toEqual([
      { locator: 'line 2', what: 'organizationLiaisons', stated: 'WIDE, GEAR, Inc.', candidates: [] },
    ]);
    expect(factsIn(outcome, 'liaison')).toEqual([]);
    expect(factsIn(outcome, 'membership')).toHaveLength(1);
    expect(factsIn(outcome, 'committee')[0]?.unknown).toEqual({ organizationLiaisons: 'WIDE, GEAR, Inc.' });
  });

  it('is decided by a name that earlier facts give to one of its ids', async () => {
    const earlier = await importContent(
      jsonLines({ ...committeeRecord, organizationLiaisons: [{ id: 92, acronym: 'GEAR, Inc.' }] }),
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

  it('stays open if there are fewer names than ids', async () => {
    const { report } = await importContent(row('[91, 92]', '[WIDE]'), 'x');
    expect(report.ambiguous.map(({ stated }) => stated)).toEqual(['WIDE']);
  });
});
