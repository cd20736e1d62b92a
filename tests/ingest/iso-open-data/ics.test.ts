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
});
