import { describe, expect, it } from 'vitest';
import { factsOf, lineAt, readPiece, rosterOf } from '../../fixtures/committee-report/report-text.ts';

describe('liaisons with committees', () => {
  it('splits people packed into one cell by names that occur alone elsewhere', () => {
    const { facts } = readPiece(
      'Liaison Committees from ISO/TC 901\t\t',
      "ISO/TC 902\tSoil sensing\tWillem van 't Veld Per Olsen",
      'ISO/TC 903\tFruit grading\tGrace Obi Ad Visser Per Olsen',
      'ISO/TC 904\tBees\tJose Maria Prado',
      'ISO/TC 905\tSeeds\tPer Olsen',
    );
    expect(factsOf(facts, 'representation').map(({ subject }) => [subject.to, subject.person])).toEqual([
      [{ committee: 'ISO/TC 902' }, "Willem van 't Veld"],
      [{ committee: 'ISO/TC 902' }, 'Per Olsen'],
      [{ committee: 'ISO/TC 903' }, 'Grace Obi'],
      [{ committee: 'ISO/TC 903' }, 'Ad Visser'],
      [{ committee: 'ISO/TC 903' }, 'Per Olsen'],
      [{ committee: 'ISO/TC 904' }, 'Jose Maria Prado'],
      [{ committee: 'ISO/TC 905' }, 'Per Olsen'],
    ]);
  });

  it('deduplicates a repeated row, and cites both places', () => {
    const report = readPiece(
      'Liaison Committees to ISO/TC 901\t',
      'ISO/TC 902\tSoil sensing',
      'ISO/TC 903\tFruit grading',
      'ISO TC902\tSoil',
    );
    expect(rosterOf(report.facts, 'to ISO/TC 901, committees')).toHaveLength(2);
    expect(report.report.ambiguous).toEqual([
      {
        locator: lineAt(3),
        what: 'row listed twice',
        stated: 'ISO/TC 902|>|ISO/TC 901',
        candidates: [lineAt(1), lineAt(3)],
      },
    ]);
  });

  it('reads no names from a cell that can be split in several ways', () => {
    const report = readPiece(
      'Liaison Committees from ISO/TC 901\t\t',
      'ISO/TC 902\tSoil\tAnna Bo Carl Dina Eva Finn',
    );
    expect(factsOf(report.facts, 'representation')).toEqual([]);
    expect(rosterOf(report.facts, 'from ISO/TC 901, committees')).toEqual(['ISO/TC 901|>|ISO/TC 902']);
    expect(report.report.ambiguous).toEqual([
      {
        locator: lineAt(1),
        what: 'representatives',
        stated: 'Anna Bo Carl Dina Eva Finn',
        candidates: ['Anna Bo + Carl Dina + Eva Finn', 'Anna Bo Carl + Dina Eva Finn'],
      },
    ]);
    expect(factsOf(report.facts, 'roster').map(({ subject }) => subject.of)).not.toContain('representation');
  });

  it('records both titles of a committee that differs between two tables', () => {
    const { facts } = readPiece(
      'Liaison Committees to ISO/TC 901\t',
      'ISO/PC 950\tPollination - General terminology',
      '',
      'Liaison Committees from ISO/TC 901\t\t',
      'ISO/PC 950\tPollination\tPer Olsen',
    );
    expect(
      factsOf(facts, 'committee').flatMap(({ subject, values }) =>
        subject.committee === 'ISO/PC 950' ? [values.title] : [],
      ),
    ).toEqual(['Pollination - General terminology', 'Pollination']);
    expect(factsOf(facts, 'liaison').map(({ subject }) => subject)).toEqual([
      { from: { committee: 'ISO/PC 950' }, to: { committee: 'ISO/TC 901' }, directed: true },
      { from: { committee: 'ISO/TC 901' }, to: { committee: 'ISO/PC 950' }, directed: true },
    ]);
  });

  it('continue after a page header', () => {
    const report = readPiece(
      'Liaison Committees to ISO/TC 901\t',
      'ISO/TC 902\tSoil',
      '',
      '',
      'ISO TC 901',
      '',
      'Orchard robotics',
      '',
      'ISO/TC 903\tFruit',
    );
    expect(rosterOf(report.facts, 'to ISO/TC 901, committees')).toEqual([
      'ISO/TC 902|>|ISO/TC 901',
      'ISO/TC 903|>|ISO/TC 901',
    ]);
    expect(report.report.unplaced).toEqual([]);
  });

  it('are rejected in a table of another committee', () => {
    const { facts, report } = readPiece('Liaison Committees to ISO/TC 109\t', 'ISO/TC 902\tSoil');
    expect(factsOf(facts, 'liaison')).toEqual([]);
    expect(report.rejected[0]).toEqual({
      locator: lineAt(0),
      reason: 'the table names ISO/TC 109',
      expected: 'ISO/TC 901',
    });
  });
});

describe('organizations', () => {
  const { facts, report } = readPiece(
    'Organizations in liaison (Category A)\t',
    'FU - Fruit Union\tFruit Union',
    'GCA Inc.\tGrowers Alliance Inc.',
    'OFA\tOrchard Farming Association, OFA',
    'ITX\tTransport Exchange Note: the liaison representatives <i>from</i> TC 901 to ITX are Grace Obi and Per Olsen',
  );

  it('have short names, and the category in the title', () => {
    expect(
      factsOf(facts, 'organization').map(({ subject, values }) => [subject.organization, values.name]),
    ).toEqual([
      ['FU', 'Fruit Union'],
      ['GCA', 'Growers Alliance Inc.'],
      ['OFA', 'Orchard Farming Association'],
      ['ITX', 'Transport Exchange'],
    ]);
    expect(factsOf(facts, 'liaison').filter(({ values }) => values.category === 'A')).toHaveLength(4);
  });

  it('have the representatives in a note of a cell', () => {
    expect(factsOf(facts, 'representation').map(({ subject }) => subject)).toEqual([
      { from: 'ISO/TC 901', to: { organization: 'ITX' }, person: 'Grace Obi' },
      { from: 'ISO/TC 901', to: { organization: 'ITX' }, person: 'Per Olsen' },
    ]);
    expect(factsOf(facts, 'liaison').at(-2)?.subject).toEqual({
      from: { committee: 'ISO/TC 901' },
      to: { organization: 'ITX' },
      directed: true,
    });
  });

  it('have a complete list for the category in the title only', () => {
    expect(factsOf(facts, 'roster').map(({ subject }) => subject.scope)).toEqual([
      'to ISO/TC 901, organizations, category A',
    ]);
    expect(report.normalised.map(({ stated, canonical }) => [stated, canonical])).toEqual([
      ['FU - Fruit Union', 'FU'],
      ['GCA Inc.', 'GCA'],
      ['Orchard Farming Association, OFA', 'Orchard Farming Association'],
    ]);
  });
});
