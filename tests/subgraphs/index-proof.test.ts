/** Every filter and order that the API can ask for is served by an index, in each of the four subgraphs. */
import { graphql } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeneration } from '../../generations/build-generation.ts';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { createRequestContext } from '../../subgraph-kit/request-context.ts';
import { subgraphBuilders, subgraphs } from '../../cli/subgraphs.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import type { StoreReader } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { buildSubgraph } from '../../subgraph-runtime/build-schema.ts';
import { listApiQuestions, type AskingOptions } from '../harness/api-questions.ts';
import { findUnserved, recordQueries, type RecordedQuery } from '../harness/record-queries.ts';
import { madeUpFacts } from '../harness/subgraph.ts';
import { editionOf } from './liaisons/made-up-file.ts';
import { madeUpHistory } from './membership/made-up-editions.ts';
import { sets as madeUpProgramme, WG as madeUpGroup } from './work-programme/programme-facts.ts';

const committee = '"ISO/TC 307"';
const madeUpList = 'ISO/TC 905';
const madeUpFile = editionOf('2020-01-01', {
  [madeUpList]: { committees: ['ISO/TC 906'], numbers: [1] },
  'ISO/TC 906': {},
});
const day = '"2020-05-28"';
const options: AskingOptions = {
  values: {
    Date: day,
    Int: '100',
    Float: '1',
    text: '"block"',
    committee,
    committees: committee,
    of: committee,
    with: '"ISO/IEC JTC 1/SC 27"',
    between: committee,
    parents: committee,
    administeringCommittee: committee,
    from: committee,
    to: '"ISO/IEC JTC 1/SC 27"',
    around: committee,
    toCommittee: committee,
    parent: committee,
    within: committee,
    group: committee,
    register: '"ISO/TC 307/WG 2"',
    listedBy: committee,
    workingGroup: '"ISO/TC 307/WG 5"',
    organization: '"GS1"',
    toOrganization: '"GS1"',
    acronym: '"GS1"',
    acronyms: '"DS"',
    countries: '"DK"',
    secretariat: '"SA"',
    memberBody: '"SA"',
    kinds: '"WG"',
    person: '"roman-beck"',
    leader: '"roman-beck"',
    name: '"Roman Beck"',
    id: '"roman-beck"',
    project: '"ISO/TR 23244"',
    study: '"SG 7"',
    stages: '"20.00"',
    stageFrom: '"20.00"',
    stageTo: '"60.60"',
    code: '"35.030"',
    ics: '"35"',
    'IcsFilter.within': '"35"',
    languages: '"en"',
    designation: '"ISO/TR 23244:2020"',
    reference: committee,
    number: '"1"',
    // No source names anybody who serves in both of these; a committee shares its people with itself.
    'Committee.sharedPeople.with': committee,
    'Query.jointWorkingGroup.reference': '"ISO/TC 307/JWG 4"',
    'Query.resolution.number': '"2020/111"',
    'Query.project.reference': '"ISO/TR 23244"',
    'Query.liaisonNetwork.depth': '2',
    'Query.liaisonNetworkChange.depth': '2',
    'Query.liaisonNetworkSeries.from': '"2023-01-01"',
    'Committee.network.depth': '2',
    'Organization.network.depth': '2',
  },
  beside: {
    'LiaisonFilter.direction': `committee: ${committee}`,
    'CommitteeFilter.memberStatus': 'memberBody: "SA"',
    'NationalBodyFilter.status': `committee: ${committee}`,
  },
  needOne: new Set(['Query.person']),
  entities: {
    Committee: [
      `{ __typename: "Committee", reference: "${madeUpList}", asOf: ${day} }`,
      '{ __typename: "Committee", reference: "ISO/TC 901", asOf: "2026-12-31" }',
      `{ __typename: "Committee", reference: ${committee}, asOf: ${day} }`,
      '{ __typename: "Committee", reference: "ISO/TC 307/WG 6", asOf: "2023-02-20" }',
      `{ __typename: "Committee", reference: "${madeUpGroup}", asOf: ${day} }`,
    ],
    NationalBody: [
      '{ __typename: "NationalBody", acronym: "NEWB", asOf: "2026-12-31" }',
      `{ __typename: "NationalBody", acronym: "DS", asOf: ${day} }`,
    ],
    Organization: [`{ __typename: "Organization", acronym: "GS1", asOf: ${day} }`],
    Person: [`{ __typename: "Person", id: "roman-beck", asOf: ${day} }`],
    Project: [
      `{ __typename: "Project", reference: "ISO/TR 23245", asOf: ${day} }`,
      `{ __typename: "Project", reference: "ISO 90001", asOf: ${day} }`,
    ],
    Publication: [
      `{ __typename: "Publication", designation: "ISO/TR 23244:2020", asOf: ${day} }`,
      `{ __typename: "Publication", designation: "ISO 90901:2019", asOf: ${day} }`,
    ],
    IcsCode: [`{ __typename: "IcsCode", code: "35.030", asOf: ${day} }`],
    DeliverableRecord: [
      `{ __typename: "DeliverableRecord", isoId: 100, asOf: ${day} }`,
      `{ __typename: "DeliverableRecord", isoId: 101, asOf: ${day} }`,
    ],
    Document: [`{ __typename: "Document", register: "ISO/TC 307/WG 2", number: 100, asOf: ${day} }`],
  },
};

/** Refused to everybody without a scope of their own. */
const personal = new Set(['Person.email', 'Person.phone']);
/** Parts of other types, which read nothing but the source of a citation; the facts here may have none for a subgraph. */
const parts = /^(Conflict|ConflictClaim|OtherName|UnknownValue)\./;

/** A liaison that is another one after the day of the questions, for what tells of changes since then. */
const madeUpChange = madeUpFacts(
  'change',
  (['A', 'C'] as const).map((category, index) => ({
    kind: 'liaison',
    asOf: `202${String(index)}-01-01`,
    subject: { from: { organization: 'ORG' }, to: { committee: 'ISO/TC 907' }, directed: true },
    values: { category },
  })),
);

/** What the catalogue of ISO has and reports of committees have not. */
const madeUpCatalogue = madeUpFacts('catalogue', [
  {
    kind: 'publication',
    asOf: '2020-01-01',
    subject: { designation: 'ISO 90901:2019' },
    values: {
      title: 'Blocks',
      scope: '<p>Of wood</p>',
      stage: '60.60',
      ics: ['35.030'],
      languages: ['en'],
      pages: { en: 12 },
      isoId: 100,
      replaces: [100],
      replacedBy: [100],
    },
  },
  {
    kind: 'project',
    asOf: '2020-01-01',
    subject: { project: 'ISO 90902' },
    values: { title: 'More blocks', stage: '20.20', ics: ['35.030'], scope: '<p>Of stone</p>', isoId: 101 },
  },
  { kind: 'ics', asOf: '2020-01-01', subject: { code: '35' }, values: { title: 'IT' } },
  { kind: 'ics', asOf: '2020-01-01', subject: { code: '35.030' }, values: { title: 'IT security' } },
  { kind: 'ics', asOf: '2020-01-01', subject: { code: '35.030.10' }, values: { title: 'Blocks' } },
]);

let reader: StoreReader;
beforeAll(async () => {
  const store = createMemoryStore();
  const madeUp = [...madeUpProgramme, ...madeUpHistory, madeUpFile, madeUpChange, madeUpCatalogue];
  const sets = [...(await readFactFolder(bundledFacts)), ...madeUp];
  await buildGeneration(store, collectFacts(sets), subgraphBuilders);
  reader = store.current() as StoreReader;
});

describe.each(subgraphs)('the subgraph $definition.name', ({ definition }) => {
  it('asks nothing of its store that no index serves', async () => {
    const { schema } = buildSubgraph(definition);
    const queries: RecordedQuery[] = [];
    const failed: string[] = [];
    const unreached: string[] = [];
    const ask = async (source: string) => {
      const contextValue = createRequestContext(recordQueries(reader, queries), '2026-01-01');
      return graphql({ schema, source, contextValue });
    };
    const questions = listApiQuestions(schema, options).filter(({ place }) => !personal.has(place));
    for (const { place, documents } of questions) {
      const errors = new Set<string>();
      let isReached = false;
      for (const document of documents) {
        const answer = await ask(document);
        for (const { message } of answer.errors ?? []) errors.add(message);
        isReached = JSON.stringify(answer.data).includes('"reached"');
        if (isReached) break;
      }
      if (!isReached && !parts.test(place)) unreached.push(place);
      for (const message of errors) failed.push(`${place}: ${message}`);
    }
    const unserved = queries.flatMap((query) =>
      findUnserved(query).map((what) => `${query.collection}: ${what}`),
    );
    expect(failed).toEqual([]);
    expect(unreached).toEqual([]);
    expect([...new Set(unserved)].sort()).toEqual([]);
  });
});

describe('the proof', () => {
  const days = { from: { $lte: '2020-01-01' }, to: { $gt: '2020-01-01' } };
  const rows = { collection: 'rows', indexes: [['_id'], ['kind', '_id'], ['title', 'size', '_id']] };
  const order = (...fields: readonly (readonly [string, 1 | -1])[]) =>
    fields.map(([field, direction]) => ({ field, direction }));

  it.each<[string, Omit<RecordedQuery, 'collection' | 'indexes'>]>([
    ['a lookup by the first field of an index', { field: 'kind', filter: {} }],
    [
      'a condition on the first field of an index',
      { filter: { ...days, $and: [{ kind: 'a' }, { size: 1 }] } },
    ],
    [
      'alternatives that each enter an index',
      { filter: { $or: [{ kind: 'a' }, { title: { $in: ['b'] } }] } },
    ],
    ['an order with the id', { filter: {}, sort: order(['title', 1], ['size', 1], ['_id', 1]) }],
    ['its reverse', { filter: {}, sort: order(['title', -1], ['size', -1], ['_id', -1]) }],
    ['an order after a field held fixed', { filter: { kind: 'a' }, sort: order(['_id', 1]) }],
  ])('lets pass: %s', (_, query) => {
    expect(findUnserved({ ...rows, ...query })).toEqual([]);
  });

  it.each<[string, Omit<RecordedQuery, 'collection' | 'indexes'>]>([
    ['a lookup by size', { field: 'size', filter: {} }],
    ['the filter from $lte, to $gt', { filter: days }],
    ['the filter from $lte, to $gt, size =', { filter: { ...days, size: 1 } }],
    ['the filter kind $ne', { filter: { kind: { $ne: 'a' } } }],
    ['the filter (kind = or size =)', { filter: { $or: [{ kind: 'a' }, { size: 1 }] } }],
    ['the order title 1, _id 1', { filter: {}, sort: order(['title', 1], ['_id', 1]) }],
    ['the order kind -1, _id 1', { filter: {}, sort: order(['kind', -1], ['_id', 1]) }],
  ])('names: %s', (unserved, query) => {
    expect(findUnserved({ ...rows, ...query })).toEqual([unserved]);
  });
});
