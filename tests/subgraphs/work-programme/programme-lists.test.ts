/** The habits of every list of the work programme, at the root and under each parent. */
import { beforeAll, describe, expect, it } from 'vitest';
import { describeListHabits, listReader, type ListCase } from '../../harness/list-habits.ts';
import { madeUpFacts, type OpenSubgraph } from '../../harness/subgraph.ts';
import { JWG, openProgramme, PARTNER, TC, WG } from './programme-facts.ts';

const asOf = '2020-06-01';
const decisions = madeUpFacts('decisions', [
  {
    kind: 'resolution',
    subject: { committee: TC, resolution: '2020/11' },
    values: { effects: [{ type: 'NOMINATES', person: 'Eve Holt', to: { committee: PARTNER } }] },
    asOf,
  },
  { kind: 'objective', subject: { committee: TC, objective: '1' }, values: { title: 'Widgets' }, asOf },
  { kind: 'indicator', subject: { committee: TC, indicator: '1' }, values: { name: 'Sales' }, asOf },
] as const);

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openProgramme(decisions);
});

const committee = (reference: string) =>
  `{ __typename: "Committee", reference: "${reference}", asOf: "${asOf}" }`;
const person = (id: string) => `{ __typename: "Person", id: "${id}", asOf: "${asOf}" }`;
const project = (reference: string) =>
  `{ __typename: "Project", reference: "${reference}", asOf: "${asOf}" }`;

const text = (unknown: string) => [unknown, 'BAD_USER_INPUT'] as const;
const unknownCommittee = ['ISO/TC 5000', 'INVALID_REFERENCE'] as const;
const unknownProject = text('ISO 5');
const [words, nobody] = [text('zebra'), text('nobody-known')];

const projects = {
  texts: {
    text: words,
    committee: unknownCommittee,
    workingGroup: unknownCommittee,
    stageFrom: text('95.99'),
    leader: nobody,
    ics: text('99'),
  },
  others: ['stages', 'stageTo', 'deliverableTypes', 'status', 'isoId', 'limitDateBefore', 'limitDateAfter'],
  orders: ['REFERENCE', 'REFERENCE_DESC', 'STAGE', 'STAGE_DESC', 'LIMIT_DATE', 'LIMIT_DATE_DESC'],
};
const documents = {
  texts: {
    register: unknownCommittee,
    listedBy: unknownCommittee,
    project: unknownProject,
    study: words,
    text: words,
  },
  others: ['number', 'dateFrom', 'dateTo'],
  orders: ['NUMBER', 'NUMBER_DESC', 'DATE', 'DATE_DESC'],
};
const studies = {
  texts: { group: unknownCommittee, leader: nobody, text: words },
  orders: ['TITLE', 'TITLE_DESC'],
};
const meetings = {
  texts: { group: unknownCommittee, project: unknownProject },
  others: ['kind', 'status', 'from', 'to'],
  orders: ['DATE', 'DATE_DESC'],
};
const ballots = {
  texts: { committee: unknownCommittee, project: unknownProject },
  others: ['kind', 'from', 'to'],
  orders: ['DATE', 'DATE_DESC'],
};
const resolutions = {
  texts: { committee: unknownCommittee, person: nobody },
  others: ['effects'],
  orders: ['NUMBER', 'NUMBER_DESC'],
};
const plain = { texts: {}, orders: [] };

const roots: readonly ListCase[] = Object.entries({
  projects,
  documents,
  studies,
  meetings,
  ballots,
  resolutions,
}).map(([field, list]) => ({ field, parent: null, ...list }));

const ofParents: readonly ListCase[] = [
  { field: 'projects', parent: committee(TC), ...projects },
  { field: 'projects', parent: committee(WG), ...projects, atRoot: ['projects', `workingGroup: "${WG}"`] },
  { field: 'sharedProjects', given: `with: "${PARTNER}"`, parent: committee(TC), ...projects },
  { field: 'leads', parent: person('ada-moss'), ...projects, atRoot: ['projects', 'leader: "Ada Moss"'] },
  { field: 'documents', parent: committee(JWG), ...documents },
  {
    field: 'documents',
    parent: project('ISO 90004'),
    ...documents,
    atRoot: ['documents', 'project: "ISO 90004"'],
  },
  { field: 'studies', parent: committee(TC), ...studies, atRoot: ['studies', `group: "${TC}"`] },
  { field: 'leadsStudies', parent: person('dan-poe'), ...studies, atRoot: ['studies', 'leader: "Dan Poe"'] },
  { field: 'meetings', parent: committee(TC), ...meetings, atRoot: ['meetings', `group: "${TC}"`] },
  {
    field: 'meetings',
    given: 'includeGroups: true',
    parent: committee(TC),
    ...meetings,
    atRoot: ['meetings', `group: "${TC}", includeGroups: true`],
  },
  {
    field: 'meetings',
    parent: project('ISO 90001'),
    ...meetings,
    atRoot: ['meetings', 'project: "ISO 90001"'],
  },
  { field: 'ballots', parent: committee(TC), ...ballots, atRoot: ['ballots', `committee: "${TC}"`] },
  { field: 'ballots', parent: project('ISO 90002'), ...ballots, atRoot: ['ballots', 'project: "ISO 90002"'] },
  {
    field: 'resolutions',
    parent: committee(TC),
    ...resolutions,
    atRoot: ['resolutions', `committee: "${TC}"`],
  },
  { field: 'commentRounds', parent: committee(WG), ...plain },
  { field: 'objectives', parent: committee(TC), ...plain },
  { field: 'indicators', parent: committee(TC), ...plain },
];

const reader = listReader(() => graph, asOf);
describeListHabits([...roots, ...ofParents], reader);

describe('a list of stages', () => {
  const list: ListCase = { field: 'projects', parent: null, ...plain };

  it('refuses a blank among others; an empty list matches nothing', async () => {
    expect(await reader.errorOf(list, 'filter: { stages: ["20.00", " "] }')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'filter.stages',
    });
    for (const empty of ['stages: []', 'status: []', 'deliverableTypes: []'])
      expect([empty, (await reader.pageOf(list, `filter: { ${empty} }`)).totalCount]).toEqual([empty, 0]);
  });
});

describe('the documents of a study', () => {
  it('are those of the root list with its name', async () => {
    const { studies: found, documents: listed } = await graph.query(
      `{ studies(asOf: "${asOf}") { nodes { documents { totalCount nodes { reference } } } }
         documents(asOf: "${asOf}", filter: { study: "TIW" }) { totalCount nodes { reference } } }`,
    );
    expect(found).toEqual({ nodes: [{ documents: listed }] });
  });
});
