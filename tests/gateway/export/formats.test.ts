import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRows } from '../../../gateway/export/formats.ts';
import type { Row } from '../../../gateway/export/rows.ts';

async function* give(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield await Promise.resolve(row);
}

async function textOf(rows: readonly Row[], format: 'csv' | 'ndjson', columns: readonly string[] = []) {
  const pieces: string[] = [];
  for await (const piece of formatRows(give(rows), format, columns)) pieces.push(String(piece));
  return pieces.join('');
}

describe('an export as NDJSON', () => {
  it('has every row unchanged, one on a line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), async (rows) => {
        const stable = rows.map((row) => JSON.parse(JSON.stringify(row)) as Row);
        const lines = (await textOf(stable, 'ndjson')).split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(stable);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an export as CSV', () => {
  it('has a column for each part of a value, and an empty cell for null', async () => {
    const rows = [
      { title: 'Ledgers', shelf: { name: 'A, left' }, languages: ['en', 'fr'], on: true, pages: -3 },
      { title: null, shelf: null, languages: [], on: false, pages: null },
      { title: 'Say "chain"', shelf: { name: 'B' }, languages: [{ code: 'en' }], on: null, pages: 0 },
    ];
    expect(await textOf(rows, 'csv', ['title', 'shelf.name', 'languages', 'on', 'pages'])).toBe(
      [
        'title,shelf.name,languages,on,pages',
        'Ledgers,"A, left",en; fr,true,-3',
        ',,,false,',
        '"Say ""chain""",B,"[{""code"":""en""}]",,0',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps a spreadsheet from taking a text for a formula', async () => {
    const titles = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=1,2', 'plain'];
    const text = await textOf(
      titles.map((title) => ({ title })),
      'csv',
      ['title'],
    );
    const cells = text.split('\r\n').slice(1, -1);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.at(-1)).toBe('plain');
  });

  it('has its header even without rows', async () => {
    expect(await textOf([], 'csv', ['title', 'sources'])).toBe('title,sources\r\n');
  });

  it('ends with the error of its rows', async () => {
    async function* broken(): AsyncGenerator<Row> {
      yield await Promise.resolve({ title: 'one' });
      throw new Error('the second page failed');
    }
    const read = async () => {
      for await (const piece of formatRows(broken(), 'csv', ['title']))
        expect(String(piece)).toContain('title');
    };
    await expect(read()).rejects.toThrow('the second page failed');
  });
});
