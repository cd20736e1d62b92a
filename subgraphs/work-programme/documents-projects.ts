/** The stored documents of projects and milestones. */
import type { SearchableDocument } from '../../subgraph-kit/search-words.ts';
import type { VersionedDocument } from '../../subgraph-kit/versioned-document.ts';
import type { DeliverableType } from '../../vocabulary/deliverable-types.ts';
import type { MilestoneBasis } from '../../facts/fact-kinds.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import type { Collection } from '../../store/documents.ts';

export type ProjectStatus = 'CURRENT' | 'PUBLISHED' | 'CANCELLED' | 'NO_LONGER_LISTED' | 'NAMED';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** The stage that sources state on one day. */
export interface StageStep {
  readonly on: string;
  readonly stage: string | null;
  readonly stagedReference: string | null;
  readonly sources: readonly Citation[];
}

/** The `...Sort` fields sort unknown dates and stages last; stores sort null first. */
export interface ProjectDocument extends VersionedDocument, SearchableDocument {
  /** `ISO/TR 23245`. The key is the number alone, `ISO 23245`. */
  readonly reference: string;
  readonly sortKey: string;
  readonly title: string | null;
  /** In the HTML of the source. */
  readonly scope: string | null;
  readonly edition: number | null;
  readonly ics: readonly string[];
  /** The codes and their ancestors. */
  readonly icsWithin: readonly string[];
  /** Numeric id at ISO. */
  readonly isoId: number | null;
  readonly deliverableType: DeliverableType | null;
  readonly stagedReference: string | null;
  readonly stage: string | null;
  readonly stageSort: string;
  readonly stageHistory: readonly StageStep[];
  readonly limitDate: string | null;
  readonly limitFirst: Day | null;
  readonly limitLast: Day | null;
  readonly limitSort: string;
  readonly limitStage: string | null;
  readonly track: string | null;
  readonly leaders: readonly NamedPerson[] | null;
  readonly coLeaders: readonly NamedPerson[] | null;
  /** Ids of the leaders and co-leaders in every spelling. */
  readonly leaderKeys: readonly string[];
  readonly committee: string | null;
  readonly approvingCommittees: readonly string[];
  readonly workingGroup: string | null;
  /** The working group, its ancestors and, for a joint group, its other parents. */
  readonly developers: readonly string[];
  readonly programmeOf: readonly string[];
  readonly administeredElsewhereFor: readonly string[];
  /** The working group and all committees that administer, approve or list the project or share the group. */
  readonly involved: readonly string[];
  readonly status: ProjectStatus;
  readonly statusSources: readonly Citation[];
  readonly formerNumbers: readonly string[];
  readonly startedOn: string | null;
  readonly publishedAs: string | null;
}

export const projects: Collection<ProjectDocument> = {
  name: 'work-programme.projects',
  indexes: [
    ['key', 'validFrom'],
    ['formerNumbers'],
    ['programmeOf'],
    ['developers'],
    ['involved'],
    ['leaderKeys'],
    ['words'],
    ['committee'],
    ['deliverableType'],
    ['icsWithin'],
    ['isoId', 'validFrom'],
    ['limitFirst'],
    ['limitLast'],
    ['status'],
    ['workingGroup'],
    ['validFrom', 'validTo'],
    ['sortKey'],
    ['stageSort', 'sortKey'],
    ['stage', 'sortKey'],
    ['limitSort', 'sortKey'],
    ['limitDate', 'sortKey'],
  ],
  narrowedBy: ['administeredElsewhereFor'],
  lists: ['words'],
};

export interface MilestoneDocument extends VersionedDocument {
  readonly project: string;
  readonly name: string;
  readonly date: string | null;
  readonly dateSort: string;
  readonly basis: MilestoneBasis | null;
}

export const milestones: Collection<MilestoneDocument> = {
  name: 'work-programme.milestones',
  indexes: [['project']],
};
