/** The lists of the work programme other than projects, as tables of filters, orders, facets and parents. */
import { defineList } from '../../subgraph-kit/define-list.ts';
import type { ListCondition } from '../../subgraph-kit/list-conditions.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { readText } from '../../subgraph-kit/read-argument.ts';
import type { StoredDocument } from '../../store/documents.ts';
import {
  ballots,
  commentRounds,
  indicators,
  meetings,
  objectives,
  registerDocuments,
  resolutions,
  studies,
  type MeetingDocument,
} from './documents.ts';
import { BallotKindEnum, EffectKindEnum, MeetingKindEnum, MeetingStatusEnum } from './enums.ts';
import { readProjectNumber } from './find.ts';
import { foldWords } from './search-keys.ts';
import { IndicatorConnection, ObjectiveConnection, ResolutionConnection } from './types-decisions.ts';
import { DocumentConnection, Study, StudyConnection } from './types-documents.ts';
import { CommitteeStub, PersonStub } from './types-entities.ts';
import { BallotConnection, CommentRoundConnection, MeetingConnection } from './types-meetings.ts';
import { Project } from './types-projects.ts';
import { toIndicator, toObjective, toResolution } from './view-decisions.ts';
import { toBallot, toCommentRound, toDocument, toMeeting, toStudy } from './view-documents.ts';

/** A project, by any form of its reference or a former number. Throws INVALID_REFERENCE. */
function byProject<T extends StoredDocument & { readonly project: string | null }>(
  description: string,
): ListCondition<T> {
  return {
    type: () => String,
    description,
    read: async (text: string, { context, day, argument }) => [
      { project: await readProjectNumber(context, text, argument, day) },
    ],
  };
}

const dateOrders = {
  DATE: { description: 'By first day; unknown last.', by: ['dateSort'] },
  DATE_DESC: { description: 'By first day, latest first; unknown last.', by: ['-dateFirst'] },
} as const;

export const documentList = defineList({
  name: 'Document',
  rows: 'documents',
  collection: registerDocuments,
  connection: DocumentConnection,
  toNode: toDocument,
  filter: (by) => ({
    number: by.integer('number', 'N-number, in any register.'),
    register: by.committee('register', 'Committee or group whose register it is in, in any spelling.'),
    listedBy: by.committee('listedBy', 'Group whose list includes it, in any spelling.'),
    project: byProject('Project under whose heading it is listed, in any form: `ISO 23257`.'),
    study: by.text(
      'studyNames',
      'Study under whose heading it is listed, by id, title or acronym.',
      (text, argument) => readText(foldWords(text), argument, 'the id, title or acronym of a study'),
    ),
    dateFrom: by.compare('dateLast', '$gte', 'Dated on or after this day.'),
    dateTo: by.compare('dateFirst', '$lte', 'Dated on or before this day.'),
    text: by.words('Words, or beginnings of words, of title and purpose. All must occur.'),
  }),
  orders: {
    NUMBER: { description: 'By register and number.', by: ['sortKey'] },
    NUMBER_DESC: { description: 'By register and number, descending.', by: ['-sortKey'] },
    DATE: { description: 'By date; unknown last.', by: ['dateSort', 'sortKey'] },
    DATE_DESC: { description: 'By date, latest first; unknown last.', by: ['-dateFirst', '-sortKey'] },
  },
  facets: {
    REGISTER: { field: 'register', description: 'Committee or group whose register it is in.' },
    PURPOSE: { field: 'purpose', description: 'Purpose as stated.' },
  },
  extend: (connection, readRows) => ({
    ...connection,
    // Several documents may share a row; an unlisted document has none.
    countRows: async () => new Set((await readRows()).flatMap(({ rowKey }) => rowKey ?? [])).size,
  }),
});

export const studyList = defineList({
  name: 'Study',
  rows: 'studies',
  collection: studies,
  connection: StudyConnection,
  toNode: toStudy,
  filter: (by) => ({
    group: by.committee('within', 'Group that runs it, or a committee above that group, in any spelling.'),
    leader: by.person('leaderKeys', 'Leader, by id or name.'),
    text: by.words('Words, or beginnings of words, of title and acronym. All must occur.'),
  }),
  orders: {
    TITLE: { description: 'By title.', by: ['sortKey'] },
    TITLE_DESC: { description: 'By title, descending.', by: ['-sortKey'] },
  },
});

/** The group alone, or with `includeGroups` also the groups below it. */
const meetingGroup: ListCondition<MeetingDocument> = {
  type: () => String,
  description: 'Committee or group that meets, in any spelling.',
  read: async (text: string, { context, argument, given }) => [
    {
      [given['includeGroups'] === true ? 'within' : 'groups']: await readCommitteeArgument(
        context,
        text,
        argument,
      ),
    },
  ],
};

export const meetingList = defineList({
  name: 'Meeting',
  rows: 'meetings',
  collection: meetings,
  connection: MeetingConnection,
  toNode: toMeeting,
  filter: (by) => ({
    group: meetingGroup,
    includeGroups: by.option(() => Boolean, 'Include the groups below `group`.', { defaultValue: false }),
    kind: by.anyOf('meetingKind', () => MeetingKindEnum, 'Kinds.'),
    status: by.anyOf('status', () => MeetingStatusEnum, 'Statuses.'),
    from: by.compare('dateLast', '$gte', 'Ends on or after this day.'),
    to: by.compare('dateFirst', '$lte', 'Starts on or before this day.'),
    project: byProject('Subject project, in any form: `ISO 23257`.'),
  }),
  orders: dateOrders,
});

export const ballotList = defineList({
  name: 'Ballot',
  rows: 'ballots and calls',
  collection: ballots,
  connection: BallotConnection,
  toNode: toBallot,
  filter: (by) => ({
    project: byProject('Subject project, in any form: `ISO 23257`.'),
    committee: by.committee('committee', 'Committee or group that votes or answers, in any spelling.'),
    kind: by.anyOf('ballotKind', () => BallotKindEnum, 'Kinds.'),
    from: by.compare('dateLast', '$gte', 'Result date, or else closing date, is on or after this day.'),
    to: by.compare('dateFirst', '$lte', 'Opening date, or else closing date, is on or before this day.'),
  }),
  orders: dateOrders,
});

export const resolutionList = defineList({
  name: 'Resolution',
  rows: 'resolutions',
  collection: resolutions,
  connection: ResolutionConnection,
  toNode: toResolution,
  filter: (by) => ({
    committee: by.committee('committee', 'Committee that adopted it, in any spelling.'),
    effects: by.anyOf('effectKinds', () => EffectKindEnum, 'Kinds of decision. Matches any of them.'),
    person: by.person('people', 'Person nominated or appointed, by id or name.'),
  }),
  orders: {
    NUMBER: { description: 'By committee and number.', by: ['sortKey'] },
    NUMBER_DESC: { description: 'By committee and number, descending.', by: ['-sortKey'] },
  },
});

const commentRoundList = defineList({
  name: 'CommentRound',
  rows: 'comment rounds',
  collection: commentRounds,
  connection: CommentRoundConnection,
  toNode: toCommentRound,
  orders: { DATE: { description: 'By first day; unknown last.', by: ['dateSort'] } },
});

const byNumber = { NUMBER: { description: 'By number.', by: ['sortKey'] } } as const;

const objectiveList = defineList({
  name: 'Objective',
  rows: 'objectives',
  collection: objectives,
  connection: ObjectiveConnection,
  toNode: toObjective,
  orders: byNumber,
});

const indicatorList = defineList({
  name: 'Indicator',
  rows: 'indicators',
  collection: indicators,
  connection: IndicatorConnection,
  toNode: toIndicator,
  orders: byNumber,
});

/** The rows of a committee: those whose `field` equals or contains its reference. */
const ofCommittee =
  <F extends string>(field: F) =>
  ({ reference, asOf }: CommitteeStub) => ({ field, key: reference, day: asOf });
const ofProject = ({ number, asOf }: Project) => ({ field: 'project', key: number, day: asOf }) as const;
const committee = () => CommitteeStub;
const project = () => Project;

export const listResolvers = [
  ...documentList.facetResolvers,
  documentList.query('documents', 'Documents known on the day.'),
  documentList.under(committee, 'documents', {
    description: 'Documents in its register, and documents of other registers in its lists.',
    nullable: true,
    rows: ofCommittee('lists'),
  }),
  documentList.under(project, 'documents', {
    description: 'Documents listed under the heading of the project.',
    rows: ofProject,
  }),
  documentList.under<Study>(() => Study, 'documents', {
    description: 'Documents listed under the heading of the study.',
    rows: ({ id, asOf }) => ({ field: 'studyKey', key: id, day: asOf }),
  }),
  studyList.query('studies', 'Studies known on the day.'),
  studyList.under(committee, 'studies', {
    description: 'Studies run by it or by a group below it.',
    nullable: true,
    rows: ofCommittee('within'),
  }),
  studyList.under<PersonStub>(() => PersonStub, 'leadsStudies', {
    description: 'Studies that the person leads on the day.',
    nullable: true,
    rows: ({ id, asOf }) => ({ field: 'leaderKeys', key: id, day: asOf }),
  }),
  meetingList.query('meetings', 'Meetings known on the day.'),
  meetingList.under(committee, 'meetings', {
    description: 'Meetings of the committee or group.',
    nullable: true,
    arguments: (by) => ({
      includeGroups: by.option(() => Boolean, 'Include meetings of the groups below it.', {
        defaultValue: false,
      }),
    }),
    rows: ({ reference, asOf }: CommitteeStub, { includeGroups }) => ({
      field: includeGroups === true ? 'within' : 'groups',
      key: reference,
      day: asOf,
    }),
  }),
  meetingList.under(project, 'meetings', { description: 'Meetings on the project.', rows: ofProject }),
  ballotList.query('ballots', 'Ballots and calls known on the day.'),
  ballotList.under(committee, 'ballots', {
    description: 'Ballots and calls in the committee or group.',
    nullable: true,
    rows: ofCommittee('committee'),
  }),
  ballotList.under(project, 'ballots', {
    description: 'Ballots and calls on the project.',
    rows: ofProject,
  }),
  resolutionList.query('resolutions', 'Resolutions known on the day.'),
  resolutionList.under(committee, 'resolutions', {
    description: 'Resolutions of the committee.',
    nullable: true,
    rows: ofCommittee('committee'),
  }),
  commentRoundList.under(committee, 'commentRounds', {
    description: 'Comment rounds run by the group, by first day.',
    nullable: true,
    rows: ofCommittee('workingGroup'),
  }),
  objectiveList.under(committee, 'objectives', {
    description: 'Objectives of the business plan.',
    nullable: true,
    rows: ofCommittee('committee'),
  }),
  indicatorList.under(committee, 'indicators', {
    description: 'Indicators that the committee may review. Sources state no values.',
    nullable: true,
    rows: ofCommittee('committee'),
  }),
];
