/** The lists of the publications subgraph: publications and ICS codes, as tables of filters, orders and facets. */
import { defineList } from '../../subgraph-kit/define-list.ts';
import { DeliverableTypeEnum } from '../../subgraph-kit/domain-enums.ts';
import { sharedWith } from '../../subgraph-kit/named-conditions.ts';
import { readParsed } from '../../subgraph-kit/read-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadHistory } from '../../subgraph-kit/versioned-document.ts';
import { findDeliverableType } from '../../vocabulary/deliverable-types.ts';
import { parseProjectNumber } from '../../vocabulary/document-reference.ts';
import { parseIcsCode } from '../../vocabulary/ics-codes.ts';
import { parseStageCode } from '../../vocabulary/stages.ts';
import { icsCodes, publications } from './documents.ts';
import { PublicationStatusEnum } from './enums.ts';
import { CommitteeStub, ProjectStub } from './types-entities.ts';
import { IcsCode, IcsCodeConnection } from './types-records.ts';
import { PublicationConnection } from './types.ts';
import { toIcsCode, toPublication } from './view.ts';

/** An ICS code. Throws BAD_USER_INPUT. */
export function readIcs(text: string, argument: string): string {
  return readParsed(parseIcsCode, text, argument);
}

/** The number of a project, from any form of its reference. Throws INVALID_REFERENCE. */
function readProject(text: string, argument: string): string {
  return readParsed(parseProjectNumber, text, argument, 'INVALID_REFERENCE');
}

function readStage(text: string, argument: string): string {
  return readParsed(parseStageCode, text, argument);
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

export const publicationList = defineList({
  name: 'Publication',
  rows: 'publications',
  collection: publications,
  connection: PublicationConnection,
  toNode: toPublication,
  filter: (by) => ({
    text: by.words('Words, or beginnings of words, of designation, title and scope. All must occur.'),
    committee: by.committee(
      'within',
      'Committee that published it, including its groups, in any spelling: `ISO/TC 307`.',
    ),
    workingGroup: by.committee(
      'workingGroup',
      'Group that developed it, in any spelling: `ISO/TC 307/JWG 4`.',
    ),
    deliverableTypes: by.anyOf('deliverableType', () => DeliverableTypeEnum, 'Deliverable types.'),
    stages: by.anyText('stage', 'Stage codes: `60.60`, `90.93`.', readStage),
    statuses: by.anyOf(
      'status',
      () => PublicationStatusEnum,
      'Statuses. Publications without a stated stage have none.',
    ),
    ics: by.text('icsWithin', 'ICS code, including all codes below it: `35`, `35.030`.', readIcs),
    languages: by.anyText('languages', 'ISO 639-1 codes. Matches any of them.'),
    replaced: by.flag('isReplaced', 'Whether a source states a replacement.'),
    project: by.text('project', 'Project that led to it, in any form: `ISO 23257`.', readProject),
    isoId: by.integer('isoId', 'Numeric id at ISO.'),
    publishedFrom: by.compare('publishedFirst', '$gte', 'Certainly published on or after this day.'),
    publishedTo: by.compare('publishedLast', '$lte', 'Certainly published on or before this day.'),
    reviewBefore: by.compare(
      'reviewSort',
      '$lt',
      'Review date, stated or computed, is certainly before this day.',
    ),
  }),
  orders: {
    DESIGNATION: { description: 'By number, then year.', by: ['sortKey'] },
    DESIGNATION_DESC: { description: 'By number, then year, descending.', by: ['-sortKey'] },
    PUBLISHED_ON: { description: 'By publication date; unknown last.', by: ['publishedSort', 'sortKey'] },
    PUBLISHED_ON_DESC: {
      description: 'By publication date, latest first; unknown last.',
      by: ['-publishedFirst', '-sortKey'],
    },
    REVIEW_DATE: {
      description: 'By review date, stated or computed; unknown last.',
      by: ['reviewSort', 'sortKey'],
    },
    REVIEW_DATE_DESC: {
      description: 'By review date, stated or computed, latest first; unknown last.',
      by: ['-reviewLast', '-sortKey'],
    },
  },
  facets: {
    TYPE: {
      field: 'deliverableType',
      description: 'Deliverable type.',
      label: (type) => findDeliverableType(String(type))?.name ?? String(type),
    },
    STATUS: { field: 'status', description: 'Status.' },
    COMMITTEE: { field: 'committee', description: 'Committee that published it.' },
    ICS_FIELD: {
      field: 'icsFields',
      description: 'ICS field: the first two digits of the code.',
      label: (code, context) => icsTitle(String(code), context),
    },
    LANGUAGE: {
      field: 'languages',
      description: 'Language of publication.',
      label: (code) => languageName(String(code)),
    },
    YEAR: { field: 'year', description: 'Year in the designation.' },
  },
});

export const icsCodeList = defineList({
  name: 'Ics',
  rows: 'ICS codes',
  collection: icsCodes,
  connection: IcsCodeConnection,
  toNode: toIcsCode,
  filter: (by) => ({
    text: by.words('Words, or beginnings of words, of the code and its titles in English and French.'),
    within: by.text('line', 'This code and all codes below it: `35`, `35.030`.', readIcs),
    level: by.integer('level', '1 for fields, 2 for groups, 3 for sub-groups.'),
  }),
  orders: {
    CODE: { description: 'By code.', by: ['code'] },
    CODE_DESC: { description: 'By code, descending.', by: ['-code'] },
    TITLE: { description: 'By English title; untitled last.', by: ['titleSort', 'code'] },
    TITLE_DESC: {
      description: 'By English title, descending; untitled last.',
      by: ['-titleFolded', '-code'],
    },
  },
});

export const listResolvers = [
  ...publicationList.facetResolvers,
  publicationList.query('publications', 'Publications known on the day.'),
  publicationList.under<CommitteeStub>(() => CommitteeStub, 'publications', {
    description: 'What the committee published, or what the group developed.',
    nullable: true,
    arguments: (by) => ({
      types: {
        ...by.anyOf('deliverableType', () => DeliverableTypeEnum, 'Deliverable types. Default: all.'),
        deprecationReason: 'Use `filter: { deliverableTypes: [...] }`.',
      },
      includeGroups: by.option(() => Boolean, 'Include committees and groups below it. Default: false.'),
    }),
    rows: ({ reference, asOf }, { includeGroups }) => ({
      field: includeGroups === true ? 'within' : 'heldBy',
      key: reference,
      day: asOf,
    }),
  }),
  publicationList.under<CommitteeStub>(() => CommitteeStub, 'sharedPublications', {
    description:
      'Publications shared with another committee: each of the two published or developed them, or shares in them (`sharedBy`) as a parent of the joint group or through its work programme.',
    nullable: true,
    arguments: () => ({ with: sharedWith('involved') }),
    rows: ({ reference, asOf }) => ({ field: 'involved', key: reference, day: asOf }),
  }),
  // By the number of the project alone: a number that it had before may belong to another standard by now.
  publicationList.under<ProjectStub>(() => ProjectStub, 'publications', {
    description: 'Every edition that the project led to, by year.',
    nullable: true,
    rows: ({ reference, asOf }) => {
      const number = parseProjectNumber(reference);
      return { field: 'project', key: number.ok ? number.value : reference, day: asOf };
    },
  }),
  icsCodeList.query('icsCodes', 'ICS codes that sources list or use by the day.'),
  publicationList.under<IcsCode>(() => IcsCode, 'publications', {
    description: 'Publications with the code, or one below it.',
    rows: ({ code, asOf }) => ({ field: 'icsWithin', key: code, day: asOf }),
    isPagedByStore: true,
  }),
];

/** The latest title of a code; the code itself where no source states one. */
async function icsTitle(code: string, context: RequestContext): Promise<string> {
  const history = await loadHistory(context, icsCodes, 'key', code);
  const titles = history.flatMap(({ title }) => title ?? []);
  return titles.at(-1) ?? code;
}

/** The English name of a language code; other text of a source is shown unchanged. */
function languageName(code: string): string {
  return /^[a-z]{2,3}$/u.test(code) ? (languageNames.of(code) ?? code) : code;
}
