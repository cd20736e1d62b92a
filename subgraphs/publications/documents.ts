/**
 * What the publications subgraph stores.
 * In: nothing. Out: document types and their collections. Not for: building them (load.ts) or showing them (view.ts).
 */
import type { SearchableDocument } from '../../as-of/search-words.ts';
import type { VersionedDocument } from '../../as-of/versioned-document.ts';
import type { DeliverableType } from '../../facts/deliverable-types.ts';
import type { Day } from '../../facts/partial-date.ts';
import type { Collection } from '../../store/documents.ts';

export interface PublicationDocument extends VersionedDocument, SearchableDocument {
  readonly designation: string;
  /** Sorts by number, then year. */
  readonly sortKey: string;
  /** Publisher and number without type and year, as in `ISO 23244`; null where the designation cannot be read. */
  readonly number: string | null;
  readonly year: number | null;
  readonly edition: number | null;
  readonly deliverableType: DeliverableType | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  /** First and last day that `publishedOn` may mean. */
  readonly publishedFirst: Day | null;
  readonly publishedLast: Day | null;
  /** `publishedFirst`, or the end of time: without a date comes last. */
  readonly publishedSort: Day;
  readonly committee: string | null;
  readonly workingGroup: string | null;
  /** Committee and working group. */
  readonly heldBy: readonly string[];
  /** Committee and working group with everything above them. */
  readonly within: readonly string[];
  /** Number of the project that led to it, as in `ISO 23244`. */
  readonly project: string | null;
  readonly reviewStated: string | null;
  readonly reviewComputed: string | null;
  /** Last day that the review date, stated or else computed, may mean; the end of time where there is none. */
  readonly reviewSort: Day;
  readonly url: string | null;
}

export const publications: Collection<PublicationDocument> = {
  name: 'publications.publications',
  indexes: [
    ['key', 'from'],
    ['number', 'from'],
    ['project', 'from'],
    ['heldBy', 'from'],
    ['within', 'from'],
    ['words'],
    ['deliverableType'],
    ['publishedFirst'],
    ['publishedLast'],
    ['workingGroup'],
    ['from', 'to'],
    ['sortKey'],
    ['publishedSort', 'sortKey'],
    ['reviewSort', 'sortKey'],
  ],
  lists: ['words'],
};
