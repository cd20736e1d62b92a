import { describe, expect, it } from 'vitest';
import { factsOf, lineAt, readPiece } from '../../fixtures/committee-report/report-text.ts';

describe('projects', () => {
  const header = 'Reference\tDocument title\tWG\tProject leader\tStage\tLimit date\tTimeframe';

  it('are a project and an entry of the work programme per row', () => {
    const { facts, privateFacts } = readPiece(
      'Work Programme\t\t\t\t\t\t',
      'Current Projects\t\t\t\t\t\t',
      header,
      'ISO/CD TR 41002.2\tOrchard robotics — Pruning\tWG 02\tGrace Obi (g@example.org) Per Olsen (p@example.org)\t30.60\t2032-01-30\tSDT 36',
    );
    expect(factsOf(facts, 'project')).toEqual([
      {
        kind: 'project',
        subject: { project: 'ISO 41002' },
        values: {
          stagedReference: 'ISO/CD TR 41002.2',
          deliverableType: 'TR',
          title: 'Pruning',
          stage: '30.60',
          limitDate: '2032-01-30',
          track: 'SDT 36',
          leaders: ['Grace Obi', 'Per Olsen'],
          workingGroup: 'ISO/TC 901/WG 2',
          committee: 'ISO/TC 901',
        },
        asOf: '2031-03-14',
        source: 'tc901-2031',
        locator: lineAt(3),
        stated: { title: 'Orchard robotics — Pruning', workingGroup: 'WG 02' },
      },
    ]);
    expect(
      factsOf(facts, 'programme-entry').map(({ subject, values }) => [
        subject.project,
        values.administeredElsewhere,
      ]),
    ).toEqual([['ISO 41002', false]]);
    expect(
      factsOf(privateFacts, 'contact').map(({ subject, values }) => [subject.person, values.email]),
    ).toEqual([
      ['Grace Obi', 'g@example.org'],
      ['Per Olsen', 'p@example.org'],
    ]);
  });

  it('have no open values, but the word for them', () => {
    const { facts } = readPiece(
      'Current Projects\t\t\t\t\t\t',
      header,
      'ISO/PWI TR 41003\tMaps\tWG 4\tTBC\t00.00\tTBC\tTBC',
    );
    const [project] = factsOf(facts, 'project');
    expect(project?.unknown).toEqual({ leaders: 'TBC', limitDate: 'TBC', track: 'TBC' });
    expect(Object.keys(project?.values ?? {}).sort()).toEqual([
      'committee',
      'deliverableType',
      'stage',
      'stagedReference',
      'title',
      'workingGroup',
    ]);
  });

  it.each([
    ['30.60', []],
    ['20.92', [['stage that is not in the harmonized stage codes', '20.92']]],
  ])('have the stage %s, reported if the harmonized stage codes lack it', (stage, ambiguous) => {
    const { facts, report } = readPiece(
      'Current Projects\t\t\t\t\t\t',
      header,
      `ISO/CD 41001\tVocabulary\tISO/TC 901/WG 1\tPer Olsen\t${stage}\t2032-01-30\tSDT 36`,
    );
    const [project] = factsOf(facts, 'project');
    expect([project?.values.stage, project?.stated]).toEqual([stage, undefined]);
    expect(report.ambiguous.map(({ what, stated }) => [what, stated])).toEqual(ambiguous);
  });

  it('have columns recognized by their words, and unknown ones reported', () => {
    const { facts, report } = readPiece(
      'Current Projects\t\t\t\t',
      'Stage\tColour\tDocument title\tReference\tLimit date',
      '20.00\tred\tMaps\tISO/AWI TS 41003\t2032-02-23',
    );
    expect(factsOf(facts, 'project')[0]?.values).toMatchObject({
      stagedReference: 'ISO/AWI TS 41003',
      title: 'Maps',
      stage: '20.00',
      limitDate: '2032-02-23',
    });
    expect(report.unplaced).toEqual([
      {
        locator: lineAt(1),
        reason: 'unknown column 2 in the table of current projects',
      },
    ]);
  });

  it('are rejected in a table without a required column', () => {
    const { report } = readPiece(
      'Current Projects\t\t',
      'Reference\tDocument title\tWG',
      'ISO/CD 41001\tVocabulary\tWG 1',
    );
    expect(report.rejected[0]).toEqual({
      locator: lineAt(1),
      reason: 'the table of current projects lacks columns',
      expected: 'columns named stage',
    });
  });

  it('have the administering committee of the group if it is another', () => {
    const { facts } = readPiece(
      'Current Projects (administered by another committee)\t\t\t\t\t\t',
      header,
      'ISO/NP TR 42001\tProbes\tTC 902/ SC 11/ JWG 1\tGrace Obi\t20.00\tTBC\tSDT 24',
    );
    expect(factsOf(facts, 'project')[0]?.values).toMatchObject({
      committee: 'ISO/TC 902/SC 11',
      workingGroup: 'ISO/TC 902/SC 11/JWG 1',
    });
    expect(factsOf(facts, 'programme-entry')[0]?.values).toEqual({ administeredElsewhere: true });
    expect(factsOf(facts, 'roster').map(({ subject }) => subject.scope)).toEqual([
      'ISO/TC 901 administered elsewhere',
    ]);
  });

  it.each([
    ['ISO/CD 41001\tVocabulary\tWG 1\tPer Olsen\t30.6\t2032-01-30\tSDT 36', '"30.6" is not a stage'],
    [
      'ISO/CD 41001\tVocabulary\tWG 1\tPer Olsen\t30.60\t2032-02-30\tSDT 36',
      '"2032-02-30" is not a limit date',
    ],
    ['41001\tVocabulary\tWG 1\tPer Olsen\t30.60\t2032-01-30\tSDT 36', '"41001" is not a project reference'],
    ['ISO/CD 41001\tVocabulary\tWG 1', 'a row of 3 cells'],
    [
      'ISO/CD 41001\tVocabulary\tWG one\tPer Olsen\t30.60\t2032-01-30\tSDT 36',
      '"WG one" is not a working group',
    ],
  ])('are rejected in part or as a whole: %j', (row, reason) => {
    const { report } = readPiece('Current Projects\t\t\t\t\t\t', header, row, '', 'The end.');
    expect(report.rejected[0]).toMatchObject({ locator: lineAt(2), reason });
  });
});

describe('publications', () => {
  const table = (row: string) =>
    readPiece(
      'Publications\t\t\t',
      'Designation\tDocument title\tWG\tSystematic/recommended review date',
      row,
    );

  it('of an earlier year are dated by that year, and their review by the report', () => {
    const { facts } = table('ISO/TR 40990:2029\tHarvesting\tWG 1\t2032-09-30');
    expect(
      factsOf(facts, 'publication').map(({ subject, values, asOf }) => [subject.designation, values, asOf]),
    ).toEqual([
      ['ISO/TR 40990:2029', { title: 'Harvesting', publishedOn: '2029' }, '2029'],
      [
        'ISO/TR 40990:2029',
        {
          deliverableType: 'TR',
          committee: 'ISO/TC 901',
          workingGroup: 'ISO/TC 901/WG 1',
          project: 'ISO 40990',
          reviewDate: '2032-09-30',
        },
        '2031-03-14',
      ],
    ]);
  });

  it('of the year of the report are dated by the report, which proves that they exist', () => {
    const { facts } = table('ISO 40991:2031\tInterfaces\tWG 1\tTBC');
    expect(factsOf(facts, 'publication').map(({ asOf, unknown }) => [asOf, unknown])).toEqual([
      ['2031-03-14', undefined],
      ['2031-03-14', { reviewDate: 'TBC' }],
    ]);
  });

  it('are rejected without a designation', () => {
    expect(table('ISO/CD 40991\tInterfaces\tWG 1\tTBC').report.rejected[0]).toEqual({
      locator: lineAt(2),
      reason: '"ISO/CD 40991" is not a designation',
      expected: 'a designation such as ISO/TR 23244:2020',
    });
  });

  it.each(['ISO/TR 40990', 'ISO/DTR 40990:2029', 'Harvesting'])(
    'are rejected with the reference %j',
    (words) => {
      expect(table(`${words}\tInterfaces\tWG 1\tTBC`).report.rejected[0]).toMatchObject({
        reason: `${JSON.stringify(words)} is not a designation`,
      });
    },
  );

  it.each([
    ['WG 1', 'ISO/TC 901/WG 1', { workingGroup: 'WG 1' }, undefined],
    ['ISO/TC 901/WG 1', 'ISO/TC 901/WG 1', undefined, undefined],
    ['TBC', undefined, undefined, { workingGroup: 'TBC', reviewDate: 'TBC' }],
    ['', undefined, undefined, undefined],
  ])('have the group %j with its words if they differ', (words, workingGroup, stated, unknown) => {
    const review = words === 'TBC' ? 'TBC' : '2032-09-30';
    const [, fact] = factsOf(table(`ISO 40990:2029\tHarvesting\t${words}\t${review}`).facts, 'publication');
    expect([fact?.values.workingGroup, fact?.stated, fact?.unknown]).toEqual([workingGroup, stated, unknown]);
  });

  it('have no review date that does not exist', () => {
    const { facts, report } = table('ISO 40990:2029\tHarvesting\tWG 1\t2032-02-30');
    expect(factsOf(facts, 'publication')[1]?.values.reviewDate).toBeUndefined();
    expect(report.rejected[0]?.reason).toBe('"2032-02-30" is not a review date');
  });
});
