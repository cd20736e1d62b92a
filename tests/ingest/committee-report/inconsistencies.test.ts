import { describe, expect, it } from 'vitest';
import { readCover } from '../../../ingest/committee-report/cover.ts';
import { findInconsistencies } from '../../../ingest/committee-report/inconsistencies.ts';
import { readReportText } from '../../../ingest/committee-report/lines.ts';
import { ReportFacts } from '../../../ingest/committee-report/report-facts.ts';

const place = { locator: 'line 20', asOf: '2031-03-14' };
const all = new Set(['membership', 'contact details']);

/** The notes on a report N 300 that announces WG 1 and cites documents of a register. */
function find(register: string, numbers: readonly number[], groups = ['ISO/TC 901/WG 1'], tables = all) {
  const cover = [
    'ISO/TC 901',
    'Orchards',
    'N0300: Report',
    'Date: 2031-03-14',
    'Background: see the reports from WG 1',
  ];
  const facts = new ReportFacts('tc901');
  const documents = numbers.map((number) => ({ register, number }));
  facts.add('resolution', { committee: 'ISO/TC 901', resolution: '2031/1' }, { documents }, place);
  facts.add('document', { register: 'ISO/TC 901', number: 999 }, { title: 'Later' }, place);
  const parts = { tables, groups: new Set(groups) };
  findInconsistencies(readCover(readReportText(cover.join('\n\n')), 'a.txt'), parts, 'line 99', facts);
  const { ambiguous, rejected } = facts.finish();
  return {
    ambiguous: ambiguous.map(({ locator, candidates }) => [locator, candidates]),
    rejected: rejected.map(({ locator, reason }) => `${locator}: ${reason}`),
  };
}

describe('the number of a report', () => {
  it('is in doubt if a resolution cites a higher number of the same register', () => {
    expect(find('ISO/TC 901', [299, 301, 305]).ambiguous).toEqual([
      ['line 5', ['N 300', 'a number above N 305']],
    ]);
  });

  it('is not in doubt at its own number, below it or in another register', () => {
    expect(find('ISO/TC 901', [1, 300]).ambiguous).toEqual([]);
    expect(find('ISO/TC 902', [301]).ambiguous).toEqual([]);
    expect(find('ISO/TC 901', []).ambiguous).toEqual([]);
  });
});

describe('a complete report', () => {
  it('has its tables and the announced reports', () => {
    expect(find('ISO/TC 901', [1]).rejected).toEqual([]);
  });

  it('lacks no table and no announced report without a note', () => {
    expect(find('ISO/TC 901', [1], [], new Set(['membership'])).rejected).toEqual([
      'line 99: the report ends without a table of contact details',
      'line 9: the cover announces a report of ISO/TC 901/WG 1, which is missing',
    ]);
  });
});
