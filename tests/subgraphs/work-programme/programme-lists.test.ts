/** The lists of the work programme. */
import { buildSubgraph } from '../../../subgraph-runtime/build-schema.ts';
import { workProgrammeSubgraph } from '../../../subgraphs/work-programme/schema.ts';
import { describeLists } from '../../harness/list-habits.ts';
import { committee, entity, integer, text } from '../../harness/list-table.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { openProgramme, JWG, PARTNER, TC } from './programme-facts.ts';

const day = '2020-05-28';

/** One row of every kind that the invented committee of other tests lacks. */
const further = madeUpFacts('further', [
  {
    kind: 'project',
    asOf: day,
    subject: { project: 'ISO 90001' },
    values: { isoId: 90_001, ics: ['35.030'] },
  },
  {
    kind: 'document',
    asOf: day,
    subject: { register: TC, number: 8 },
    values: { title: 'Draft', date: '2020-01-10', listedBy: TC, row: 'line 40', project: 'ISO 90001' },
  },
  {
    kind: 'ballot',
    asOf: day,
    subject: { ballot: 'CD 90001' },
    values: { kind: 'CD_CONSULTATION', project: 'ISO 90001', committee: TC, opensOn: '2020-02' },
  },
  {
    kind: 'resolution',
    asOf: day,
    subject: { committee: TC, resolution: '2020/9' },
    values: { effects: [{ type: 'NOMINATES', person: 'Eve Holt', to: { committee: PARTNER } }] },
  },
  { kind: 'resolution', asOf: day, subject: { committee: TC, resolution: '2020/10' }, values: {} },
  {
    kind: 'comment-round',
    asOf: day,
    subject: { round: 'comments on 90002' },
    values: { project: 'ISO 90002', workingGroup: TC },
  },
  { kind: 'objective', asOf: day, subject: { committee: TC, objective: '1' }, values: { title: 'Words' } },
  { kind: 'indicator', asOf: day, subject: { committee: TC, indicator: '1' }, values: { name: 'Sales' } },
]);

const project = text('ISO 90001', 'ISO 99999');
const person = (id: string) => text(id, 'nobody-known');
const ofProject = { filter: 'project: "ISO 90001"' } as const;

describeLists({
  schema: buildSubgraph(workProgrammeSubgraph).schema,
  open: () => openProgramme(further),
  day,
  parents: {
    Committee: entity('Committee', `reference: "${TC}"`, day),
    Project: entity('Project', 'reference: "ISO 90001"', day),
    Study: `studies(asOf: "${day}") { nodes { LIST } }`,
    Person: entity('Person', 'id: "dan-poe"', day),
  },
  filters: {
    ProjectFilter: {
      text: text('widget', 'nothing'),
      committee: committee(PARTNER),
      workingGroup: committee(JWG),
      stages: text('30.60', '50.00'),
      stageFrom: text('30.00', '95.99'),
      stageTo: text('30.60', null),
      leader: person('ada-moss'),
      ics: text('35', '99.999'),
      isoId: integer(90_001),
    },
    DocumentFilter: {
      number: integer(57),
      register: committee(JWG),
      listedBy: committee(JWG),
      project,
      study: text('TIW', 'nothing'),
      text: text('draft', 'nothing'),
    },
    StudyFilter: { group: committee(TC), leader: person('dan-poe'), text: text('trust', 'nothing') },
    MeetingFilter: { group: committee(TC), project },
    BallotFilter: { project, committee: committee(TC) },
    ResolutionFilter: { committee: committee(TC), person: person('eve-holt') },
  },
  lists: {
    projects: {},
    documents: {},
    studies: {},
    meetings: {},
    ballots: {},
    resolutions: {},
    'Committee.projects': {},
    'Committee.sharedProjects': { further: { with: committee(PARTNER) } },
    'Committee.documents': {},
    'Committee.studies': { root: { list: 'studies', filter: `group: "${TC}"` } },
    'Committee.meetings': {
      root: { list: 'meetings', filter: `group: "${TC}"`, excludes: ['includeGroups'] },
    },
    'Committee.ballots': { root: { list: 'ballots', filter: `committee: "${TC}"` } },
    'Committee.resolutions': { root: { list: 'resolutions', filter: `committee: "${TC}"` } },
    'Committee.commentRounds': {},
    'Committee.objectives': {},
    'Committee.indicators': {},
    'Project.documents': { root: { list: 'documents', ...ofProject } },
    'Project.meetings': { root: { list: 'meetings', ...ofProject } },
    'Project.ballots': { root: { list: 'ballots', ...ofProject } },
    'Study.documents': { root: { list: 'documents', filter: 'study: "TIW"' } },
    'Person.leads': { root: { list: 'projects', filter: 'leader: "dan-poe"' } },
    'Person.leadsStudies': { root: { list: 'studies', filter: 'leader: "dan-poe"' } },
  },
});
