import { describe, expect, it } from 'vitest';
import { countsOf, factsIn, importContent, readOpenDataFixture } from '../../harness/open-data.ts';

const ics = readOpenDataFixture('ics.csv');

describe('a file of the ICS', () => {
  it('yields codes with their parents, titles and scopes', async () => {
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

  it('omits invalid and duplicate records', async () => {
    const [header = '', ...rows] = ics.toString().trim().split('\n');
    const wrong = (rows[0] ?? '').replace('35', 'x');
    const outcome = await importContent([header, ...rows, rows[0], wrong].join('\n'), 'ics.csv');
    expect(factsIn(outcome, 'ics')).toHaveLength(4);
    expect(countsOf(outcome)).toMatchObject({ 'duplicate records': 1 });
    expect(outcome.report.rejected).toEqual([
      { locator: 'line 7', reason: 'identifier is "x"', expected: 'a code such as 35, 35.030 or 35.030.10' },
    ]);
  });

  it('counts codes that do not begin with their parent', async () => {
    const [header = ''] = ics.toString().split('\n');
    const count = async (...codes: readonly (readonly [string, string])[]) => {
      const rows = codes.map(([code, parent]) =>
        header
          .split(',')
          .map((column) => ({ identifier: code, parent, titleEn: 'T' })[column.trim()] ?? '')
          .join(','),
      );
      return countsOf(await importContent([header, ...rows].join('\n'), 'ics.csv'))[
        'codes that do not begin with their parent'
      ];
    };
    expect(await count(['35', ''], ['35.030', '35'], ['35.030.10', '35.030'])).toBeUndefined();
    expect(await count(['35', ''], ['36.030', '35'])).toBe(1);
    expect(await count(['35.030', ''])).toBe(1);
  });
});
