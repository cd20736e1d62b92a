/** Enums of the work-programme subgraph. */
import type { BallotKind, MeetingKind, MeetingStatus, MilestoneBasis } from '../../facts/fact-kinds.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';
import type { AppliedState, EffectKind, ObjectiveOutcome } from './documents.ts';
import type { ProjectStatus } from './documents-projects.ts';

export const ProjectStatusEnum = defineEnum<ProjectStatus>(
  'ProjectStatus',
  'Status of a project, as far as sources show it.',
  {
    CURRENT: 'Listed by a work programme or by the latest edition of the ISO list of projects.',
    PUBLISHED: 'Its publication is known.',
    CANCELLED: 'A source states that it was cancelled.',
    NO_LONGER_LISTED: 'No longer in a complete list that included it. No source states the reason.',
    NAMED: 'Named by a source, but not listed in a programme.',
  },
);

export const ProjectScopeEnum = defineEnum('ProjectScope', 'Selection of the projects of a committee.', {
  PROGRAMME: 'Projects in its current work programme.',
  DEVELOPED: 'Projects, current or past, developed by it, by a group below it or by one of its joint groups.',
});
export type ProjectScope = keyof typeof ProjectScopeEnum;

export const MilestoneBasisEnum = defineEnum<MilestoneBasis>(
  'MilestoneBasis',
  'Meaning of the date of a milestone.',
  {
    TARGET: 'Target date.',
    LIMIT: 'Latest permitted date.',
    ANTICIPATED: 'Expected date.',
    REACHED: 'Date on which the step was reached.',
  },
);

export const MeetingKindEnum = defineEnum<MeetingKind>('MeetingKind', 'Kind of meeting.', {
  PLENARY: 'Meeting of a committee.',
  WORKING_GROUP: 'Meeting of a group.',
  TELECONFERENCE: 'Teleconference of a group.',
  COMMENT_RESOLUTION: 'Meeting to resolve comments on a draft.',
  WORKSHOP: 'Workshop, often with others.',
  FOCUS_GROUP: 'Meeting of a focus group.',
});

export const MeetingStatusEnum = defineEnum<MeetingStatus>('MeetingStatus', 'Status of a meeting.', {
  HELD: 'Held.',
  PLANNED: 'Planned when the source was written.',
  POSTPONED: 'Postponed.',
  CANCELLED: 'Cancelled.',
});

export const BallotKindEnum = defineEnum<BallotKind>('BallotKind', 'Kind of ballot or call.', {
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
  DISAPPROVED: 'Disapproved.',
});

export const EffectKindEnum = defineEnum<EffectKind>(
  'ResolutionEffectKind',
  'Kind of decision in a resolution.',
  {
    FORMS_LIAISON: 'Forms a liaison with `committee` or `organization`.',
    NOMINATES: 'Nominates `person` as representative to `committee` or `organization`.',
    APPOINTS: 'Appoints `person` to `role` in `committee`.',
    APPROVES_PUBLICATION: 'Approves the publication of `project`.',
  },
);

export const AppliedStateEnum = defineEnum<AppliedState>(
  'AppliedState',
  'Whether sources show that a decision was applied.',
  {
    APPLIED: 'Shown by a source of the date of the resolution or later.',
    NOT_APPLIED:
      'Omitted from the latest complete list since the resolution, or the project is not published.',
    UNKNOWN: 'No source shows either.',
  },
);

export const ObjectiveOutcomeEnum = defineEnum<ObjectiveOutcome>(
  'ObjectiveOutcome',
  'Outcome of an objective, computed from the publications of its projects.',
  {
    REACHED: 'All projects are published, by the target year if there is one.',
    REACHED_LATE: 'All projects are published, but not all by the target year.',
    OPEN: 'Ongoing by intent, or not all projects are published and the target year, if any, is not over.',
    MISSED: 'A source dated after the target year shows a project that is not published.',
    UNKNOWN: 'The sources do not show the outcome.',
  },
);
