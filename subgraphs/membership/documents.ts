/**
 * What the membership subgraph stores.
 * In: nothing. Out: document types and their collections. Not for: building them (load.ts) or showing them (view.ts).
 */
import type { VersionedDocument } from '../../as-of/versioned-document.ts';
import type { CommitteeStatus } from '../../facts/fact-kinds.ts';
import type { Collection } from '../../store/documents.ts';

export interface CommitteeDocument extends VersionedDocument {
  readonly reference: string;
  readonly sortKey: string;
  readonly committeeKind: string;
  readonly number: number | null;
  readonly parent: string | null;
  readonly title: string | null;
  readonly scope: string | null;
  readonly status: CommitteeStatus | null;
  readonly createdOn: string | null;
}

export const committees: Collection<CommitteeDocument> = {
  name: 'membership.committees',
  indexes: [['key', 'from'], ['parent', 'from'], ['sortKey']],
};
