/**
 * The stored documents of the publications subgraph. With tens of thousands of publications, equal lists are shared.
 */
import type { SearchableDocument } from '../../subgraph-kit/search-words.ts';
import type { VersionedDocument } from '../../subgraph-kit/versioned-document.ts';
import type { DeliverableType } from '../../vocabulary/deliverable-types.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import type { PublicationStatus } from '../../vocabulary/stages.ts';
import type { Collection } from '../../store/documents.ts';

/** A committee that shares in a publication without holding it, and why (publication-shares.ts). */
export interface PublicationShare {
  readonly committee: string;
  readonly kind: 'JOINT_GROUP' | 'PROGRAMME';
  /** Of JOINT_GROUP: the group that it is a parent of. */
  readonly jointGroup: string | null;
  readonly sources: readonly Citation[];
}

export interface PublicationDocument extends VersionedDocument, SearchableDocument {
  readonly designation: string;
  /** Sorts by number, then year. */
  readonly sortKey: string;
  /** Publisher and number without type and year, as in `ISO 23244`; null if the designation cannot be read. */
  readonly number: string | null;
  readonly year: number | null;
  readonly edition: number | null;
  readonly deliverableType: DeliverableType | null;
  /** As stated, in the kinds of ISO: `Amd`. */
  readonly supplement: string | null;
  readonly title: string | null;
  /** In the HTML of the source. */
  readonly scope: string | null;
  readonly publishedOn: string | null;
  /** First and last day that `publishedOn` may mean. */
  readonly publishedFirst: Day | null;
  readonly publishedLast: Day | null;
  /** `publishedFirst`, or the end of time, so that unknown dates sort last. */
  readonly publishedSort: Day;
  readonly stage: string | null;
  readonly status: PublicationStatus | null;
  readonly committee: string | null;
  readonly workingGroup: string | null;
  /** Committee and working group. */
  readonly heldBy: readonly string[];
  /** Committee, working group and their ancestors. */
  readonly within: readonly string[];
  readonly shares: readonly PublicationShare[];
  /** `heldBy`, and the committees of `shares`. */
  readonly involved: readonly string[];
  readonly ics: readonly string[];
  /** The codes and their ancestors. */
  readonly icsWithin: readonly string[];
  /** First two digits of the codes. */
  readonly icsFields: readonly string[];
  readonly languages: readonly string[];
  readonly pages: Readonly<Record<string, number>> | null;
  /** Number of the project that led to it, as in `ISO 23244`: stated, else the one of the designation. */
  readonly project: string | null;
  /** Whether any source mentions that project. */
  readonly isProjectKnown: boolean;
  readonly reviewStated: string | null;
  readonly reviewComputed: string | null;
  /** Last day that the review date, stated or else computed, may mean. */
  readonly reviewLast: Day | null;
  /** `reviewLast`, or the end of time, so that unknown dates sort last. */
  readonly reviewSort: Day;
  readonly url: string | null;
  /** ISO's numeric ids of this record and of those that it replaces or is replaced by. */
  readonly isoId: number | null;
  readonly replaces: readonly number[];
  readonly replacedBy: readonly number[];
  readonly isReplaced: boolean;
}

export const publications: Collection<PublicationDocument> = {
  name: 'publications.publications',
  indexes: [
    ['key', 'validFrom'],
    ['number', 'validFrom'],
    ['isoId', 'validFrom'],
    ['project', 'validFrom'],
    ['heldBy', 'validFrom'],
    ['within', 'validFrom'],
    ['involved', 'validFrom'],
    ['icsWithin', 'validFrom'],
    ['words'],
    ['deliverableType'],
    ['isReplaced'],
    ['languages'],
    ['publishedLast'],
    ['stage'],
    ['status'],
    ['workingGroup'],
    ['validFrom', 'validTo'],
    ['sortKey'],
    ['publishedSort', 'sortKey'],
    ['publishedFirst', 'sortKey'],
    ['reviewSort', 'sortKey'],
    ['reviewLast', 'sortKey'],
  ],
  narrowedBy: ['committee', 'icsFields', 'year'],
  lists: ['words'],
};

export interface IcsDocument extends VersionedDocument, SearchableDocument {
  readonly code: string;
  readonly level: number;
  readonly parent: string | null;
  /** The code and its ancestors. */
  readonly line: readonly string[];
  readonly title: string | null;
  /** The folded title, or a text after all titles, so that untitled codes sort last. */
  readonly titleSort: string;
  /** The folded title. */
  readonly titleFolded: string | null;
  readonly titleFr: string | null;
  readonly scope: string | null;
}

export const icsCodes: Collection<IcsDocument> = {
  name: 'publications.icsCodes',
  indexes: [
    ['key', 'validFrom'],
    ['parent', 'validFrom'],
    ['line'],
    ['words'],
    ['level'],
    ['validFrom', 'validTo'],
    ['code'],
    ['titleSort', 'code'],
    ['titleFolded', 'code'],
  ],
  lists: ['words'],
};
