/** Resolutions, objectives and indicators through the API. */
import { describe, expect, it } from 'vitest';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { askCommittee, onlyEntity, openProgramme, TC } from './programme-facts.ts';

const DAY = '2020-05-28';
const decisions = madeUpFacts('decisions', [
  {
    kind: 'resolution',
    subject: { committee: TC, resolution: '2020/11' },
    values: {
      procedure: 'CIB',
      afterMeeting: '05',
      documents: [{ register: TC, number: 592 }],
      effects: [
        { type: 'FORMS_LIAISON', with: { organization: 'ORG' } },
        { type: 'NOMINATES', person: 'Eve Holt', country: 'ES', to: { committee: 'ISO/TC 905' } },
        { type: 'NOMINATES', person: 'Flo Gray', to: { committee: 'ISO/TC 905' } },
        { type: 'NOMINATES', person: 'Flo Gray', to: { organization: 'ORG' } },
        {
          type: 'APPOINTS',
          person: 'Gus Hall',
          role: 'CHAIR',
          committee: TC,
          reappointment: true,
          termEnd: '2022-12-31',
        },
        { type: 'APPROVES_PUBLICATION', project: 'ISO 90001', reference: 'ISO/CD 90001.3' },
        { type: 'APPROVES_PUBLICATION', project: 'ISO 90002', reference: 'ISO/CD TR 90002.2' },
      ],
    },
    asOf: DAY,
    locator: 'line 197',
  },
  {
    kind: 'appointment',
    subject: { committee: TC, role: 'CHAIR', person: 'Gus Hall' },
    values: { termEnd: '2022-12-31' },
    asOf: DAY,
    locator: 'line 197',
  },
  {
    kind: 'liaison',
    subject: { from: { organization: 'ORG' }, to: { committee: TC }, directed: true },
    values: { category: 'A' },
    asOf: DAY,
    locator: 'line 161',
  },
  {
    kind: 'representation',
    subject: { from: TC, to: { committee: 'ISO/TC 905' }, person: 'Flo Gray' },
    values: {},
    asOf: DAY,
    locator: 'line 130',
  },
  {
    kind: 'roster',
    subject: { of: 'representation', scope: `from ${TC}, committees` },
    values: { members: [`${TC}|ISO/TC 905|flo-gray`] },
    asOf: DAY,
    locator: 'line 122',
  },
  {
    kind: 'representation',
    subject: { from: TC, to: { committee: 'ISO/TC 905' }, person: 'Eve Holt' },
    values: {},
    asOf: '2021-03-01',
    locator: 'line 300',
  },
  {
    kind: 'appointment',
    subject: { committee: TC, role: 'CHAIR', person: 'Gus Hall' },
    values: {},
    asOf: '2021-03-01',
    locator: 'line 301',
  },
  ...(
    [
      ['1', { title: 'Vocabulary', targetYear: 2021, projects: ['ISO 90001'] }],
      ['2', { title: 'Vocabulary by 2022', targetYear: 2022, projects: ['ISO 90001'] }],
      ['3', { title: 'Risks', targetYear: 2021, projects: ['ISO 90002'] }],
      ['4', { title: 'Records', targetYear: 2021, projects: ['ISO 90005'] }],
      ['5', { title: 'Cases', ongoing: true }],
      ['10', { title: 'No projects', targetYear: 2021 }],
    ] as const
  ).map(([objective, values]) => ({
    kind: 'objective' as const,
    subject: { committee: TC, objective },
    values: { ...values, ...('projects' in values ? { projects: [...values.projects] } : {}) },
    asOf: '2018-03-18',
  })),
  {
    kind: 'indicator',
    subject: { committee: TC, indicator: '1' },
    values: { category: 'Use', name: 'Sales' },
    asOf: '2018-03-18',
  },
]);
const graph = await openProgramme(decisions);

describe('a resolution', () => {
  const effects = async (asOf: string) => {
    const { resolution } = await graph.query(
      `{ resolution(committee: "TC 901", number: "2020/11", asOf: "${asOf}") { effects { kind personName applied appliedSources { locator } } } }`,
    );
    const list = (
      resolution as {
        effects: {
          kind: string;
          personName: string | null;
          applied: string;
          appliedSources: { locator: string }[];
        }[];
      }
    ).effects;
    return list.map(({ kind, personName, applied, appliedSources }) =>
      [
        kind,
        ...(personName === null ? [] : [personName]),
        applied,
        ...appliedSources.map(({ locator }) => locator),
      ].join(', '),
    );
  };

  it('has decisions that are applied, not applied or unknown on its day', async () => {
    expect(await effects(DAY)).toEqual([
      'FORMS_LIAISON, APPLIED, line 161',
      'NOMINATES, Eve Holt, NOT_APPLIED, line 122',
      'NOMINATES, Flo Gray, APPLIED, line 130',
      'NOMINATES, Flo Gray, UNKNOWN',
      // The resolution itself does not show that it was applied.
      'APPOINTS, Gus Hall, UNKNOWN',
      'APPROVES_PUBLICATION, NOT_APPLIED, entry ISO 90001',
      'APPROVES_PUBLICATION, NOT_APPLIED, entry ISO 90002, line 23',
    ]);
  });

  it('has decisions that a later source shows as applied', async () => {
    expect(await effects('2023-02-20')).toEqual([
      'FORMS_LIAISON, APPLIED, line 161',
      'NOMINATES, Eve Holt, APPLIED, line 300',
      'NOMINATES, Flo Gray, APPLIED, line 130',
      'NOMINATES, Flo Gray, UNKNOWN',
      'APPOINTS, Gus Hall, APPLIED, line 301',
      'APPROVES_PUBLICATION, APPLIED, line 5',
      'APPROVES_PUBLICATION, NOT_APPLIED, lines 7-9',
    ]);
  });

  it('has people, committees, organizations, roles, projects and documents', async () => {
    expect(
      await graph.query(`{ resolution(committee: "ISO/TC 901", number: "2020/11", asOf: "${DAY}") { number procedure afterMeeting committee { reference } documents { reference title }
        effects { organization { acronym } committee { reference } person { id } country { code } role termEnd reappointment project { reference } stagedReference } } }`),
    ).toMatchObject({
      resolution: {
        number: '2020/11',
        procedure: 'CIB',
        afterMeeting: '05',
        committee: { reference: TC },
        documents: [{ reference: 'ISO/TC 901 N 592', title: null }],
        effects: [
          { organization: { acronym: 'ORG' }, committee: null, person: null },
          { committee: { reference: 'ISO/TC 905' }, person: { id: 'eve-holt' }, country: { code: 'ES' } },
          { committee: { reference: 'ISO/TC 905' } },
          { organization: { acronym: 'ORG' }, committee: null },
          { committee: { reference: TC }, role: 'CHAIR', termEnd: '2022-12-31', reappointment: true },
          { project: { reference: 'ISO 90001' }, stagedReference: 'ISO/CD 90001.3' },
          { project: { reference: 'ISO/TR 90002' }, stagedReference: 'ISO/CD TR 90002.2' },
        ],
      },
    });
  });

  it('is unknown before its day, or if no source states it', async () => {
    expect(
      await graph.query(
        '{ a: resolution(committee: "ISO/TC 901", number: "2020/11", asOf: "2020-05-27") { number } b: resolution(committee: "ISO/TC 901", number: "1999/1") { number } }',
      ),
    ).toEqual({ a: null, b: null });
  });

  it.each([
    ['person: "Eve Holt"', 1],
    ['person: "nobody"', 0],
    ['effects: [APPOINTS]', 1],
    ['committee: "ISO/TC 902"', 0],
  ])('is found by %s', async (filter, totalCount) => {
    expect(await graph.query(`{ resolutions(filter: { ${filter} }) { totalCount } }`)).toEqual({
      resolutions: { totalCount },
    });
  });
});

describe('an objective', () => {
  const outcomes = async (asOf: string) => {
    const query = askCommittee(
      TC,
      asOf,
      'objectives { nodes { number outcome outcomeSources { locator basis reason } projects { number } } }',
    );
    const { objectives } = onlyEntity(await graph.query(query));
    return (
      objectives as {
        nodes: { number: string; outcome: string; outcomeSources: { locator: string; basis: string }[] }[];
      }
    ).nodes;
  };
  const brief = async (asOf: string) =>
    (await outcomes(asOf)).map(({ number, outcome }) => `${number} ${outcome}`);

  it('is open until its year is over, then reached, late, missed or unknown', async () => {
    expect(await brief('2020-06-01')).toEqual([
      '1 OPEN',
      '2 OPEN',
      '3 OPEN',
      '4 OPEN',
      '5 OPEN',
      '10 UNKNOWN',
    ]);
    expect(await brief('2022-01-01')).toEqual([
      '1 UNKNOWN',
      '2 OPEN',
      '3 UNKNOWN',
      '4 UNKNOWN',
      '5 OPEN',
      '10 UNKNOWN',
    ]);
    expect(await brief('2023-02-20')).toEqual([
      '1 REACHED_LATE',
      '2 REACHED',
      '3 MISSED',
      '4 UNKNOWN',
      '5 OPEN',
      '10 UNKNOWN',
    ]);
  });

  it('states that its outcome is computed, and from which sources', async () => {
    const found = await outcomes('2023-02-20');
    expect(found.find(({ number }) => number === '3')).toEqual({
      number: '3',
      outcome: 'MISSED',
      outcomeSources: [
        {
          locator: 'lines 7-9',
          basis: 'COMPUTED',
          reason: 'a source dated after the target year shows a project that is not published',
        },
      ],
      projects: [{ number: 'ISO 90002' }],
    });
  });
});

describe('an indicator', () => {
  it('has a name and a category, and no value', async () => {
    expect(
      onlyEntity(await graph.query(askCommittee(TC, DAY, 'indicators { nodes { number category name } }'))),
    ).toEqual({
      indicators: { nodes: [{ number: '1', category: 'Use', name: 'Sales' }] },
    });
  });
});
