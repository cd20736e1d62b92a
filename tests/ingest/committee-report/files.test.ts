import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFact, type Fact } from '../../../facts/facts.ts';
import { decodeReport } from '../../../ingest/committee-report/decode-report.ts';
import { checkArchive } from '../../../ingest/committee-report/docx-archive.ts';
import { readReportDocx } from '../../../ingest/committee-report/docx-lines.ts';
import { readReportText } from '../../../ingest/committee-report/lines.ts';
import { parseCommitteeReport } from '../../../ingest/committee-report/parse-committee-report.ts';
import { UnreadableReport } from '../../../ingest/committee-report/unreadable-report.ts';
import { formatImportReport } from '../../../ingest/import-report.ts';
import { reportDocx } from '../../fixtures/committee-report/report-docx.ts';
import { factsOf } from '../../fixtures/committee-report/report-text.ts';

const file = new URL('../../fixtures/committee-report/orchard-robotics.txt', import.meta.url);
const bytes = new Uint8Array(readFileSync(file));
const text = decodeReport(bytes, 'orchard.txt');
const read = (lines: ReturnType<typeof readReportText>) =>
  parseCommitteeReport(lines, { sourceId: 'sc3-2031', file: 'orchard.txt' });
const whole = read(readReportText(text));

describe('a report of another committee after the same template', () => {
  it('describes its source from the cover', () => {
    expect(whole.source).toEqual({
      id: 'sc3-2031',
      title: 'ISO TC 901 SC 3 Consolidated CM and WG reports March 2031',
      number: 'N0212',
      date: '2031-03-14',
      publisher: 'ISO/TC 901/SC 3',
      url: null,
      licence: null,
      attribution: null,
      file: 'orchard.txt',
      specificity: 5,
    });
  });

  it('yields facts of every kind', () => {
    expect(Object.fromEntries(whole.report.accepted.map(({ kind, count }) => [kind, count]))).toEqual({
      appointment: 13,
      committee: 15,
      contact: 11,
      count: 3,
      document: 14,
      'joint-group': 2,
      liaison: 12,
      membership: 7,
      'national-body': 7,
      organization: 4,
      person: 3,
      'person-alias': 1,
      'programme-entry': 4,
      project: 7,
      publication: 4,
      representation: 9,
      resolution: 5,
      roster: 13,
      study: 1,
      subgroup: 4,
    });
  });

  it('dates each part by its own day', () => {
    expect(
      whole.facts
        .filter(({ kind }) => kind === 'committee' || kind === 'appointment')
        .map(({ asOf }) => asOf)
        .filter((day, index, days) => days.indexOf(day) === index),
    ).toEqual(['2031-03-14', '2031-03-01', '2031-02-18', '2031-03-02']);
  });

  it('cites a line for every fact', () => {
    expect(whole.facts.filter(({ locator }) => !/^line \d+$/.test(locator))).toEqual([]);
  });

  it('reports what is ambiguous and what is not placed, and rejects nothing', () => {
    expect(whole.report.ambiguous.map(({ locator, what }) => `${locator}: ${what}`)).toEqual([
      'line 115: note after Anna de Vries',
      'line 174: group in a heading, read as the group in the tables',
      'line 28: number of the report, lower than a number that it cites',
    ]);
    expect(whole.report.unplaced.map(({ locator }) => locator)).toEqual([
      'line 78',
      'line 101',
      'line 126',
      'lines 130-131',
    ]);
    expect(whole.report.rejected).toEqual([]);
  });

  it('has contact details in private facts only', () => {
    const open = JSON.stringify([whole.source, whole.facts, whole.report]) + formatImportReport(whole.report);
    const details = factsOf(whole.privateFacts, 'contact').flatMap(({ values }) => Object.values(values));
    expect(details).toHaveLength(13);
    expect([...details, '@'].filter((detail) => open.includes(detail))).toEqual([]);
  });

  it('yields the same facts each time it is read', () => {
    expect(read(readReportText(text))).toEqual(whole);
  });
});

describe('the same report as a Word file', () => {
  const withoutPlace = (facts: readonly Fact[]): unknown[] =>
    facts.map((fact) => ({
      ...fact,
      locator: 'somewhere',
      values: { ...fact.values, ...('row' in fact.values ? { row: 'somewhere' } : {}) },
    }));

  it('yields the same facts as its text', async () => {
    const docx = read(await readReportDocx(await reportDocx(text), 'orchard.docx'));
    expect(withoutPlace(docx.facts)).toEqual(withoutPlace(whole.facts));
    expect(withoutPlace(docx.privateFacts)).toEqual(withoutPlace(whole.privateFacts));
    expect(docx.report.accepted).toEqual(whole.report.accepted);
    expect(docx.report.rejected).toEqual([]);
  });

  it('cites paragraphs and rows of tables', async () => {
    const { facts } = read(await readReportDocx(await reportDocx(text)));
    expect(factsOf(facts, 'membership')[0]?.locator).toBe('table 2 row 3');
    expect(factsOf(facts, 'committee')[0]?.locator).toBe('paragraph 2');
    expect(factsOf(facts, 'document')[0]?.values.row).toMatch(/^table \d+ row 1$/);
  });

  it('has one person per paragraph of a cell', async () => {
    const packed = 'Anna Bo Carl Dina Eva Finn';
    const cut = { [packed]: ['Anna Bo', 'Carl Dina', 'Eva Finn'] };
    const source = text.replace('Jose Maria Prado', packed);
    const { facts } = read(await readReportDocx(await reportDocx(source, cut)));
    expect(
      factsOf(facts, 'representation').flatMap(({ subject }) =>
        JSON.stringify(subject.to) === '{"committee":"ISO/PC 950"}' ? [subject.person] : [],
      ),
    ).toEqual(['Anna Bo', 'Carl Dina', 'Eva Finn']);
  });

  it('is refused unless the Word file is complete', async () => {
    const docx = await reportDocx(text);
    const refusal = 'cut.docx: not a readable Word file; expected a complete .docx';
    await expect(readReportDocx(docx.subarray(0, docx.length >> 1), 'cut.docx')).rejects.toThrow(refusal);
    await expect(readReportDocx(bytes, 'cut.docx')).rejects.toThrow(refusal);
    await expect(readReportDocx(new Uint8Array(), 'cut.docx')).rejects.toThrow(
      'cut.docx: the file is empty; expected a .docx',
    );
  });
});

describe('a Word file that unpacks to more than the maximum', () => {
  it('is refused before it is read, whatever sizes it claims', async () => {
    const docx = await reportDocx(text);
    expect(() => {
      checkArchive(docx, 'bomb.docx');
    }).not.toThrow();
    expect(() => {
      checkArchive(docx, 'bomb.docx', 10_000);
    }).toThrow('bomb.docx: the Word file unpacks to more than the maximum of 10000 bytes');
  });

  it('is refused if its list of files points outside it', async () => {
    const docx = await reportDocx(text);
    new DataView(docx.buffer).setUint32(docx.length - 6, 0xfffffff0, true);
    await expect(readReportDocx(docx, 'bomb.docx')).rejects.toThrow('bomb.docx: not a readable Word file');
  });
});

describe('the encoding of a text file', () => {
  const utf16 = (littleEndian: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].flatMap((character) =>
      Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)),
    );
    const view = new DataView(new ArrayBuffer(units.length * 2));
    units.forEach((unit, index) => {
      view.setUint16(index * 2, unit, littleEndian);
    });
    return new Uint8Array(view.buffer);
  };

  it('may be UTF-8 with a byte order mark, or UTF-16 with one', () => {
    expect(decodeReport(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), 'a.txt')).toBe(text);
    expect(decodeReport(utf16(true, true), 'a.txt')).toBe(text);
    expect(decodeReport(utf16(false, true), 'a.txt')).toBe(text);
  });

  const latin1 = new Uint8Array([
    ...new TextEncoder().encode('Tom'),
    0xe1,
    ...new TextEncoder().encode('s\n'),
  ]);
  it.each([
    ['Latin-1', latin1, 'a.txt, byte 3: not valid UTF-8'],
    ['UTF-16 without a mark', utf16(true, false), /^a\.txt, byte \d+: a NUL byte: either UTF-16 without/],
    ['a NUL byte', new Uint8Array([65, 0, 66]), 'a.txt, byte 1: a NUL byte'],
    ['half a character at the end', new Uint8Array([65, 0xc3]), 'a.txt, byte 1: not valid UTF-8'],
    [
      'UTF-16 that ends inside a character',
      utf16(true, true).subarray(0, 33),
      'a.txt, byte 32: UTF-16 that ends',
    ],
    [
      'half a surrogate pair',
      new Uint8Array([0xff, 0xfe, 65, 0, 0, 0xd8]),
      'a.txt, byte 4: not valid UTF-16',
    ],
    [
      'a replacement character',
      new TextEncoder().encode('a\nb\uFFFD'),
      'a.txt, line 2: a replacement character',
    ],
    ['no bytes', new Uint8Array(), 'a.txt: the file is empty'],
    ['nothing but blanks', new TextEncoder().encode(' \n\t\n'), 'a.txt: the file has no text'],
  ])('is refused with the place: %s', (_, wrong, message) => {
    expect(() => decodeReport(wrong, 'a.txt')).toThrow(UnreadableReport);
    expect(() => decodeReport(wrong, 'a.txt')).toThrow(message);
  });

  it('allows any line ending', () => {
    expect(read(readReportText(text.replaceAll('\n', '\r\n'))).facts).toEqual(whole.facts);
    expect(read(readReportText(text.replaceAll('\n', '\r'))).facts).toEqual(whole.facts);
  });
});

describe('a truncated report', () => {
  const refused = (piece: string): string => {
    try {
      return JSON.stringify(read(readReportText(piece)).report.rejected);
    } catch (error) {
      return error instanceof UnreadableReport ? error.message : 'another error';
    }
  };

  it.each([
    [
      'ends in the middle of a row',
      text.slice(0, text.indexOf('30.60\tWG 1')),
      'orchard.txt, line 79: the file ends inside a table, in a row of 3 cells; expected 8',
    ],
    [
      'ends after a header',
      text.slice(0, text.indexOf('Orchard robotics — Vocabulary') - 1),
      'orchard.txt, line 78: the file ends with the header of a table; expected its rows',
    ],
    [
      'has no committee',
      'Minutes\n\nDate of document: 2031-03-14',
      'orchard.txt, line 1: no committee on the cover',
    ],
    ['has no date', 'ISO/TC 901\n\nOrchard robotics', 'orchard.txt, line 1: no date on the cover'],
    [
      'has a date in doubt',
      'ISO/TC 901\n\nOrchards\n\nDate of document: 03/04/2031',
      'orchard.txt, line 5: the date of the cover cannot be read',
    ],
  ])('%s', (_, piece, message) => {
    expect(refused(piece)).toContain(message);
  });

  it('is detected wherever it is cut before its last part', () => {
    const end = text.indexOf('ISO TC 910/SC 3/WG 4 Maps');
    const cuts = Array.from({ length: 50 }, (_, index) => Math.floor(((index + 1) * end) / 51));
    expect(cuts.filter((cut) => refused(text.slice(0, cut)) === '[]')).toEqual([]);
  });

  it('lacks the reports of groups that the cover announces', () => {
    const piece = text.slice(0, text.indexOf('ISO TC 910/SC 3/WG 4 Maps'));
    expect(refused(piece)).toContain(
      'the cover announces a report of ISO/TC 901/SC 3/WG 4, which is missing',
    );
  });
});

describe('any content of a cell', () => {
  it('is text, and affects its own value only', () => {
    const odd = '=cmd|x <script>alert(1)</script> $where __proto__ \u202Etxt';
    const { facts } = read(readReportText(text.replace('Soil maps', odd)));
    expect(
      factsOf(facts, 'project').find(({ subject }) => subject.project === 'ISO 41003')?.values.title,
    ).toBe(odd);
  });
});

describe('a report with shuffled lines', () => {
  it('is read or refused, yields valid facts only, and reveals no contact detail', () => {
    const lines = text.split('\n');
    const cover = lines.slice(0, 28);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 1 }), fc.boolean(), (some, withCover) => {
        try {
          const { source, facts, report } = read(
            readReportText([...(withCover ? cover : []), ...some].join('\n')),
          );
          const open = JSON.stringify([source, facts, report]) + formatImportReport(report);
          expect(facts.filter((fact) => !parseFact(fact).ok)).toEqual([]);
          expect(['@', '22 55 01 23', 'Applegate'].filter((detail) => open.includes(detail))).toEqual([]);
        } catch (error) {
          if (!(error instanceof UnreadableReport)) throw error;
          expect(error.message).not.toContain('@');
        }
      }),
      { numRuns: 150 },
    );
  });
});
