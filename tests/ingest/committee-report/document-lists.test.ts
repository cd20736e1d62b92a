import { describe, expect, it } from 'vitest';
import { factsOf, lineAt, readPiece } from '../../fixtures/committee-report/report-text.ts';

describe('lists of documents of a group', () => {
  const section = ['ISO/TC 901/JWG 04', '', 'Date: 2031-02-18', ''];
  const documents = (heading: string, ...rows: readonly string[]) =>
    readPiece(...section, heading, '', ...rows, '', 'The end.');
  const numbers = (outcome: ReturnType<typeof readPiece>) =>
    factsOf(outcome.facts, 'document').map(({ subject, values }) => [
      `${subject.register} N ${subject.number}`,
      values.date,
    ]);

  it('have one date per number of a row, or one for all', () => {
    expect(
      numbers(
        documents(
          'General',
          '2030-10-17, 2030-10-21, 2030-10-26\tResult of voting\tN1, N3, N6\tInputs for DoC',
          '2030-11-18\tResults\tN95, N96, N100\tInputs',
          '2029-04-04\tWD1\tWG2 N6\t',
        ),
      ),
    ).toEqual([
      ['ISO/TC 901/JWG 4 N 1', '2030-10-17'],
      ['ISO/TC 901/JWG 4 N 3', '2030-10-21'],
      ['ISO/TC 901/JWG 4 N 6', '2030-10-26'],
      ['ISO/TC 901/JWG 4 N 95', '2030-11-18'],
      ['ISO/TC 901/JWG 4 N 96', '2030-11-18'],
      ['ISO/TC 901/JWG 4 N 100', '2030-11-18'],
      ['ISO/TC 901/WG 2 N 6', '2029-04-04'],
    ]);
  });

  it('have no dates if a row has two dates for three numbers', () => {
    const outcome = documents(
      'General',
      '2030-10-17, 2030-10-21\tResult\tN1, N3, N6\tInputs',
      '2030-10-18\tText\tN7\t',
    );
    expect(
      numbers(outcome)
        .slice(0, 3)
        .map(([, date]) => date),
    ).toEqual([undefined, undefined, undefined]);
    expect(outcome.report.ambiguous).toEqual([
      {
        locator: lineAt(6),
        what: 'dates of documents',
        stated: '2030-10-17, 2030-10-21 for N1, N3, N6',
        candidates: [],
      },
    ]);
  });

  it('have project, title and cancellation from the heading, and the deadline from the purpose', () => {
    const { facts } = documents(
      '(cancelled) DTR 41009 Orchard robotics – Drones',
      '2030-10-09\t2 nd text of DTR\tN68\tfor comments  (deadline 2030-12-01)',
    );
    expect(
      factsOf(facts, 'project').map(({ subject, values, asOf }) => ({ ...subject, ...values, asOf })),
    ).toEqual([
      {
        project: 'ISO 41009',
        title: 'Drones',
        stagedReference: 'ISO/DTR 41009',
        deliverableType: 'TR',
        workingGroup: 'ISO/TC 901/JWG 4',
        cancelled: true,
        asOf: '2031-02-18',
      },
    ]);
    expect(factsOf(facts, 'document')).toEqual([
      {
        kind: 'document',
        subject: { register: 'ISO/TC 901/JWG 4', number: 68 },
        values: {
          title: '2nd text of DTR',
          date: '2030-10-09',
          purpose: 'For comments',
          deadline: '2030-12-01',
          listedBy: 'ISO/TC 901/JWG 4',
          row: lineAt(6),
          project: 'ISO 41009',
        },
        asOf: '2030-10-09',
        source: 'tc901-2031',
        locator: lineAt(6),
        stated: { title: '2 nd text of DTR', purpose: 'for comments (deadline 2030-12-01)' },
      },
    ]);
  });

  it('have a study from the heading, with the groups that run it', () => {
    const { facts } = documents(
      'WG 2 and WG3 Study on Night Picking (NIPI)',
      '2030-02-01\tToR\tN20\tFor contributions',
    );
    expect(factsOf(facts, 'study').map(({ values }) => values)).toEqual([
      { title: 'Night Picking', acronym: 'NIPI', groups: ['ISO/TC 901/WG 2', 'ISO/TC 901/WG 3'] },
    ]);
    expect(factsOf(facts, 'document')[0]?.values.study).toBe('Night Picking');
  });

  it('may have only titles and full numbers, below a paragraph that starts with the project', () => {
    const { facts } = documents(
      '1. **CD 41001 Vocabulary.** These are the latest documents:',
      'Consensus Report\tISO/TC 901/WG 1/N 669',
      'Draft (PDF)\tISO-TC901-WG1_N0067',
    );
    expect(
      factsOf(facts, 'document').map(({ subject, values, asOf }) => [
        subject.register,
        subject.number,
        values.project,
        asOf,
      ]),
    ).toEqual([
      ['ISO/TC 901/WG 1', 669, 'ISO 41001', '2031-02-18'],
      ['ISO/TC 901/WG 1', 67, 'ISO 41001', '2031-02-18'],
    ]);
  });

  it('are not assigned to another committee by its number in a heading', () => {
    const wrong = [
      'ISO TC 109/WG 5 Maps: Progress report',
      '',
      'Date of document: May 15th, 2031',
      '',
      'ISO TS 41003 Soil maps',
      '',
    ];
    const unknown = readPiece(...wrong);
    expect(unknown.report.ambiguous).toEqual([
      {
        locator: lineAt(0),
        what: 'group in a heading',
        stated: 'ISO TC 109/WG 5',
        candidates: ['ISO/TC 109/WG 5'],
      },
    ]);
    expect(factsOf(unknown.facts, 'project').map(({ values, asOf }) => [values.workingGroup, asOf])).toEqual([
      [undefined, '2031-05-15'],
    ]);
    const known = readPiece('Name\tRole\tContact Details', 'Ida Berg\tWG 5 Convenor\t', '', ...wrong);
    expect(known.report.ambiguous.map(({ candidates }) => candidates)).toEqual([
      ['ISO/TC 901/WG 5', 'ISO/TC 109/WG 5'],
    ]);
    expect(
      factsOf(known.facts, 'project').map(({ values, basis, reason }) => [values, basis, reason]),
    ).toEqual([
      [{ title: 'Soil maps', deliverableType: 'TS' }, undefined, undefined],
      [
        { workingGroup: 'ISO/TC 901/WG 5' },
        'inferred',
        'The heading names ISO/TC 109/WG 5; the tables of the report name ISO/TC 901/WG 5 instead.',
      ],
    ]);
    expect(factsOf(known.facts, 'committee').find(({ values }) => values.title === 'Maps')).toMatchObject({
      subject: { committee: 'ISO/TC 901/WG 5' },
      stated: { committee: 'ISO TC 109/WG 5' },
    });
  });

  it('include the report itself, with its signatures, and their addresses in private facts', () => {
    const { facts, privateFacts } = readPiece(
      ...section,
      'Doc. Number: N0132',
      '',
      'Assistant: Ida BERG',
      '',
      'ida.berg@example.org',
      '',
      'Convenors:',
      '',
      'Anna DE VRIES – Henk JANSEN',
      '',
      'JWG4 update report for TC 901 – March 2031',
    );
    expect(factsOf(facts, 'document').map(({ subject, values }) => ({ ...subject, ...values }))).toEqual([
      {
        register: 'ISO/TC 901/JWG 4',
        number: 132,
        title: 'JWG4 update report for TC 901 – March 2031',
        date: '2031-02-18',
      },
    ]);
    expect(factsOf(facts, 'appointment').map(({ subject }) => [subject.role, subject.person])).toEqual([
      ['ASSISTANT', 'Ida Berg'],
      ['CO_CONVENOR', 'Anna de Vries'],
      ['CO_CONVENOR', 'Henk Jansen'],
    ]);
    expect(factsOf(privateFacts, 'contact').map(({ subject }) => subject.person)).toEqual(['Ida Berg']);
  });

  const group = (...lines: readonly string[]) => readPiece(...section, ...lines, '', 'The end.');

  it('have columns recognized by most of their cells', () => {
    const rows = ['2030-10-09\tText\tN1\tfor comments', '2030-10-10\tText\tN2\tfor comments'];
    const odd = 'soon\tText\tN3\tfor comments';
    const { report } = documents('General', ...rows, odd);
    expect(report.rejected[0]).toMatchObject({ locator: lineAt(8), reason: '"soon" is not a date' });
    expect(numbers(documents('General', ...rows, odd))).toHaveLength(3);
    const half = documents('General', ...rows, 'a\tb\tc\td', 'e\tf\tg\th');
    expect(half.report.unplaced[0]?.reason).toBe('unknown table of 4 rows and 4 columns');
  });

  it('have a header that is skipped', () => {
    const { facts, report } = documents(
      'General',
      'Date\tTitle\tN-number\tPurpose',
      '2030-10-09\tText\tN1\t',
      '2030-10-10\tText\tN2\t',
    );
    expect(factsOf(facts, 'document')).toHaveLength(2);
    expect(report.rejected.map(({ reason }) => reason)).not.toContain('"N-number" is not a document number');
  });

  it('report a number that occurs twice, and rows without a number', () => {
    const rows = ['2030-10-09\tText\tN1\t', '2030-10-10\tText\tN1\t', '2030-10-11\tText\tN2\t'];
    const { report, facts } = documents('General', ...rows, '2030-10-11\tText\tsoon\t');
    expect(report.ambiguous).toMatchObject([{ locator: lineAt(7), what: 'document listed twice' }]);
    expect(report.rejected[0]).toMatchObject({
      locator: lineAt(9),
      reason: '"soon" is not a document number',
    });
    expect(factsOf(facts, 'document')).toHaveLength(3);
  });

  it.each([
    ['for comments (deadline: 2030-12-01)', 'For comments', '2030-12-01'],
    ['for comments (deadline soon)', 'For comments (deadline soon)', undefined],
    ['for 2 nd comments', 'For 2nd comments', undefined],
    ['', undefined, undefined],
  ])('have the purpose %j as %j with the deadline %j', (words, purpose, deadline) => {
    const { facts } = documents('General', `2030-10-09\tText\tN1\t${words}`);
    expect(factsOf(facts, 'document')[0]?.values).toMatchObject(
      JSON.parse(JSON.stringify({ purpose, deadline })) as object,
    );
    expect(factsOf(facts, 'document')[0]?.values.deadline).toBe(deadline);
  });

  it('have no project and no study after prose, which is reported', () => {
    const outcome = documents('CD 41001 Vocabulary', 'Some prose.', '', '2030-10-09\tText\tN1\t');
    const under = documents('CD 41001 Vocabulary', '2030-10-09\tText\tN1\t');
    const projects = [outcome, under].map(({ facts }) => factsOf(facts, 'document')[0]?.values.project);
    expect(projects).toEqual([undefined, 'ISO 41001']);
    expect([outcome, under].map(({ report }) => report.unplaced.length)).toEqual([1, 0]);
  });

  it('belong to a group report only with a date within six paragraphs of its heading', () => {
    const heading = (paragraphs: number) => {
      const between = Array.from({ length: paragraphs }, () => ['Text.', '']).flat();
      const lines = [
        'ISO/TC 901/WG 3',
        '',
        ...between,
        'Date: 2031-02-18',
        '',
        'Doc. Number: N5',
        '',
        'The end.',
      ];
      return factsOf(readPiece(...lines).facts, 'document').length;
    };
    expect([heading(0), heading(5), heading(6)]).toEqual([1, 1, 0]);
  });

  it('are as of the cover if the date of the group report cannot be read', () => {
    const { facts, report } = readPiece(
      'ISO/TC 901/WG 3',
      '',
      'Date: soon',
      '',
      'Doc. Number: N5',
      '',
      'The end.',
    );
    expect(factsOf(facts, 'document')[0]?.asOf).toBe('2031-03-14');
    expect(report.rejected[0]).toMatchObject({
      locator: lineAt(2),
      reason: '"soon" is not a date of a report',
    });
  });

  it('have one convenor, or several co-convenors', () => {
    const roles = (...names: readonly string[]) =>
      factsOf(group('Convenors:', '', names.join(' and ')).facts, 'appointment').map(
        ({ subject }) => subject.role,
      );
    expect(roles('Ada Byron')).toEqual(['CONVENOR']);
    expect(roles('Ada Byron', 'Ida Berg')).toEqual(['CO_CONVENOR', 'CO_CONVENOR']);
    const secretaries = group('Secretaries: Ada Byron and Ida Berg, Danish Standards');
    expect(
      factsOf(secretaries.facts, 'appointment').map(({ subject, values }) => [
        subject.role,
        values.affiliation,
      ]),
    ).toEqual([
      ['SECRETARY', 'Danish Standards'],
      ['SECRETARY', 'Danish Standards'],
    ]);
  });

  it('report signatures that are not names', () => {
    const { facts, report } = group('Convenor: 123');
    expect(factsOf(facts, 'appointment')).toEqual([]);
    expect(report.unplaced[0]).toEqual({
      locator: lineAt(4),
      reason: 'the words after "Convenor" are not names',
    });
  });

  it('have signatures with the words of a name only if they differ', () => {
    const { facts } = group('Convenor: Ada BYRON', '', 'Secretary: Ida Berg');
    expect(factsOf(facts, 'appointment').map(({ subject, stated }) => [subject.person, stated])).toEqual([
      ['Ada Byron', { person: 'Ada BYRON' }],
      ['Ida Berg', undefined],
    ]);
  });
});
