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

  it('are complete lists, with representatives in the direction from the committee only', () => {
    const kinds = (title: string) =>
      factsOf(readPiece(`${title}\t\t`, 'ISO/TC 902\tSoil\t').facts, 'roster').map(({ subject, values }) => [
        subject.of,
        values.members.length,
      ]);
    expect(kinds('Liaison Committees to ISO/TC 901')).toEqual([['liaison', 1]]);
    expect(kinds('Liaison Committees from ISO/TC 901')).toEqual([
      ['liaison', 1],
      ['representation', 0],
    ]);
  });

  it.each(['to', 'from'])('are not a complete list %s the committee with a rejected row', (direction) => {
    const { facts, report } = readPiece(
      `Liaison Committees ${direction} ISO/TC 901\t\t`,
      'ISO/TC 902\tSoil\tPer Olsen',
      'Bees\tBees\tIda Berg',
    );
    expect(factsOf(facts, 'roster')).toEqual([]);
    expect(report.rejected[0]).toMatchObject({ locator: lineAt(2), reason: '"Bees" is not a committee' });
    expect(report.unplaced).toHaveLength(direction === 'to' ? 1 : 2);
  });

  it('have columns in the order of their header', () => {
    const { facts } = readPiece(
      'Liaison Committees from ISO/TC 901\t\t',
      'Title\tRepresentatives\tReference',
      'Soil\tPer Olsen\tISO/TC 902',
    );
    expect(factsOf(facts, 'representation').map(({ subject }) => subject)).toEqual([
      { from: 'ISO/TC 901', to: { committee: 'ISO/TC 902' }, person: 'Per Olsen' },
    ]);
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

  it('have no category and one complete list without a category in the title', () => {
    const all = readPiece('Organizations in liaison\t', 'FU\tFruit Union');
    expect(factsOf(all.facts, 'liaison')[0]?.values).toEqual({});
    expect(rosterOf(all.facts, 'to ISO/TC 901, organizations')).toHaveLength(1);
    expect(all.report.rejected.map(({ reason }) => reason)).not.toContain('"E" is not a liaison category');
  });

  it('have no complete list of an unknown category, which is rejected', () => {
    const unknown = readPiece('Organizations in liaison (Category E)\t', 'FU\tFruit Union');
    expect(factsOf(unknown.facts, 'liaison')).toHaveLength(1);
    expect(factsOf(unknown.facts, 'roster')).toEqual([]);
    expect(unknown.report.rejected[0]).toEqual({
      locator: lineAt(0),
      reason: '"E" is not a liaison category',
      expected: 'A, B, C or D',
    });
  });

  it('need a short name', () => {
    const { report: nameless, facts: none } = readPiece(
      'Organizations in liaison (Category A)\t',
      '\tFruit Union',
      'OFA\tOrchard Farming Association',
    );
    expect(nameless.rejected[0]).toEqual({
      locator: lineAt(1),
      reason: 'organization "Fruit Union" has no short name',
      expected: 'a short name such as OECD',
    });
    expect(factsOf(none, 'organization')).toHaveLength(1);
    expect(factsOf(none, 'roster')).toEqual([]);
  });

  it.each([
    ['of another committee', 'Note: the liaison representative from TC 902 to FU is Per Olsen'],
    ['of no committee', 'Note: the liaison representative from nobody to FU is Per Olsen'],
    ['to another organization', 'Note: the liaison representative from TC 901 to OFA is Per Olsen'],
    ['in other words', 'Note: Per Olsen attends'],
  ])('have no representatives in a note %s', (_, note) => {
    const other = readPiece('Organizations in liaison (Category A)\t', `FU\tFruit Union ${note}`);
    expect(factsOf(other.facts, 'representation')).toEqual([]);
    expect(factsOf(other.facts, 'organization')[0]?.values).toEqual({ name: 'Fruit Union' });
    expect(other.report.unplaced[0]).toEqual({
      locator: lineAt(1),
      reason: 'unknown note in the cell of FU',
    });
  });
});
