/** The lists of the publications subgraph. */
import { buildPublicationDocuments } from '../../../subgraphs/publications/build/build.ts';
import { publicationsSubgraph } from '../../../subgraphs/publications/schema.ts';
import { buildSubgraph } from '../../../subgraph-runtime/build-schema.ts';
import { describeLists } from '../../harness/list-habits.ts';
import { committee, entity, integer, text } from '../../harness/list-table.ts';
import { catalogue, COMMITTEE, SECOND } from '../../harness/made-up-catalogue.ts';
import { madeUpFacts, openSubgraph } from '../../harness/subgraph.ts';

const PARTNER = 'ISO/TC 996';

/** A committee that shares a publication of the catalogue, and a group that developed another. */
const shared = madeUpFacts('shared', [
  {
    kind: 'programme-entry',
    asOf: '2024-01-10',
    subject: { committee: PARTNER, project: 'ISO 70001' },
    values: {},
  },
  {
    kind: 'publication',
    asOf: '2024-01-10',
    subject: { designation: 'ISO/TR 70007:2023' },
    values: { title: 'Knots', committee: COMMITTEE, workingGroup: `${COMMITTEE}/WG 2` },
  },
]);

describeLists({
  schema: buildSubgraph(publicationsSubgraph).schema,
  open: () => openSubgraph(publicationsSubgraph, buildPublicationDocuments, [...catalogue, shared]),
  day: SECOND,
  parents: {
    Committee: entity('Committee', `reference: "${COMMITTEE}"`, SECOND),
    Project: entity('Project', 'reference: "ISO 70001"', SECOND),
    IcsCode: entity('IcsCode', 'code: "35"', SECOND),
  },
  filters: {
    PublicationFilter: {
      text: text('kites', 'nothing'),
      committee: committee(`${COMMITTEE}/SC 1`),
      workingGroup: committee(`${COMMITTEE}/WG 2`),
      stages: text('60.60', '50.00'),
      ics: text('35.030', '99.999'),
      languages: text('fr', 'xx'),
      project: text('ISO 70001', 'ISO 99999'),
      isoId: integer(1001),
    },
    IcsFilter: { text: text('banking', 'nothing'), within: text('35', '99'), level: integer(2) },
  },
  lists: {
    publications: {},
    icsCodes: {},
    'Committee.publications': {
      root: { list: 'publications', filter: `committee: "${COMMITTEE}"`, given: 'includeGroups: true' },
    },
    'Committee.sharedPublications': { further: { with: committee(PARTNER) } },
    'Project.publications': { root: { list: 'publications', filter: 'project: "ISO 70001"' } },
    'IcsCode.publications': { root: { list: 'publications', filter: 'ics: "35"' } },
  },
});
