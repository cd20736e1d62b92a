/**
 * An invented committee, ISO/TC 901: a renumbered project, a cancelled one, one that a list drops without a reason, one
 * administered elsewhere, a joint group, and a row with several N-numbers.
 */
import { buildWorkProgrammeDocuments } from '../../../subgraphs/work-programme/build/build.ts';
import { workProgrammeSubgraph } from '../../../subgraphs/work-programme/schema.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

export const TC = 'ISO/TC 901';
export const WG = 'ISO/TC 901/WG 1';
export const JWG = 'ISO/TC 901/JWG 2';
export const PARTNER = 'ISO/TC 902/SC 3';
export const ELSEWHERE = 'ISO/TC 903/SC 4/JWG 5';

const REPORT_DAY = '2020-05-28';
const GROUP_DAY = '2020-05-18';
const SLIDES_DAY = '2023-02-20';

type MadeUp = Parameters<typeof madeUpFacts>[1];

const entry = (project: string, elsewhere = false): MadeUp[number] => ({
  kind: 'programme-entry',
  subject: { committee: TC, project },
  values: { administeredElsewhere: elsewhere },
  asOf: REPORT_DAY,
  locator: `entry ${project}`,
});

const report: MadeUp = [
  {
    kind: 'project',
    subject: { project: 'ISO 90001' },
    values: {
      title: 'Widget vocabulary',
      stagedReference: 'ISO/CD 90001.3',
      deliverableType: 'IS',
      stage: '30.60',
      limitDate: '2021-01-30',
      track: 'SDT 48',
      workingGroup: WG,
      leaders: ['Ada Moss'],
    },
    asOf: REPORT_DAY,
    locator: 'line 10',
  },
  {
    kind: 'project',
    subject: { project: 'ISO 90002' },
    values: {
      title: 'Risks of widgets',
      stagedReference: 'ISO/DTR 90002',
      deliverableType: 'TR',
      stage: '30.60',
      workingGroup: JWG,
      leaders: ['Bo Lind', 'Ada Moss'],
      limitDate: '2020-11',
    },
    asOf: REPORT_DAY,
    locator: 'line 11',
  },
  {
    kind: 'project',
    subject: { project: 'ISO 90003' },
    values: {
      title: 'Identity of widgets',
      stagedReference: 'ISO/PWI TR 90003',
      deliverableType: 'TR',
      stage: '00.00',
      track: 'SDT 24',
      workingGroup: JWG,
    },
    unknown: { leaders: 'TBC', limitDate: 'TBC' },
    asOf: REPORT_DAY,
    locator: 'line 12',
  },
  {
    kind: 'project',
    subject: { project: 'ISO 90005' },
    values: {
      title: 'Records of widgets',
      stagedReference: 'ISO/NP TR 90005',
      stage: '20.00',
      workingGroup: ELSEWHERE,
    },
    asOf: REPORT_DAY,
    locator: 'line 13',
  },
  entry('ISO 90001'),
  entry('ISO 90002'),
  entry('ISO 90003'),
  entry('ISO 90005', true),
  {
    kind: 'roster',
    subject: { of: 'programme-entry', scope: `${TC} own` },
    values: { members: [`${TC}|ISO 90001`, `${TC}|ISO 90002`, `${TC}|ISO 90003`] },
    asOf: REPORT_DAY,
    locator: 'lines 10-12',
  },
  // The report of the joint group, ten days older.
  {
    kind: 'project',
    subject: { project: 'ISO 90003' },
    values: {
      stagedReference: 'ISO/NP TR 90003',
      leaders: ['Cleo Ray'],
      coLeaders: ['Dan Poe'],
      formerNumbers: ['ISO 90013'],
      startedOn: '2020-01',
      approvingCommittees: [TC, PARTNER],
    },
    asOf: GROUP_DAY,
    locator: 'line 20',
  },
  {
    kind: 'project',
    subject: { project: 'ISO 90004' },
    values: { title: 'Widgets without use', deliverableType: 'TR', cancelled: true, workingGroup: JWG },
    asOf: GROUP_DAY,
    locator: 'line 21',
  },
  {
    kind: 'project',
    subject: { project: 'ISO 90001' },
    values: { limitDate: '2021-01-29', limitStage: '40.00' },
    asOf: '2020-05-15',
    locator: 'line 22',
  },
  {
    kind: 'programme-entry',
    subject: { committee: JWG, project: 'ISO 90002' },
    values: {},
    asOf: GROUP_DAY,
    locator: 'line 23',
  },
  {
    kind: 'joint-group',
    subject: { group: JWG },
    values: { administering: TC, partners: [PARTNER] },
    asOf: '2018',
    locator: 'line 24',
  },
  {
    kind: 'milestone',
    subject: { project: 'ISO 90001', milestone: 'DIS ballot' },
    values: { date: '2020-11', basis: 'TARGET' },
    asOf: '2020-05-15',
    locator: 'line 25',
  },
  {
    kind: 'milestone',
    subject: { project: 'ISO 90001', milestone: 'End of comments' },
    values: { date: '2020-05', basis: 'LIMIT' },
    asOf: '2020-05-15',
    locator: 'line 26',
  },
  {
    kind: 'person-alias',
    subject: { alias: 'Robert Lind' },
    values: { person: 'Bo Lind' },
    asOf: REPORT_DAY,
    locator: 'line 27',
  },
];

const slides: MadeUp = [
  {
    kind: 'publication',
    subject: { designation: 'ISO 90001:2022' },
    values: {
      title: 'Words for widgets',
      deliverableType: 'IS',
      publishedOn: '2022',
      committee: TC,
      project: 'ISO 90001',
    },
    asOf: '2022',
    locator: 'line 5',
  },
  {
    kind: 'publication',
    subject: { designation: 'ISO/TS 90009:2019' },
    values: { title: 'Handling of widgets', committee: TC, workingGroup: WG },
    asOf: '2019',
    locator: 'line 6',
  },
  {
    kind: 'roster',
    subject: { of: 'programme-entry', scope: `${JWG} own` },
    values: { members: [] },
    asOf: SLIDES_DAY,
    locator: 'lines 7-9',
  },
];

const registers: MadeUp = [
  ...['2018-10-17', '2018-10-21', '2018-10-26'].map((date, index): MadeUp[number] => ({
    kind: 'document',
    subject: { register: JWG, number: 2 * index + 1 },
    values: { title: 'Result of voting', date, listedBy: JWG, row: 'line 30', project: 'ISO 90004' },
    asOf: date,
    locator: 'line 30',
  })),
  {
    kind: 'document',
    subject: { register: WG, number: 3 },
    values: {
      title: 'First draft',
      date: '2018-04-04',
      listedBy: JWG,
      row: 'line 31',
      project: 'ISO 90004',
      purpose: 'For comments',
      deadline: '2018-09-21',
    },
    asOf: '2018-04-04',
    locator: 'line 31',
  },
  {
    kind: 'document',
    subject: { register: JWG, number: 57 },
    values: {
      title: 'Terms of reference',
      date: '2019-06-07',
      listedBy: JWG,
      row: 'line 32',
      study: 'Trust in Widgets',
    },
    asOf: '2019-06-07',
    locator: 'line 32',
  },
  {
    kind: 'study',
    subject: { study: 'Trust in widgets' },
    values: {
      title: 'Trust in widgets',
      acronym: 'TIW',
      groups: [JWG],
      leaders: ['Dan Poe'],
      startedOn: '2019-05',
      termsOfReference: { register: JWG, number: 57 },
      extendedMonths: 6,
    },
    asOf: GROUP_DAY,
    locator: 'line 33',
  },
  ...[TC, PARTNER].map((committee, index): MadeUp[number] => ({
    kind: 'ballot',
    subject: { ballot: `DTR 90002 in ${committee}` },
    values: {
      kind: 'DTR_BALLOT',
      project: 'ISO 90002',
      committee,
      resultOn: '2019-04-10',
      results: [{ register: JWG, number: 36 + index }],
    },
    asOf: '2019-04-10',
    locator: `line ${String(34 + index)}`,
  })),
  ...[29, 22].map((attendance, index): MadeUp[number] => ({
    kind: 'meeting',
    subject: { meeting: `session ${String(index + 1)}` },
    values: {
      kind: 'COMMENT_RESOLUTION',
      groups: [WG],
      project: 'ISO 90001',
      startsOn: `2020-04-2${String(index + 2)}`,
      startsAt: '13:00',
      attendance,
      status: 'HELD',
      durationHours: 2,
      virtual: true,
    },
    asOf: `2020-04-2${String(index + 2)}`,
    locator: `line ${String(36 + index)}`,
  })),
  {
    kind: 'meeting',
    subject: { meeting: 'plenary' },
    values: {
      kind: 'PLENARY',
      groups: [TC],
      place: 'Oslo',
      country: 'NO',
      startsOn: '2020-06',
      status: 'PLANNED',
    },
    asOf: REPORT_DAY,
    locator: 'line 38',
  },
  {
    kind: 'comment-round',
    subject: { round: 'comments on 90001' },
    values: {
      project: 'ISO 90001',
      workingGroup: WG,
      document: { register: WG, number: 59 },
      commentCount: 76,
      memberBodyCountries: ['ES', 'KR'],
      expertCountries: ['GB'],
      sessions: ['session 1', 'session 2', 'session 3'],
    },
    asOf: '2020-05-15',
    locator: 'line 39',
  },
];

/** The facts of three sources. */
export const sets: readonly FactSet[] = [
  madeUpFacts('report', report),
  madeUpFacts('slides', slides, 3),
  madeUpFacts('registers', registers),
];

/** The subgraph over them and the added fact sets. */
export function openProgramme(...added: readonly FactSet[]): Promise<OpenSubgraph> {
  return openSubgraph(workProgrammeSubgraph, buildWorkProgrammeDocuments, [...sets, ...added]);
}

/** The query of the gateway for fields of a committee. */
export function askCommittee(reference: string, asOf: string, fields: string): string {
  return `{ _entities(representations: [{ __typename: "Committee", reference: "${reference}", asOf: "${asOf}" }]) { ... on Committee { ${fields} } } }`;
}

/** The only entity of an answer. */
export function onlyEntity(answer: Record<string, unknown>): Record<string, unknown> {
  const [entity] = answer['_entities'] as Record<string, unknown>[];
  if (entity === undefined) throw new Error('no entity');
  return entity;
}
