import { describe, expect, it } from 'vitest';
import { formatImportReport } from '../../../ingest/import-report.ts';
import { factsOf, firstLine, lineAt, readPiece } from '../../fixtures/committee-report/report-text.ts';

describe('the notes on a report', () => {
  it('cite the place of an unknown table and quote none of its cells', () => {
    const { report } = readPiece('Apples\t120 kg\tsweet', 'Pears\t80 kg\tpear@example.org', '', 'The end.');
    expect(report.unplaced).toEqual([
      {
        locator: `lines ${firstLine}-${firstLine + 1}`,
        reason: 'unknown table of 2 rows and 3 columns',
      },
    ]);
  });

  it('list numbers of meetings that projects share, which are not imported', () => {
    const { facts, report } = readPiece(
      'Project\tOnsite\tVirtual\t',
      '\t\tPast\tFuture',
      'CD 41001\t0\t10\t5',
    );
    expect(factsOf(facts, 'meeting')).toEqual([]);
    expect(report.unplaced.map(({ locator }) => locator)).toEqual([lineAt(0)]);
  });

  it('count paragraphs of prose', () => {
    const { report } = readPiece('The group met twice.', '', 'It was pleased.');
    expect(report.proseParagraphs).toBe(2);
  });

  it('name missing parts that every report has', () => {
    expect(readPiece('The end.').report.rejected.map(({ reason }) => reason)).toEqual([
      'the report ends without a table of membership',
      'the report ends without a table of contact details',
    ]);
  });

  it('are printed by kind and place', () => {
    const { report } = readPiece(
      'Name\tRole\tContact Details',
      'Ida Berg\tWG 5 Convenor\tida@example.org',
      'Per OLSEN\tcook\t',
    );
    expect(formatImportReport(report).split('\n')).toEqual([
      '5 facts accepted',
      '  appointment: 1',
      '  committee: 2',
      '  contact: 1',
      '  subgroup: 1',
      '1 written in canonical form',
      `  ${lineAt(2)}: name "Per OLSEN" as "Per Olsen"`,
      '2 rejected',
      `  ${lineAt(2)}: "cook" is not a role in a group; expected a role such as WG 2 Convenor`,
      `  ${lineAt(2)}: the report ends without a table of membership; expected the whole report`,
      '1 not placed',
      `  ${lineAt(1)}: the list of appointment (ISO/TC 901/WG 5 CONVENOR) is incomplete, so it ends no earlier entries`,
      '0 paragraphs of prose skipped',
    ]);
  });
});
