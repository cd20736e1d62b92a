import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { committeeRecord, jsonLines } from '../../fixtures/iso-open-data/records.ts';
import { importContent, readOpenDataFixture } from '../../harness/open-data.ts';

const committees = readOpenDataFixture('committees.jsonl');
const committeesCsv = readOpenDataFixture('committees.csv');

describe('a file that cannot be read', () => {
  const whole = jsonLines(committeeRecord, { ...committeeRecord, id: 8, reference: 'ISO/TC 902' });
  const csv = committeesCsv.toString();

  it.each<[string, string | Uint8Array, string]>([
    [
      'truncated within a record',
      whole.slice(0, -40),
      'x.jsonl:2: not JSON, or truncated; expected one JSON object per line',
    ],
    [
      'truncated within its first record',
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
      'compressed and truncated',
      gzipSync(committees).subarray(0, 900),
      'x.jsonl: truncated or damaged gzip data (unexpected end of file); expected the complete file',
    ],
    [
      'a CSV truncated within a row',
      csv.slice(0, -20),
      'x.jsonl:33: a row with more or fewer cells than the header, or a truncated file',
    ],
    [
      'a CSV truncated within quotation marks',
      csv.slice(0, csv.indexOf('<li>')),
      'x.jsonl:3: a cell without a closing quotation mark; the file may be truncated',
    ],
    [
      'larger than allowed',
      gzipSync(Buffer.alloc(3_000_000, ' ')),
      'x.jsonl: unpacks to more than the maximum of 2000000 bytes',
    ],
  ])('because it is %s reports its place', async (_, content, message) => {
    await expect(importContent(content, 'x.jsonl', { maxBytes: 2_000_000 })).rejects.toThrow(message);
  });

  it.each([
    ['{}\n', 'empty JSON'],
    ['{"a": 1}\n', 'other JSON'],
    ['a,b\n1,2\n', 'another table'],
    ['[{"id": 1}]', 'a JSON list'],
    ['', 'nothing'],
  ])('%j, which is %s, is refused with the known kinds', async (content) => {
    await expect(importContent(content, 'x.json')).rejects.toThrow(
      'x.json: unknown kind of file; expected .txt or .docx for committee-report, .yaml or .yml for statements, or a file of ISO Open Data',
    );
  });

  it('because its day is unknown requires one', async () => {
    await expect(importContent(whole, '-', { day: null })).rejects.toThrow(
      '-: states no day of its own; expected --as-of YYYY-MM-DD',
    );
  });
});

describe('an invalid record', () => {
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
    const { report, set } = await importContent(jsonLines({ ...committeeRecord, ...wrong }), 'x');
    expect(report.rejected).toEqual([{ locator: 'line 1', reason, expected }]);
    expect(set.facts).toEqual([]);
  });

  it('has a reference that names no committee', async () => {
    const { report } = await importContent(jsonLines({ ...committeeRecord, reference: 'Widgets' }), 'x');
    expect(report.rejected).toEqual([
      {
        locator: 'line 1',
        reason: 'reference "Widgets" cannot be read',
        expected: 'a committee reference such as ISO/TC 307/WG 5 or ISO/IEC JTC 1/SC 27',
      },
    ]);
  });

  it('repeats an id with other content', async () => {
    const { report } = await importContent(
      jsonLines(committeeRecord, { ...committeeRecord, reference: 'ISO/TC 902' }),
      'x',
    );
    expect(report.rejected).toEqual([
      { locator: 'line 2', reason: 'another record with the id 7 of line 1', expected: 'unique ids' },
    ]);
  });
});
