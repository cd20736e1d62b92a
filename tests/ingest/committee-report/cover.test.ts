import { describe, expect, it } from 'vitest';
import { readCover } from '../../../ingest/committee-report/cover.ts';
import { readReportText } from '../../../ingest/committee-report/lines.ts';
import { factsOf, readWithSecretariat } from '../../fixtures/committee-report/report-text.ts';

const date = 'Date of document: 2031-03-14';
const read = (...paragraphs: readonly string[]) =>
  readCover(readReportText(['ISO/TC 901', 'Orchard robotics', ...paragraphs].join('\n\n')), 'a.txt');

describe('a cover', () => {
  it.each([
    ['SA (Australia)', 'SA', 'Australia'],
    ['SA', 'SA', null],
    ['(Australia)', null, null],
    ['SA (Australia) and SN', null, null],
  ])('has the secretariat %j', (words, body, country) => {
    expect(read(date, `Secretariat: ${words}`).secretariat).toMatchObject({ words, body, country });
  });

  it('may have no secretariat and no number', () => {
    expect(read(date)).toMatchObject({ secretariat: null, number: null });
  });

  it('has its number, and the words after it as a title unless a report title is there', () => {
    expect(read('N0212: Orchards: spring', date)).toMatchObject({
      number: { words: 'N0212', value: 212 },
      reportTitle: 'Orchards: spring',
    });
    expect(read('N 12 – Orchards', 'TC 901 report', date)).toMatchObject({
      number: { words: 'N 12', value: 12 },
      reportTitle: 'TC 901 report',
    });
    expect(read(date).reportTitle).toBe('Orchard robotics');
  });

  it('does not take the title of the committee or a sentence for the title of the report', () => {
    const cover = readCover(
      readReportText(
        ['ISO/TC 901', 'Test reports', 'This is a report.', 'A report: draft', date].join('\n\n'),
      ),
      'a.txt',
    );
    expect(cover.reportTitle).toBe('Test reports');
  });

  it('prefers the date of the document to another date', () => {
    expect(read('Date: 2031-01-01', date).date).toBe('2031-03-14');
    expect(read('Date: 2031-01-01').date).toBe('2031-01-01');
  });

  it('ends at the first table or at the report of a group, not at the heading of a committee', () => {
    expect(read('ISO/TC 901/SC 3', date).date).toBe('2031-03-14');
    expect(() => read('ISO/TC 901/WG 3', date)).toThrow('a.txt, line 1: no date on the cover');
    expect(() => read('Chair\tAda', date)).toThrow('a.txt, line 1: no date on the cover');
  });

  it('announces reports of groups', () => {
    const { announced } = read(date, 'Background: see the reports from WGs 1, 2 and 5 and JWG 4.');
    expect(announced.map(({ group }) => group)).toEqual([
      'ISO/TC 901/WG 1',
      'ISO/TC 901/WG 2',
      'ISO/TC 901/WG 5',
      'ISO/TC 901/JWG 4',
    ]);
  });
});

describe('the secretariat of a committee', () => {
  const committee = (words: string) => {
    const { facts, report } = readWithSecretariat(words);
    return { fact: factsOf(facts, 'committee')[1], rejected: report.rejected[0] };
  };

  it('has the words of the country only if they differ from its code', () => {
    expect(committee('SA (Australia)').fact).toMatchObject({
      values: { secretariatBody: 'SA', secretariatCountry: 'AU' },
      stated: { secretariatCountry: 'Australia' },
    });
    expect(committee('SA (AU)').fact?.stated).toBeUndefined();
    expect(committee('SA').fact?.values).toEqual({ secretariatBody: 'SA' });
  });

  it('has a body without the unknown country, which is rejected', () => {
    const { fact, rejected } = committee('SA (Atlantis)');
    expect(fact?.values).toEqual({ secretariatBody: 'SA' });
    expect(rejected).toMatchObject({ locator: 'line 3', reason: '"Atlantis" is not a country' });
  });

  it('is rejected with its words if it is not a member body', () => {
    const { fact, rejected } = committee('(Australia)');
    expect(fact).toBeUndefined();
    expect(rejected).toEqual({
      locator: 'line 3',
      reason: '"(Australia)" is not a secretariat',
      expected: 'a member body and its country, such as SA (Australia)',
    });
  });
});
