import { describe, expect, it } from 'vitest';
import { toBlocks, type Block } from '../../../ingest/committee-report/blocks.ts';
import { cellLines } from '../../../ingest/committee-report/cell-lines.ts';
import { readReportText, spanLocator, type Line } from '../../../ingest/committee-report/lines.ts';
import { isOpen } from '../../../ingest/committee-report/open-cells.ts';
import { joinOrdinals, withoutCommitteeTitle } from '../../../ingest/committee-report/project-titles.ts';
import { missingColumns } from '../../../ingest/committee-report/table-family.ts';

const lines = (...text: readonly string[]) => readReportText(text.join('\n'));

describe('a line of a report', () => {
  it('is a row if a line of its run has a tab, else a paragraph', () => {
    expect(lines('a', 'b\tc', '', 'd').map(({ locator, cells, table }) => [locator, cells, table])).toEqual([
      ['line 1', ['a'], 1],
      ['line 2', ['b', 'c'], 1],
      ['line 4', ['d'], null],
    ]);
  });

  it('of tabs only is dropped and does not end the table', () => {
    expect(lines('a\tb', '\t', 'c\td').map(({ table }) => table)).toEqual([1, 1]);
    expect(lines('a\tb', '', 'c\td').map(({ table }) => table)).toEqual([1, 2]);
  });

  it('has bold words at its start, unless it is bold throughout', () => {
    expect(lines('1. **DIS 22739 Terminology.** Latest:')[0]).toMatchObject({
      lead: 'DIS 22739 Terminology.',
    });
    expect(lines('**DIS 22739**')[0]).toMatchObject({ lead: null, cells: ['DIS 22739'] });
    expect(lines('See **DIS 22739**')[0]).toMatchObject({ lead: null });
  });

  it('is part of a span of lines, or of places without lines', () => {
    const at = (...locators: readonly string[]) =>
      spanLocator(locators.map((locator): Line => ({ locator, cells: [], table: null, lead: null })));
    expect(at('line 3', 'line 4', 'line 7')).toBe('lines 3-7');
    expect(at('line 3')).toBe('line 3');
    expect(at('table 1 row 2', 'table 1 row 4')).toBe('table 1 row 2 to table 1 row 4');
    expect(at('table 1 row 2')).toBe('table 1 row 2');
  });
});

describe('a table', () => {
  const widths = (blocks: readonly Block[]) =>
    blocks.map((block) => (block.kind === 'table' ? block.rows.length : 'paragraph'));
  const join = (...text: readonly string[]) =>
    widths(
      toBlocks(lines(...text), {
        isPageHeader: (first, second) => first.cells[0] === 'HEAD' && second.cells[0] === 'PAGE',
        opensTable: (row) => /^(?:Title|Header)/u.test(row.cells[0] ?? ''),
        isTitle: (row) => row.cells[0] === 'Title',
      }),
    );
  const header = ['', 'HEAD', '', 'PAGE', ''];

  it('continues after a page header', () => {
    expect(join('a\tb', ...header, 'c\td')).toEqual([2]);
    expect(join('a\tb', ...header, ...header, 'c\td')).toEqual([2]);
  });

  it('does not continue after blank lines, a paragraph or half a page header', () => {
    expect(join('a\tb', '', 'c\td')).toEqual([1, 1]);
    expect(join('a\tb', ...header, 'text', '', 'c\td')).toEqual([1, 'paragraph', 1]);
    expect(join('a\tb', '', 'HEAD', '', 'c\td')).toEqual([1, 'paragraph', 1]);
    expect(join('text', ...header, 'c\td')).toEqual(['paragraph', 1]);
  });

  it('does not continue with a row that opens another table', () => {
    expect(join('a\tb', ...header, 'Header\td')).toEqual([1, 1]);
    expect(join('a\tb', ...header, 'Title\t', 'c\td')).toEqual([1, 2]);
  });

  it('ends at a title row, unless only titles precede it', () => {
    expect(join('a\tb', 'Title\t', 'c\td')).toEqual([1, 2]);
    expect(join('Title\t', 'Title\t', 'c\td')).toEqual([3]);
    expect(join('Work Programme\t', 'Title\t', 'c\td')).toEqual([3]);
  });

  it('lacks required columns only', () => {
    const columns = { name: { header: /^name$/u }, role: { header: /^role$/u, optional: true as const } };
    const missing = (text: string) => lines(text).flatMap((line) => missingColumns(line, columns));
    expect(missing('name\tother')).toEqual([]);
    expect(missing('role\tother')).toEqual(['name']);
  });
});

describe('a cell', () => {
  it.each([
    ['<p>a</p><ul><li>b <i>c</i></ul>', ['a', 'b c']],
    ['a • b\nc', ['a', 'b', 'c']],
    ['<https://example.org> a < b', ['<https://example.org> a < b']],
    ['', []],
  ])('%j has the lines %j', (cell, expected) => {
    expect(cellLines(cell)).toEqual(expected);
  });

  it.each(['TBC', 'tbd', 'To be confirmed', 'n/a', '-', '??', 'unknown'])('is open: %j', (cell) => {
    expect(isOpen(cell)).toBe(true);
  });

  it.each(['', 'TBC 2021', 'unknown author'])('is not open: %j', (cell) => {
    expect(isOpen(cell)).toBe(false);
  });
});

describe('a title', () => {
  it.each([
    ['Blockchain — Overview', 'Overview'],
    ['BLOCKCHAIN -- Overview', 'Overview'],
    ['Blockchain Overview', 'Blockchain Overview'],
    ['Blockchain –', 'Blockchain –'],
    ['Blockchain --', 'Blockchain --'],
    ['Overview — Blockchain', 'Overview — Blockchain'],
  ])('%j without the title of the committee is %j', (title, expected) => {
    expect(withoutCommitteeTitle(title, 'Blockchain')).toBe(expected);
  });

  it.each([
    ['2 nd text', '2nd text'],
    ['21 st and 13 th', '21st and 13th'],
    ['2 th ings', '2th ings'],
    ['2 streets', '2 streets'],
    ['2 rd', '2 rd'],
  ])('%j has joined ordinals in %j', (text, expected) => {
    expect(joinOrdinals(text)).toBe(expected);
  });
});
