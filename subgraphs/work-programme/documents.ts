/**
 * The stored documents of the work-programme subgraph, except projects. The register of a document is the committee or
 * group that gave it its N-number; a list is a table in a report, which may include documents of other registers.
 */
import type { SearchableDocument } from '../../subgraph-kit/search-words.ts';
import type { VersionedDocument } from '../../subgraph-kit/versioned-document.ts';
import type { BallotKind, MeetingKind, MeetingStatus, Role } from '../../facts/fact-kinds.ts';
import type { DocumentNumber } from '../../vocabulary/document-number.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import type { Collection } from '../../store/documents.ts';
import type { NamedPerson } from './documents-projects.ts';

/** First and last day that a thing may cover, or null. `dateSort` sorts unknown dates last. */
export interface DateSpan {
  readonly dateFirst: Day | null;
  readonly dateLast: Day | null;
  readonly dateSort: string;
}

export interface RegisterDocument extends VersionedDocument, SearchableDocument, DateSpan {
  readonly register: string;
  readonly number: number;
  readonly sortKey: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly purpose: string | null;
  readonly deadline: string | null;
  readonly listedBy: string | null;
  readonly row: string | null;
  /** Identifies the row among all lists; null for an unlisted document. */
  readonly rowKey: string | null;
  readonly project: string | null;
  readonly study: string | null;
  readonly studyKey: string | null;
  /** Every name of the study, folded. */
  readonly studyNames: readonly string[];
  /** The register, and the group whose list includes it. */
  readonly lists: readonly string[];
}

export const registerDocuments: Collection<RegisterDocument> = {
  name: 'work-programme.documents',
  indexes: [
    ['key', 'validFrom'],
    ['lists'],
    ['number'],
    ['project'],
    ['register'],
    ['listedBy'],
    ['studyKey'],
    ['studyNames'],
    ['words'],
    ['dateLast'],
    ['validFrom', 'validTo'],
    ['sortKey'],
    ['dateSort', 'sortKey'],
    ['dateFirst', 'sortKey'],
  ],
  narrowedBy: ['purpose'],
  lists: ['words'],
};

export interface StudyDocument extends VersionedDocument, SearchableDocument {
  readonly study: string;
  readonly sortKey: string;
  readonly title: string | null;
  readonly acronym: string | null;
  readonly groups: readonly string[];
  /** The groups and their ancestors. */
  readonly within: readonly string[];
  readonly startedOn: string | null;
  readonly leaders: readonly NamedPerson[] | null;
  readonly leaderKeys: readonly string[];
  readonly termsOfReference: DocumentNumber | null;
  readonly extendedMonths: number | null;
}

export const studies: Collection<StudyDocument> = {
  name: 'work-programme.studies',
  indexes: [
    ['key', 'validFrom'],
    ['within'],
    ['leaderKeys'],
    ['words'],
    ['validFrom', 'validTo'],
    ['sortKey'],
  ],
  lists: ['words'],
};

export interface MeetingDocument extends VersionedDocument, DateSpan {
  readonly title: string | null;
  readonly meetingKind: MeetingKind | null;
  readonly groups: readonly string[];
  readonly within: readonly string[];
  readonly place: string | null;
  readonly country: string | null;
  readonly virtual: boolean | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly startsAt: string | null;
  readonly durationHours: number | null;
  readonly attendance: number | null;
  readonly status: MeetingStatus | null;
  readonly project: string | null;
}

export const meetings: Collection<MeetingDocument> = {
  name: 'work-programme.meetings',
  indexes: [
    ['key', 'validFrom'],
    ['groups'],
    ['within'],
    ['project'],
    ['meetingKind'],
    ['status'],
    ['dateFirst'],
    ['dateLast'],
    ['validFrom', 'validTo'],
    ['dateSort'],
  ],
};

export interface BallotDocument extends VersionedDocument, DateSpan {
  readonly title: string | null;
  readonly ballotKind: BallotKind | null;
  readonly project: string | null;
  readonly study: string | null;
  readonly studyKey: string | null;
  readonly committee: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly resultOn: string | null;
  readonly outcome: 'APPROVED' | 'DISAPPROVED' | null;
  readonly documents: readonly DocumentNumber[];
  readonly results: readonly DocumentNumber[];
}

export const ballots: Collection<BallotDocument> = {
  name: 'work-programme.ballots',
  indexes: [
    ['key', 'validFrom'],
    ['committee'],
    ['project'],
    ['studyKey'],
    ['ballotKind'],
    ['dateFirst'],
    ['dateLast'],
    ['validFrom', 'validTo'],
    ['dateSort'],
  ],
};

export interface CommentRoundDocument extends VersionedDocument, DateSpan {
  readonly project: string | null;
  readonly workingGroup: string | null;
  readonly document: DocumentNumber | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly commentCount: number | null;
  readonly memberBodyCountries: readonly string[] | null;
  readonly expertCountries: readonly string[] | null;
  /** Keys of meetings. */
  readonly sessions: readonly string[];
}

export const commentRounds: Collection<CommentRoundDocument> = {
  name: 'work-programme.commentRounds',
  indexes: [['key', 'validFrom'], ['project'], ['workingGroup']],
};

export type EffectKind = 'FORMS_LIAISON' | 'NOMINATES' | 'APPOINTS' | 'APPROVES_PUBLICATION';
export type AppliedState = 'APPLIED' | 'NOT_APPLIED' | 'UNKNOWN';

/** One decision of a resolution, and whether later sources show it. */
export interface StoredEffect {
  readonly effectKind: EffectKind;
  readonly committee: string | null;
  readonly organization: string | null;
  readonly person: NamedPerson | null;
  readonly country: string | null;
  readonly role: Role | null;
  readonly termEnd: string | null;
  readonly reappointment: boolean | null;
  readonly project: string | null;
  readonly stagedReference: string | null;
  readonly applied: AppliedState;
  readonly appliedSources: readonly Citation[];
}

export interface ResolutionDocument extends VersionedDocument {
  readonly committee: string;
  readonly number: string;
  readonly sortKey: string;
  readonly procedure: string | null;
  readonly afterMeeting: string | null;
  readonly effects: readonly StoredEffect[];
  readonly effectKinds: readonly EffectKind[];
  /** Ids of the people that it names, in every spelling. */
  readonly people: readonly string[];
  readonly documents: readonly DocumentNumber[];
}

export const resolutions: Collection<ResolutionDocument> = {
  name: 'work-programme.resolutions',
  indexes: [
    ['key', 'validFrom'],
    ['committee'],
    ['effectKinds'],
    ['people'],
    ['validFrom', 'validTo'],
    ['sortKey'],
  ],
};

export type ObjectiveOutcome = 'REACHED' | 'REACHED_LATE' | 'OPEN' | 'MISSED' | 'UNKNOWN';

export interface ObjectiveDocument extends VersionedDocument {
  readonly committee: string;
  readonly number: string;
  readonly sortKey: string;
  readonly title: string | null;
  readonly targetYear: number | null;
  readonly ongoing: boolean | null;
  readonly projects: readonly string[];
  readonly outcome: ObjectiveOutcome;
  readonly outcomeSources: readonly Citation[];
}

export const objectives: Collection<ObjectiveDocument> = {
  name: 'work-programme.objectives',
  indexes: [['committee'], ['sortKey']],
};

export interface IndicatorDocument extends VersionedDocument {
  readonly committee: string;
  readonly number: string;
  readonly sortKey: string;
  readonly category: string | null;
  readonly name: string | null;
}

export const indicators: Collection<IndicatorDocument> = {
  name: 'work-programme.indicators',
  indexes: [['committee'], ['sortKey']],
};
