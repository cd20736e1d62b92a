/**
 * The enumerations of the work-programme subgraph, with a description for every value.
 * In: the words of the facts. Out: enums of the schema. Not for: labels in a user interface.
 */
import type { BallotKind, MeetingKind, MeetingStatus, MilestoneBasis } from '../../facts/fact-kinds.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';
import type { AppliedState, EffectKind, ObjectiveOutcome } from './documents.ts';
import type { ProjectStatus } from './documents-projects.ts';

export const ProjectStatusEnum = defineEnum<ProjectStatus>(
  'ProjectStatus',
  'Where a project stands, as far as sources show.',
  {
    CURRENT: 'A work programme, or the latest edition of a list of all projects, lists it.',
    PUBLISHED: 'Its publication is known.',
    CANCELLED: 'A source says that it was cancelled.',
    NO_LONGER_LISTED:
      'A complete list that should have it no longer has it; what became of it is not stated.',
    NAMED: 'Sources name it; none lists it in a programme.',
  },
);

export const ProjectScopeEnum = defineEnum('ProjectScope', 'Which projects of a committee are meant.', {
  PROGRAMME: 'Those in its current work programme.',
  DEVELOPED: 'Those that it, or a group below it or shared by it, develops or developed.',
});
export type ProjectScope = keyof typeof ProjectScopeEnum;

export const MilestoneBasisEnum = defineEnum<MilestoneBasis>(
  'MilestoneBasis',
  'What the day of a milestone is.',
  {
    TARGET: 'The day that is aimed at.',
    LIMIT: 'The last day allowed.',
    ANTICIPATED: 'The day that is expected.',
    REACHED: 'The day on which it was reached.',
  },
);

export const MeetingKindEnum = defineEnum<MeetingKind>('MeetingKind', 'Kind of a meeting.', {
  PLENARY: 'Meeting of a committee.',
  WORKING_GROUP: 'Meeting of a group.',
  TELECONFERENCE: 'Call of a group.',
  COMMENT_RESOLUTION: 'Meeting that deals with comments on a draft.',
  WORKSHOP: 'Workshop, often with others.',
  FOCUS_GROUP: 'Meeting of a focus group.',
});

export const MeetingStatusEnum = defineEnum<MeetingStatus>('MeetingStatus', 'What became of a meeting.', {
  HELD: 'It was held.',
  PLANNED: 'It was planned when the source was written.',
  POSTPONED: 'It was put off.',
  CANCELLED: 'It was cancelled.',
});

export const BallotKindEnum = defineEnum<BallotKind>('BallotKind', 'Kind of a ballot or call.', {
  WD_VOTE: 'Vote on a working draft.',
  CD_CONSULTATION: 'Consultation on a committee draft.',
  DTR_BALLOT: 'Ballot on a draft Technical Report.',
  DTS_BALLOT: 'Ballot on a draft Technical Specification.',
  FDIS_BALLOT: 'Ballot on a final draft International Standard.',
  CIB: 'Committee internal ballot.',
  LETTER_BALLOT: 'Letter ballot.',
  CALL_FOR_COMMENTS: 'Call for comments.',
  CALL_FOR_CONTRIBUTIONS: 'Call for contributions.',
  CALL_FOR_EXPERTS: 'Call for experts.',
});

export const BallotOutcomeEnum = defineEnum('BallotOutcome', 'Outcome of a ballot.', {
  APPROVED: 'Approved.',
  DISAPPROVED: 'Not approved.',
});

export const EffectKindEnum = defineEnum<EffectKind>('ResolutionEffectKind', 'What a resolution decides.', {
  FORMS_LIAISON: 'Forms a liaison with `committee` or `organization`.',
  NOMINATES: 'Nominates `person` as representative to `committee` or `organization`.',
  APPOINTS: 'Appoints `person` to `role` in `committee`.',
  APPROVES_PUBLICATION: 'Approves the publication of `project`.',
});

export const AppliedStateEnum = defineEnum<AppliedState>(
  'AppliedState',
  'Whether sources show that a decision was applied.',
  {
    APPLIED: 'A source of the day of the resolution or later shows it.',
    NOT_APPLIED: 'The latest complete list of that time leaves it out, or the project is shown unpublished.',
    UNKNOWN: 'No source says either.',
  },
);

export const ObjectiveOutcomeEnum = defineEnum<ObjectiveOutcome>(
  'ObjectiveOutcome',
  'What became of an objective, computed from the publications of its projects.',
  {
    REACHED: 'All its projects are published, by the target year where there is one.',
    REACHED_LATE: 'All its projects are published, not all by the target year.',
    OPEN: 'It has no end by intent, or projects are unpublished and its target year is not over.',
    MISSED: 'A source of a later day than the target year shows a project that is not published.',
    UNKNOWN: 'No source says enough.',
  },
);
