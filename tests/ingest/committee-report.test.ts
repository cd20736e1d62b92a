import { describe, expect, it } from 'vitest';
import { formatImportReport } from '../../ingest/import-report.ts';
import { factsOf, firstLine, readPiece } from '../fixtures/committee-report/report-text.ts';

const line = (index: number): string => `line ${firstLine + index}`;
const roster = (report: ReturnType<typeof readPiece>, scope: string) =>
  factsOf(report.facts, 'roster').find((fact) => fact.subject.scope === scope)?.values.members;

describe('members', () => {
  const members = readPiece(
    'Membership of TC 901\t',
    'Participating Countries – 3 (1 new)\tObserving Countries – 2',
    'Korea, Republic of (KATS)\tIran, Islamic Republic of (ISIRI)',
    'Russian Federation (GOST R)\tHong Kong (ITCHKSAR)',
    'Singapore (SPRING SG)\t',
  );

  it('reads two lists side by side, and acronyms with blanks behind countries with commas', () => {
    expect(
      factsOf(members.facts, 'membership').map(({ subject, values, locator }) => [
        subject.body,
        values.status,
        locator,
      ]),
    ).toEqual([
      ['KATS', 'P', line(2)],
      ['GOST R', 'P', line(3)],
      ['SPRING SG', 'P', line(4)],
      ['ISIRI', 'O', line(2)],
      ['ITCHKSAR', 'O', line(3)],
    ]);
    expect(
      factsOf(members.facts, 'national-body').map(({ subject, values }) => [subject.body, values.country]),
    ).toEqual([
      ['KATS', 'KR'],
      ['GOST R', 'RU'],
      ['SPRING SG', 'SG'],
      ['ISIRI', 'IR'],
      ['ITCHKSAR', 'HK'],
    ]);
  });

  it('keeps the counts as stated and says that both lists are complete', () => {
    expect(factsOf(members.facts, 'count').map(({ subject, values }) => [subject.of, values.count])).toEqual([
      ['PARTICIPATING_MEMBERS', 3],
      ['NEW_PARTICIPATING_MEMBERS', 1],
      ['OBSERVING_MEMBERS', 2],
    ]);
    expect(roster(members, 'ISO/TC 901 P')).toEqual([
      'ISO/TC 901|GOST R',
      'ISO/TC 901|KATS',
      'ISO/TC 901|SPRING SG',
    ]);
    expect(roster(members, 'ISO/TC 901 O')).toEqual(['ISO/TC 901|ISIRI', 'ISO/TC 901|ITCHKSAR']);
  });

  it('reports a stated count that its rows do not bear out, and changes neither', () => {
    const { report, facts } = readPiece(
      'Membership of TC 901\t',
      'Observing Countries – 1\tParticipating Countries – 4',
      'Kenya (KEBS)\tNorway (SN)',
    );
    expect(report.ambiguous).toEqual([
      { locator: line(1), what: 'number of P-members', stated: '4', candidates: ['4 stated', '1 listed'] },
    ]);
    expect(factsOf(facts, 'count').map(({ values }) => values.count)).toEqual([4, 1]);
  });

  it('ends nothing by a list of which a row was refused', () => {
    const report = readPiece(
      'Membership of TC 901\t',
      'Participating Countries – 2\tObserving Countries – 0',
      'Norway (SN)\t',
      'Kenya, without an acronym\t',
    );
    expect(roster(report, 'ISO/TC 901 P')).toBeUndefined();
    expect(roster(report, 'ISO/TC 901 O')).toEqual([]);
    expect(report.report.rejected[0]).toEqual({
      locator: line(3),
      reason: 'member "Kenya, without an acronym" has no acronym',
      expected: 'a country and its member body, such as Australia (SA)',
    });
  });

  it('says when the new members that are counted are not named', () => {
    const { report } = readPiece(
      'Membership of TC 901\t',
      'Participating Countries – 1 (1 new)\tObserving Countries – 0',
      'Norway (SN)\t',
      '',
      'New members',
      '',
      'Upgraded members',
      '',
    );
    expect(report.ambiguous).toEqual([
      { locator: line(4), what: 'number of new members', stated: '1', candidates: ['1 stated', '0 listed'] },
    ]);
  });
});

describe('liaisons with committees', () => {
  it('reads people who are packed into a cell, with the help of names that stand alone elsewhere', () => {
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

  it('takes a row that stands twice once, and names both places', () => {
    const report = readPiece(
      'Liaison Committees to ISO/TC 901\t',
      'ISO/TC 902\tSoil sensing',
      'ISO/TC 903\tFruit grading',
      'ISO TC902\tSoil',
    );
    expect(roster(report, 'to ISO/TC 901, committees')).toHaveLength(2);
    expect(report.report.ambiguous).toEqual([
      {
        locator: line(3),
        what: 'row listed twice',
        stated: 'ISO/TC 902|>|ISO/TC 901',
        candidates: [line(1), line(3)],
      },
    ]);
  });

  it('guesses no names where a cell can be cut in several ways', () => {
    const report = readPiece(
      'Liaison Committees from ISO/TC 901\t\t',
      'ISO/TC 902\tSoil\tAnna Bo Carl Dina Eva Finn',
    );
    expect(factsOf(report.facts, 'representation')).toEqual([]);
    expect(roster(report, 'from ISO/TC 901, committees')).toEqual(['ISO/TC 901|>|ISO/TC 902']);
    expect(report.report.ambiguous).toEqual([
      {
        locator: line(1),
        what: 'representatives',
        stated: 'Anna Bo Carl Dina Eva Finn',
        candidates: ['Anna Bo + Carl Dina + Eva Finn', 'Anna Bo Carl + Dina Eva Finn'],
      },
    ]);
    expect(factsOf(report.facts, 'roster').map(({ subject }) => subject.of)).not.toContain('representation');
  });

  it('keeps both titles of a committee that two tables name differently', () => {
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

  it('goes on behind a page header', () => {
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
    expect(roster(report, 'to ISO/TC 901, committees')).toEqual([
      'ISO/TC 902|>|ISO/TC 901',
      'ISO/TC 903|>|ISO/TC 901',
    ]);
    expect(report.report.unplaced).toEqual([]);
  });

  it('refuses a table of another committee', () => {
    const { facts, report } = readPiece('Liaison Committees to ISO/TC 109\t', 'ISO/TC 902\tSoil');
    expect(factsOf(facts, 'liaison')).toEqual([]);
    expect(report.rejected[0]).toEqual({
      locator: line(0),
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

  it('knows each by its short name and takes the category from the title', () => {
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

  it('finds the representatives that a note in a cell hides', () => {
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

  it('takes a list of one category as complete for that category only', () => {
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

describe('projects', () => {
  const header = 'Reference\tDocument title\tWG\tProject leader\tStage\tLimit date\tTimeframe';

  it('reads a row into a project and an entry of the programme', () => {
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
        locator: line(3),
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

  it('leaves out what is open, with the word for it', () => {
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

  it('knows columns by their words, and says which it does not know', () => {
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
        locator: line(1),
        reason: 'unknown column 2 in the table of current projects',
      },
    ]);
  });

  it('refuses a table without a column that it needs', () => {
    const { report } = readPiece(
      'Current Projects\t\t',
      'Reference\tDocument title\tWG',
      'ISO/CD 41001\tVocabulary\tWG 1',
    );
    expect(report.rejected[0]).toEqual({
      locator: line(1),
      reason: 'the table of current projects lacks columns',
      expected: 'columns named stage',
    });
  });

  it('finds the committee that administers a project elsewhere', () => {
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
  ])('refuses %j', (row, reason) => {
    const { report } = readPiece('Current Projects\t\t\t\t\t\t', header, row, '', 'The end.');
    expect(report.rejected[0]).toMatchObject({ locator: line(2), reason });
  });
});

describe('publications', () => {
  const table = (row: string) =>
    readPiece(
      'Publications\t\t\t',
      'Designation\tDocument title\tWG\tSystematic/recommended review date',
      row,
    );

  it('dates a publication of an earlier year by that year and its review by the report', () => {
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

  it('dates a publication of the year of the report by the report, which proves that it was there', () => {
    const { facts } = table('ISO 40991:2031\tInterfaces\tWG 1\tTBC');
    expect(factsOf(facts, 'publication').map(({ asOf, unknown }) => [asOf, unknown])).toEqual([
      ['2031-03-14', undefined],
      ['2031-03-14', { reviewDate: 'TBC' }],
    ]);
  });

  it('refuses a reference that is not a designation', () => {
    expect(table('ISO/CD 40991\tInterfaces\tWG 1\tTBC').report.rejected[0]).toEqual({
      locator: line(2),
      reason: '"ISO/CD 40991" is not a designation',
      expected: 'a designation such as ISO/TR 23244:2020',
    });
  });
});

describe('resolutions', () => {
  const read = (...details: readonly string[]) =>
    readPiece(
      'The following resolutions have been approved out of session since meeting 07 via CIB:',
      '',
      'Resolution #\tDetail',
      ...details.map((detail, index) => `2031/${index + 1}\t${detail}`),
    );
  const effects = (detail: string) => factsOf(read(detail).facts, 'resolution')[0]?.values.effects;

  it.each([
    [
      'TC 901 decides to form a liaison with OFA.',
      [{ type: 'FORMS_LIAISON', with: { organization: 'OFA' } }],
    ],
    [
      'TC 901 decides to form a liaison with ISO/TC 902.',
      [{ type: 'FORMS_LIAISON', with: { committee: 'ISO/TC 902' } }],
    ],
    [
      'TC 901 approves the appointment of Ida Berg as Convenor of WG 2 for a 3-year term.',
      [
        {
          type: 'APPOINTS',
          person: 'Ida Berg',
          role: 'CONVENOR',
          committee: 'ISO/TC 901/WG 2',
          reappointment: false,
        },
      ],
    ],
    [
      'TC 901 nominates Ida Berg (Norway) and Per Olsen (UK) as liaison representatives to OFA.',
      [
        { type: 'NOMINATES', person: 'Ida Berg', country: 'NO', to: { organization: 'OFA' } },
        { type: 'NOMINATES', person: 'Per Olsen', country: 'GB', to: { organization: 'OFA' } },
      ],
    ],
    [
      'TC 901 approves the publication of ISO/CD TR 41002.2 contingent on editing.',
      [{ type: 'APPROVES_PUBLICATION', project: 'ISO 41002', reference: 'ISO/CD TR 41002.2' }],
    ],
  ])('reads %j', (detail, expected) => {
    expect(effects(detail)).toEqual(expected);
  });

  it('reads several nominations out of a cell of HTML whose lists are never closed', () => {
    expect(
      effects(
        '<p>TC 901 nominates the following member(s) as liaison representatives to ISO/TC 902:</p> <ul style="x"> • Ida Berg (Norway) • Grace Obi (USA) <p>TC 901 nominates the following member as liaison representative to ISO/PC 950:</p> <ul> • Ida Berg (Norway) <p>See N305.</p>',
      ),
    ).toEqual([
      { type: 'NOMINATES', person: 'Ida Berg', country: 'NO', to: { committee: 'ISO/TC 902' } },
      { type: 'NOMINATES', person: 'Grace Obi', country: 'US', to: { committee: 'ISO/TC 902' } },
      { type: 'NOMINATES', person: 'Ida Berg', country: 'NO', to: { committee: 'ISO/PC 950' } },
    ]);
  });

  it('takes a nominee for no representative', () => {
    expect(
      factsOf(
        read('TC 901 nominates Ida Berg (Norway) as liaison representative to OFA.').facts,
        'representation',
      ),
    ).toEqual([]);
  });

  it('keeps the end of a term with the appointment, and the documents in the register of the committee', () => {
    const { facts } = read(
      'TC 901 approves the reappointment of Tomás Ferreira as Chair for a second 3-year term, concluding 31 December 2033 (see N301 and N302).',
    );
    expect(factsOf(facts, 'appointment').map(({ subject, values }) => ({ ...subject, ...values }))).toEqual([
      { committee: 'ISO/TC 901', role: 'CHAIR', person: 'Tomás Ferreira', termEnd: '2033-12-31' },
    ]);
    expect(factsOf(facts, 'resolution')[0]?.values).toMatchObject({
      procedure: 'CIB',
      afterMeeting: '07',
      documents: [
        { register: 'ISO/TC 901', number: 301 },
        { register: 'ISO/TC 901', number: 302 },
      ],
    });
  });

  it('says when a decision is of a kind that it does not know', () => {
    const { facts, report } = read('TC 901 thanks its hosts.');
    expect(factsOf(facts, 'resolution')[0]?.values).toEqual({ procedure: 'CIB', afterMeeting: '07' });
    expect(report.unplaced).toEqual([
      {
        locator: line(3),
        reason: 'resolution 2031/1 has decisions of unknown kinds (sentences: 1)',
      },
    ]);
  });
});

describe('roles and contact details', () => {
  const contacts = (...rows: readonly string[]) => readPiece('Name\tRole\tContact Details', ...rows);

  it('reads two roles of one cell, titles of groups, and both parents of a joint group', () => {
    const { facts } = contacts(
      'Grace Obi (UK)\tWG 1 Convenor (Foundations) Co-Convenor, ISO/TC 902/JWG 1 (Joint ISO/TC 902 - ISO/TC 901 WG: Probes)\tg@example.org',
    );
    expect(factsOf(facts, 'appointment').map(({ subject }) => subject)).toEqual([
      { committee: 'ISO/TC 901/WG 1', role: 'CONVENOR', person: 'Grace Obi' },
      { committee: 'ISO/TC 902/JWG 1', role: 'CO_CONVENOR', person: 'Grace Obi' },
    ]);
    expect(factsOf(facts, 'joint-group').map(({ subject, values }) => ({ ...subject, ...values }))).toEqual([
      { group: 'ISO/TC 902/JWG 1', administering: 'ISO/TC 902', partners: ['ISO/TC 901'] },
    ]);
    expect(factsOf(facts, 'person').map(({ subject, values }) => [subject.person, values.country])).toEqual([
      ['Grace Obi', 'GB'],
    ]);
    expect(
      factsOf(facts, 'committee').flatMap(({ subject, values, stated }) =>
        subject.committee === 'ISO/TC 901' ? [] : [[subject.committee, values.title, stated?.['title']]],
      ),
    ).toEqual([
      ['ISO/TC 901/WG 1', 'Foundations', undefined],
      ['ISO/TC 902/JWG 1', 'Probes', 'Joint ISO/TC 902 - ISO/TC 901 WG: Probes'],
    ]);
  });

  it('holds complete the list of convenors of its own groups, and not of a group that another committee administers', () => {
    const { facts } = contacts(
      'Grace Obi\tWG 1 Convenor (Foundations) Co-Convenor, ISO/TC 902/JWG 1\tg@example.org',
    );
    expect(factsOf(facts, 'roster').map(({ subject }) => subject.scope)).toEqual([
      'ISO/TC 901/WG 1 CONVENOR',
    ]);
  });

  it('keeps contact details apart from everything else', () => {
    const outcome = contacts(
      'Nora Lindqvist (Norway)\tTC 901 Committee Manager\tnora@example.org +47 22 55 01 23 Applegate 5 Oslo',
    );
    expect(
      factsOf(outcome.privateFacts, 'contact').map(({ subject, values }) => ({ ...subject, ...values })),
    ).toEqual([
      {
        person: 'Nora Lindqvist',
        email: 'nora@example.org',
        phone: '+47 22 55 01 23',
        address: 'Applegate 5 Oslo',
      },
    ]);
    const open =
      JSON.stringify([outcome.source, outcome.facts, outcome.report]) + formatImportReport(outcome.report);
    expect(['nora@', '22 55', 'Applegate'].filter((detail) => open.includes(detail))).toEqual([]);
  });

  it('repeats no contact detail of a row that it refuses', () => {
    const { report } = contacts(
      'nora@example.org\tTC 901 Committee Manager\tNora',
      'Per Olsen\tcook per@example.org\tp@example.org',
    );
    expect(report.rejected.slice(0, 2).map(({ locator, reason }) => [locator, reason])).toEqual([
      [line(1), 'no name of a person in the cell ""'],
      [line(2), '"cook (contact)" is not a role in a group'],
    ]);
  });

  it('joins two spellings of one surname that share an address, and only asks where the surnames differ', () => {
    const { facts, report } = contacts(
      'Geoff Good\tWG 1 Convenor\tgood@example.org',
      'Geoffrey Good\tWG 2 Convenor\tGood@example.org',
      'Ida Berg\tWG 3 Convenor\toffice@example.org',
      'Per Olsen\tWG 4 Convenor\toffice@example.org',
    );
    expect(
      factsOf(facts, 'person-alias').map(({ subject, values, basis }) => [
        subject.alias,
        values.person,
        basis,
      ]),
    ).toEqual([['Geoff Good', 'Geoffrey Good', 'inferred']]);
    expect(report.ambiguous).toEqual([
      {
        locator: line(3),
        what: 'name that shares an e-mail address with another',
        stated: 'Ida Berg',
        candidates: ['Ida Berg', 'Per Olsen'],
      },
    ]);
  });

  it('takes the acronym of the secretariat behind the manager for no country', () => {
    const { facts, report } = readPiece(
      'Chairperson\tTomás FERREIRA',
      'Committee Manager\tNora Lindqvist (SN)',
    );
    expect(
      factsOf(facts, 'appointment').map(({ subject, values }) => [
        subject.role,
        subject.person,
        values.affiliation,
      ]),
    ).toEqual([
      ['CHAIR', 'Tomás Ferreira', undefined],
      ['COMMITTEE_MANAGER', 'Nora Lindqvist', 'SN'],
    ]);
    expect(report.ambiguous).toEqual([]);
  });
});

describe('lists of documents of a group', () => {
  const section = ['ISO/TC 901/JWG 04', '', 'Date: 2031-02-18', ''];
  const documents = (heading: string, ...rows: readonly string[]) =>
    readPiece(...section, heading, '', ...rows, '', 'The end.');
  const numbers = (outcome: ReturnType<typeof readPiece>) =>
    factsOf(outcome.facts, 'document').map(({ subject, values }) => [
      `${subject.register} N ${subject.number}`,
      values.date,
    ]);

  it('gives every number of a row its date, or the one that they share', () => {
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

  it('gives no date where two dates stand for three numbers', () => {
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
        locator: line(6),
        what: 'dates of documents',
        stated: '2030-10-17, 2030-10-21 for N1, N3, N6',
        candidates: [],
      },
    ]);
  });

  it('takes project, title and cancellation from the heading, and the deadline from the purpose', () => {
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
          row: line(6),
          project: 'ISO 41009',
        },
        asOf: '2030-10-09',
        source: 'tc901-2031',
        locator: line(6),
        stated: { title: '2 nd text of DTR', purpose: 'for comments (deadline 2030-12-01)' },
      },
    ]);
  });

  it('takes a study from the heading, with the groups that run it', () => {
    const { facts } = documents(
      'WG 2 and WG3 Study on Night Picking (NIPI)',
      '2030-02-01\tToR\tN20\tFor contributions',
    );
    expect(factsOf(facts, 'study').map(({ values }) => values)).toEqual([
      { title: 'Night Picking', acronym: 'NIPI', groups: ['ISO/TC 901/WG 2', 'ISO/TC 901/WG 3'] },
    ]);
    expect(factsOf(facts, 'document')[0]?.values.study).toBe('Night Picking');
  });

  it('reads a list that is all title and full number, under a paragraph that opens with its project', () => {
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

  it('does not trust the number of another committee in a heading', () => {
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
        locator: line(0),
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

  it('reads the number of the report itself, who signs it, and keeps their addresses apart', () => {
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
});

describe('what it does not know', () => {
  it('names the place of an unknown table and repeats none of its cells', () => {
    const { report } = readPiece('Apples\t120 kg\tsweet', 'Pears\t80 kg\tpear@example.org', '', 'The end.');
    expect(report.unplaced).toEqual([
      {
        locator: `lines ${firstLine}-${firstLine + 1}`,
        reason: 'unknown table of 2 rows and 3 columns',
      },
    ]);
  });

  it('adds up no meetings that projects share', () => {
    const { facts, report } = readPiece(
      'Project\tOnsite\tVirtual\t',
      '\t\tPast\tFuture',
      'CD 41001\t0\t10\t5',
    );
    expect(factsOf(facts, 'meeting')).toEqual([]);
    expect(report.unplaced.map(({ locator }) => locator)).toEqual([line(0)]);
  });

  it('counts prose and reads none of it', () => {
    const { report } = readPiece('The group met twice.', '', 'It was pleased.');
    expect(report.proseParagraphs).toBe(2);
  });

  it('misses the parts that every report has', () => {
    expect(readPiece('The end.').report.rejected.map(({ reason }) => reason)).toEqual([
      'the report ends without a table of membership',
      'the report ends without a table of contact details',
    ]);
  });

  it('prints what it did, kind by kind and place by place', () => {
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
      `  ${line(2)}: name "Per OLSEN" as "Per Olsen"`,
      '2 rejected',
      `  ${line(2)}: "cook" is not a role in a group; expected a role such as WG 2 Convenor`,
      `  ${line(2)}: the report ends without a table of membership; expected the whole report`,
      '1 not placed',
      `  ${line(1)}: the list of appointment (ISO/TC 901/WG 5 CONVENOR) is incomplete, so it ends no earlier entries`,
      '0 paragraphs of prose skipped',
    ]);
  });
});
